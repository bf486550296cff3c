import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// For each rule a report that breaks only this rule, and one that comes close and does not.
struct RuleCaseTests {
    private func check(_ test: RuleCase) -> CheckedReport? {
        guard let body = test.reports.first?.body else { return nil }
        let places = PlaceNames([test.places.map { Division(level: .county, name: $0) }])
        let checker = ReportChecker(
            limits: CheckLimits(links: test.links), places: places, registry: test.registry)
        return checker.checkBody(body, reports: test.reports.map { ($0, []) }).reports.last
    }

    @Test(arguments: RuleCase.all) func onlyTheRuleInQuestionSpeaks(test: RuleCase) throws {
        let checked = try #require(check(test))
        let expected = Set(test.others + (test.breaks ? [test.rule] : []))
        #expect(Set(checked.findings.map(\.rule)) == expected)
        let verdicts = (checked.ledger + checked.acrossYears + checked.conditions).filter { $0.rule == test.rule }
        let hasVerdicts = !["T3-07", "XY-02"].contains(test.rule.name)
        if hasVerdicts, test.breaks { #expect(verdicts.contains { $0.verdict == .fail }) }
        if hasVerdicts, !test.breaks { #expect(!verdicts.contains { $0.verdict == .fail }) }
    }

    @Test func everyRuleHasBothKindsOfCases() {
        // What compares bodies or years is asked with rows; `PeerCheckerTests`, `ReportIsThereTests`, `PlantedCopyTests` and
        // `SameTableTests` have both kinds.
        let byRows = ["ID-04", "CO-06", "CO-07", "CO-01", "NA-07", "CO-05"]
        for rule in RuleBook.rules where !byRows.contains(rule.id.name) {
            #expect(RuleCase.all.contains { $0.rule == rule.id && $0.breaks }, "\(rule.id)")
            #expect(RuleCase.all.contains { $0.rule == rule.id && !$0.breaks }, "\(rule.id)")
        }
    }

    @Test func everyRuleIsExplained() {
        for rule in RuleBook.rules {
            #expect(rule.explanation != nil && rule.basis != nil, "\(rule.id)")
            for wording in [rule.demand, rule.explanation, rule.basis].compactMap({ $0 }) {
                #expect(!wording.zh.isEmpty && !wording.en.isEmpty, "\(rule.id)")
            }
        }
    }

    /// The cells, the formula with its figures, the doubt and the innocent explanation go with each finding.
    @Test func aFindingSaysAllThereIsToSay() throws {
        let test = try #require(RuleCase.all.first { $0.rule == "XY-03" && $0.breaks })
        let finding = try #require(check(test)?.findings.first)
        #expect(finding.severity == .notice)
        #expect(finding.cells.map(\.name) == ["t2.license.decisions"])
        #expect(finding.message.zh == "与 2023 年相比有突变。表二：行政许可·本年处理决定数量 20 → 54")
        #expect(finding.formula == "表二：行政许可·本年处理决定数量 20 → 54")
        #expect(finding.attribution == .source)
        #expect(finding.explanation != nil)
    }

    @Test func whatLooksLikeOurMisreadingIsSaidToBe() throws {
        for rule in ["CV-02", "CV-03", "ID-06"] {
            let test = try #require(RuleCase.all.first { $0.rule.name == rule && $0.breaks })
            #expect(check(test)?.findings.allSatisfy { $0.attribution == .reading } == true, "\(rule)")
        }
    }
}
