package import Diagnostics
package import ReportModel

/// The decisions of a report about findings that compare bodies: they are made when the other bodies are known.
///
/// Kept between the two passes; nearly always empty.
package struct PeerDecisions: Sendable, Codable, Hashable {
    private var decisions: [Decision] = []
    /// About those that no longer hold, the figures having changed.
    private var stale: [Diagnostic] = []
    private let year: ReportYear

    /// Takes the decisions of a report that are about such findings.
    ///
    /// - Complexity: O(decisions).
    package init(_ report: AnnualReport) {
        year = report.year
        let comparing = Set(RuleBook.rules.lazy.filter(\.comparesBodies).map(\.id))
        let evidence = Evidence(report: report, previous: nil, approximate: [:])
        for decision in report.decisions where comparing.contains(decision.rule) {
            if let remark = AppliedDecisions.stale(decision, on: evidence) {
                stale.append(remark)
            } else {
                decisions.append(decision)
            }
        }
    }

    package var isEmpty: Bool { decisions.isEmpty && stale.isEmpty }

    /// Puts the decisions on what was found.
    ///
    /// - Returns: What is to be said about decisions that no longer hold or have nothing to be about.
    /// - Complexity: O(decisions × findings).
    package func apply(to found: inout PeerFindings) -> [Diagnostic] {
        guard !isEmpty else { return [] }
        let applied = AppliedDecisions(found.findings, decisions, of: year)
        found.findings = applied.findings
        return stale + applied.remarks
    }
}
