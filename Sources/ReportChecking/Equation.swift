import Diagnostics
import ReportModel

/// An equation (or a comparison) of a rule about certain cells, before it is judged.
struct Equation: Sendable {
    /// How the left side has to stand to the right one.
    enum Relation: Sendable {
        case equal, atMost
    }

    /// A cell on one side, with the short name it has in the written formula.
    struct Term: Sendable {
        let operand: LedgerEntry.Operand
        /// The short Chinese name, such as 新收 or 结转下年.
        let label: String
    }

    /// What distinguishes this instance of the rule: the label of the column, row or block.
    let instance: String
    let left: [Term]
    let right: [Term]
    /// The weight of this instance where it is not that of the rule.
    ///
    /// Only XY-01 uses it: the catalogue gives its total column more weight than the six others.
    let severity: Severity?
    let relation: Relation
    /// A Boolean value indicating whether the known part may prove a break although figures are missing.
    ///
    /// T2-03 leaves that to T2-02 and T2-04, which say it more plainly.
    let judgesKnownParts: Bool

    init(
        _ instance: String, _ left: [Term], equals right: [Term], severity: Severity? = nil,
        judgesKnownParts: Bool = true
    ) {
        self.instance = instance
        self.left = left
        self.right = right
        self.severity = severity
        self.judgesKnownParts = judgesKnownParts
        relation = .equal
    }

    /// A comparison: the left side is at most the right one.
    init(_ instance: String, _ left: [Term], isAtMost right: [Term], severity: Severity? = nil) {
        self.instance = instance
        self.left = left
        self.right = right
        self.severity = severity
        judgesKnownParts = true
        relation = .atMost
    }
}

/// The figures equations are judged on: the cells of the report and of the year before.
struct Evidence {
    let report: AnnualReport
    /// The report of the year directly before, if there is one.
    let previous: AnnualReport?
    /// The report of the year before that, if there are both.
    var twoBefore: AnnualReport?
    /// The cells placed approximately, per year.
    let approximate: [ReportYear: Set<CellID>]

    /// The cell of an operand; absent where there is no report for its year.
    func cell(_ operand: LedgerEntry.Operand) -> Cell {
        if operand.year == report.year { return report.cells[operand.cell] }
        if let previous, operand.year == previous.year { return previous.cells[operand.cell] }
        return .absent
    }

    /// A Boolean value indicating whether the reader was not certain of the cell.
    func isApproximate(_ operand: LedgerEntry.Operand) -> Bool {
        approximate[operand.year]?.contains(operand.cell) == true || cell(operand).isUncertain
    }
}
