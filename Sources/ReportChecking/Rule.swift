package import Diagnostics
import ReportModel

/// A rule of the catalogue: what it is called, how much it weighs, and how it looks at a report.
///
/// One rule, one file; `RuleBook.rules` is the list.
package struct Rule: Sendable {
    /// The stable name, such as `T3-01`.
    package let id: RuleID
    package let severity: Severity
    /// What the rule demands, in one sentence.
    package let demand: Wording
    /// What an innocent explanation of a break could be.
    package let explanation: Wording?
    /// Where the demand comes from: the form itself, a law, or what its figures mean.
    package var basis: Wording?
    let method: Method

    /// A Boolean value indicating whether the rule looks at the reports of several bodies.
    var comparesBodies: Bool {
        switch method {
        case .acrossBodies, .betweenReports: true
        default: false
        }
    }

    /// How a rule looks at a report.
    enum Method: Sendable {
        /// Equations among the cells of one report, all entered in its ledger.
        case identities(@Sendable (AnnualReport) -> [Equation])
        /// Equations between a report and the report of the year before it.
        ///
        /// The second report is `nil` where a year is missing between two reports: the equations are entered all the same, as not
        /// assessable.
        case acrossYears(@Sendable (_ report: AnnualReport, _ previous: AnnualReport?) -> [Equation])
        /// What equations that lack figures prove all the same: the known part already exceeds the other side.
        case knownParts(of: [RuleID])
        /// Comparisons that are no equations of the form, entered apart from its identities.
        case comparisons(@Sendable (CheckContext) -> [Equation])
        /// Conditions a rule judges itself, entered apart from the identities.
        case conditions(@Sendable (CheckContext) -> [Condition])
        /// Conditions on the text that also hold for reports without a uniform form, those before 2019.
        case textConditions(@Sendable (CheckContext) -> [Condition])
        /// A condition that is no equation: only its breaks are stated.
        case condition(@Sendable (AnnualReport, _ ledger: [LedgerEntry]) -> [Break])
        /// A condition on a report and the latest one before it, of whatever year.
        case sequence(@Sendable (_ previous: AnnualReport, _ report: AnnualReport) -> [Break])
        /// A condition on the reports of all bodies, given as rows: the breaks with the position of their row.
        case acrossBodies(@Sendable ([PeerRow]) -> [(row: Int, broken: Break)])
        /// A condition on the years of one body: which of those expected have no report.
        case coverage(
            @Sendable (ReportingBody, BodyCoverage) -> [(year: ReportYear, broken: Break, severity: Severity)])
        /// A condition on two reports that their rows make suspect: they are read again and compared by `CopyChecker`.
        case betweenReports
    }

    /// A broken condition: the cells concerned and what is wrong with them.
    struct Break: Sendable {
        let cells: [CellID]
        let message: Wording
        let formula: String?
    }
}
