import Diagnostics
package import ReportModel

/// A finding as rule pages list it: what was found, and the way to its report.
package struct RuleCase: Sendable, Codable, Hashable {
    let rule: RuleID
    let severity: Severity
    /// The body with the divisions above it, and the year.
    let body: String
    let year: ReportYear
    let isSample: Bool
    /// The page of the report.
    let report: SiteAddress
    /// The first cell to point at.
    let cell: CellID?
    let message: Wording
    let formula: String?
    let attribution: Attribution
}

/// What pass 2 gathers for the pages about rules: how each rule came out, and its first cases.
///
/// Bounded: of each rule only so many cases are kept as its page shows. The reports are counted in the order of the index, so the
/// same input gives the same cases. Samples are listed apart and counted nowhere.
package struct RuleCaseBook: Sendable, Codable {
    /// The cases a page shows of real reports; of samples it shows a fifth.
    package static let limit = 100

    package private(set) var tallies = RuleTallies()
    private var cases: [RuleID: [RuleCase]] = [:]
    private var samples: [RuleID: [RuleCase]] = [:]

    package init() {}

    /// The first cases of a rule in real reports, and those in samples.
    func cases(of rule: RuleID) -> [RuleCase] { cases[rule] ?? [] }
    func samples(of rule: RuleID) -> [RuleCase] { samples[rule] ?? [] }

    /// Takes the book of the bodies that come next.
    ///
    /// - Complexity: O(rules × limit).
    package mutating func add(_ next: RuleCaseBook) {
        tallies.add(next.tallies)
        for (rule, found) in next.cases { Self.append(found, to: &cases[rule, default: []], limit: Self.limit) }
        for (rule, found) in next.samples { Self.append(found, to: &samples[rule, default: []], limit: Self.limit / 5) }
    }

    mutating func add(_ body: CheckedBody, at unit: UnitAddresses) {
        let name = body.body.path.map(\.name).joined()
        if !body.body.isSample {
            for checked in body.reports { tallies.count(checked) }
            countYears(of: body)
        }
        for row in body.foundRows {
            let finding = row.finding
            let found = RuleCase(
                rule: finding.rule, severity: finding.severity, body: name, year: row.year,
                isSample: body.body.isSample, report: unit.report(row.year), cell: finding.cells.first,
                message: finding.message, formula: finding.formula, attribution: finding.attribution)
            if body.body.isSample {
                Self.append([found], to: &samples[finding.rule, default: []], limit: Self.limit / 5)
            } else {
                Self.append([found], to: &cases[finding.rule, default: []], limit: Self.limit)
            }
        }
    }

    /// Counts the rules about years: each year that was expected is one verdict.
    private mutating func countYears(of body: CheckedBody) {
        guard let coverage = body.coverage else { return }
        let broken = body.yearFindings.count { $0.finding.rule == Self.coverageRule }
        let expected = coverage.years.count(where: \.status.isExpected)
        tallies.count(Self.coverageRule, kept: expected - broken, broken: broken)
    }

    /// CO-01, the rule about years without a report.
    private static let coverageRule: RuleID = "CO-01"

    private static func append(_ found: [RuleCase], to cases: inout [RuleCase], limit: Int) {
        cases += found.prefix(max(0, limit - cases.count))
    }
}
