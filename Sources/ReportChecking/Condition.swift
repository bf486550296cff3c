import Diagnostics
package import ReportModel

/// A condition on certain cells that a rule has judged itself.
struct Condition: Sendable {
    /// What distinguishes this instance of the rule: a table, a row, a block.
    let instance: String
    /// The cells that take part; the limit they are held against stands in `bounds`.
    var operands: [LedgerEntry.Operand] = []
    var bounds: [LedgerEntry.Operand] = []
    let verdict: Verdict
    /// What was judged, in Chinese with the figures filled in.
    let formula: String
    /// What is wrong; `nil` where the condition holds or where another rule says it already.
    var message: Wording?
    /// The cells to point at; those of the report that take part where none are given.
    var pointedAt: [CellID]?
    /// The weight of this instance where it is not that of the rule.
    var severity: Severity?
    /// A Boolean value indicating whether a finding states the formula although no cell takes part.
    var statesFormula = false
    /// The place of conditions on the text.
    var place: SourcePlace?
    /// Whose mistake it would be where that does not follow from the cells.
    var attribution: Attribution?
}

/// What a rule may look at: the report, its neighbour, what equations have been judged, and the site's limits.
struct CheckContext {
    let evidence: Evidence
    /// The equations judged so far, of the report itself and across years.
    let ledger: [LedgerEntry]
    let acrossYears: [LedgerEntry]
    let limits: CheckLimits
    let places: PlaceNames
    /// The bodies the owner expects reports of; `nil` without a registry.
    let registry: BodyRegistry?
    /// A Boolean value indicating whether the body has an earlier report, of whatever year.
    let hasEarlier: Bool

    var report: AnnualReport { evidence.report }
    /// The report of the year directly before, if there is one.
    var previous: AnnualReport? { evidence.previous }

    /// The year operands of the year before are written with.
    var yearBefore: ReportYear? { previous?.year ?? report.year.previous }

    func operand(_ cell: CellID) -> LedgerEntry.Operand { .init(year: report.year, cell: cell) }

    /// The cells some broken equation names already.
    var namedCells: Set<CellID> {
        Set((ledger + acrossYears).lazy.filter { $0.verdict == .fail }.flatMap { $0.cells(in: report.year) })
    }
}

/// What only a site's owner can say: the limits of rules, and what became of addresses.
package struct CheckLimits: Sendable, Hashable {
    /// The fees of a year above which a slip of the unit is likely, in 万元; `nil` to leave them alone.
    package var feeCeiling: Int?
    /// The last day of the following year on which a report is still in time.
    package var due: MonthDay
    /// The day of the following year after which it is warned about.
    package var late: MonthDay
    /// The answers of source addresses; `nil` where the owner gives none.
    package var links: LinkStates?

    package init(
        feeCeiling: Int? = 1_000, due: MonthDay = MonthDay(month: 1, day: 31),
        late: MonthDay = MonthDay(month: 3, day: 31), links: LinkStates? = nil
    ) {
        (self.feeCeiling, self.due, self.late, self.links) = (feeCeiling, due, late, links)
    }
}
