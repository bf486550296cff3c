package import Diagnostics

/// How one rule came out over many reports.
///
/// What could not be assessed and what holds only because everything is 0 is counted apart.
package struct RuleTally: Sendable, Codable, Hashable {
    package private(set) var pass = 0
    package private(set) var fail = 0
    package private(set) var vacuous = 0
    package private(set) var unknown = 0
    package private(set) var passesIfBlankIsZero = 0
    /// The findings under the name of the rule, and the reports that have at least one.
    package private(set) var findings = 0
    package private(set) var reports = 0

    package init() {}

    /// The verdicts that say something: holds or is broken.
    package var assessable: Int { pass + fail }
    /// Every verdict given.
    package var judged: Int { pass + fail + vacuous + unknown + passesIfBlankIsZero }

    fileprivate mutating func count(_ verdict: Verdict) {
        switch verdict {
        case .pass: pass += 1
        case .fail: fail += 1
        case .vacuous: vacuous += 1
        case .unknown: unknown += 1
        case .passesIfBlankIsZero: passesIfBlankIsZero += 1
        }
    }

    fileprivate mutating func add(_ other: RuleTally) {
        pass += other.pass
        fail += other.fail
        vacuous += other.vacuous
        unknown += other.unknown
        passesIfBlankIsZero += other.passesIfBlankIsZero
        findings += other.findings
        reports += other.reports
    }

    fileprivate mutating func count(kept: Int, broken: Int) {
        pass += kept
        fail += broken
        findings += broken
    }

    fileprivate mutating func count(findings number: Int) {
        findings += number
        reports += 1
    }
}

/// The tallies of every rule over a number of reports.
package struct RuleTallies: Sendable, Codable, Hashable {
    private var tallies: [RuleID: RuleTally] = [:]
    /// The reports counted.
    package private(set) var reports = 0

    package init() {}

    /// The tally of a rule; empty for a rule that never spoke.
    package subscript(rule: RuleID) -> RuleTally { tallies[rule] ?? RuleTally() }

    /// Adds what was counted elsewhere.
    package mutating func add(_ other: RuleTallies) {
        reports += other.reports
        for (rule, tally) in other.tallies { tallies[rule, default: RuleTally()].add(tally) }
    }

    /// Counts a rule about years rather than reports: one verdict for each year that was expected.
    package mutating func count(_ rule: RuleID, kept: Int, broken: Int) {
        tallies[rule, default: RuleTally()].count(kept: kept, broken: broken)
    }

    /// Counts a report.
    ///
    /// - Complexity: O(verdicts + findings).
    package mutating func count(_ checked: CheckedReport) {
        reports += 1
        for entry in checked.ledger + checked.acrossYears + checked.conditions {
            tallies[entry.rule, default: RuleTally()].count(entry.verdict)
        }
        var findings: [RuleID: Int] = [:]
        for finding in checked.findings { findings[finding.rule, default: 0] += 1 }
        for (rule, number) in findings { tallies[rule, default: RuleTally()].count(findings: number) }
    }
}
