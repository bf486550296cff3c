import Diagnostics
package import ReportModel

/// Asks the rules about the years of a body.
package struct CoverageChecker: Sendable {
    private let rules: [Rule]

    package init() { rules = RuleBook.rules }

    /// The findings about years without a report, by year.
    ///
    /// They may be ours: a report that was published may not have been collected.
    ///
    /// - Complexity: O(years).
    package func check(_ body: ReportingBody, _ coverage: BodyCoverage) -> [YearFinding] {
        rules.flatMap { rule -> [YearFinding] in
            guard case .coverage(let breaks) = rule.method else { return [] }
            return breaks(body, coverage).map { year, broken, severity in
                YearFinding(
                    year: year,
                    finding: Finding(
                        rule: rule.id, severity: severity, cells: broken.cells, attribution: .reading,
                        message: broken.message, formula: broken.formula, explanation: rule.explanation))
            }
        }
    }
}
