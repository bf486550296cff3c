import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// The 42 (40) accounting identities of a single report.
struct IdentityTests {
    private func check(_ report: AnnualReport, _ findings: [Finding] = []) -> CheckedReport {
        ReportChecker().check(report, readingFindings: findings, previous: nil)
    }

    @Test(arguments: [(FormGeneration.form2021, 42, 25), (.form2019, 40, 23)])
    func aReportHasTheIdentitiesOfItsForm(form: FormGeneration, count: Int, rows: Int) {
        let ledger = check(InventedReport.full(form: form)).ledger
        #expect(ledger.count == count)
        #expect(ledger.count { $0.rule == "T3-01" } == 7)
        #expect(ledger.count { $0.rule == "T3-02" } == 7)
        #expect(ledger.count { $0.rule == "T3-03" } == rows)
        #expect(ledger.filter { $0.rule.name.hasPrefix("T4") }.map(\.rule) == ["T4-01", "T4-02", "T4-03"])
    }

    @Test(arguments: FormGeneration.allCases) func aCleanReportPassesAllAndSaysNothing(form: FormGeneration) {
        let checked = check(InventedReport.full(form: form))
        // A township has no state secrets: their row is 0.
        #expect(checked.ledger.allSatisfy { $0.verdict == ($0.instance == "属于国家秘密" ? .vacuous : .pass) })
        #expect(checked.findings.isEmpty)
        #expect(checked.acrossYears.isEmpty)
    }

    @Test func anAllZeroReportIsVacuous() {
        let checked = check(InventedReport.report())
        #expect(checked.ledger.map(\.verdict) == Array(repeating: .vacuous, count: 42))
        #expect(checked.findings.isEmpty)
    }

    @Test func aReportWithoutTablesIsUnknown() {
        let report = InventedReport.report(forms: [:])
        var empty = report
        empty.cells = CellTable()
        #expect(check(empty).ledger.map(\.verdict) == Array(repeating: .unknown, count: 42))
    }

    @Test func aMixedDocumentIsJudgedByTheFormOfItsTable3() {
        let report = InventedReport.report(
            forms: [.proactive: .form2021, .requests: .form2019, .disputes: .form2021],
            [
                "t3.new_received.total": "2", "t3.new_received.natural_person": "2", "t3.other.total": "2",
                "t3.other.natural_person": "2", "t3.result_total.total": "2", "t3.result_total.natural_person": "2",
            ])
        let checked = check(report)
        #expect(checked.ledger.count == 40)
        #expect(checked.findings.map(\.rule) == ["ID-07"])
        #expect(checked.ledger.first { $0.rule == "T3-02" }?.verdict == .pass)
    }

    struct Break: Sendable, CustomTestStringConvertible {
        let rule: RuleID
        let instance: String
        let cells: KeyValuePairs<String, String>
        let formula: String
        let message: Wording
        var testDescription: String { rule.name }
    }

    /// For each identity a report that breaks only that one.
    static let breaks = [
        Break(
            rule: "T3-01", instance: "自然人",
            cells: [
                "t3.new_received.natural_person": "4", "t3.new_received.total": "4",
                "t3.result_total.natural_person": "3",
                "t3.result_total.total": "3", "t3.granted.natural_person": "3", "t3.granted.total": "3",
            ],
            formula: "自然人：新收 4 + 结转 0 ≠ 办理 3 + 结转下年 0",
            message: Wording(
                zh: "自然人：新收 4 + 结转 0 ≠ 办理 3 + 结转下年 0；左边 4，右边 3，相差 1",
                en: "自然人：新收 4 + 结转 0 ≠ 办理 3 + 结转下年 0; left 4, right 3, a difference of 1")),
        Break(
            rule: "T4-01", instance: "行政复议", cells: ["t4.review.upheld": "2", "t4.review.total": "3"],
            formula: "行政复议：结果维持 2 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 ≠ 总计 3",
            message: Wording(
                zh: "行政复议：结果维持 2 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 ≠ 总计 3；左边 2，右边 3，相差 1",
                en: "行政复议：结果维持 2 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 ≠ 总计 3; left 2, right 3, a difference of 1")),
        Break(
            rule: "T4-02", instance: "未经复议直接起诉", cells: ["t4.suit_direct.pending": "1"],
            formula: "未经复议直接起诉：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 1 ≠ 总计 0",
            message: Wording(
                zh: "未经复议直接起诉：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 1 ≠ 总计 0；左边 1，右边 0，相差 1",
                en: "未经复议直接起诉：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 1 ≠ 总计 0; left 1, right 0, a difference of 1")),
        Break(
            rule: "T4-03", instance: "复议后起诉", cells: ["t4.suit_after_review.total": "1"],
            formula: "复议后起诉：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 ≠ 总计 1",
            message: Wording(
                zh: "复议后起诉：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 ≠ 总计 1；左边 0，右边 1，相差 1",
                en: "复议后起诉：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 ≠ 总计 1; left 0, right 1, a difference of 1")),
    ]

    @Test(arguments: breaks) func aBrokenIdentityIsNamedWithItsFigures(test: Break) throws {
        let checked = check(InventedReport.report(test.cells))
        let failed = try #require(checked.ledger.first { $0.verdict == .fail && $0.instance == test.instance })
        #expect(failed.rule == test.rule)
        #expect(failed.formula == test.formula)
        let finding = try #require(checked.findings.first { $0.formula == test.formula })
        #expect(finding.message == test.message)
        #expect(finding.severity == .error)
        #expect(finding.attribution == .source)
        #expect(finding.explanation != nil)
        #expect(Set(checked.findings.map(\.rule)) == [test.rule])
    }

    @Test func onlyTheOutcomesAreOff() {
        // Requests balance, applicants add up, but an outcome is missing in the first column and so in the total.
        let checked = check(
            InventedReport.report([
                "t3.new_received.natural_person": "5", "t3.new_received.total": "5",
                "t3.granted.natural_person": "3", "t3.granted.total": "3",
                "t3.not_processed.repeat.natural_person": "1", "t3.not_processed.repeat.total": "1",
                "t3.result_total.natural_person": "5", "t3.result_total.total": "5",
            ]))
        #expect(
            checked.findings.map(\.formula) == [
                "自然人：予以公开 3 + 重复申请 1（其余 19 项为 0） ≠ 办理结果总计 5",
                "总计：予以公开 3 + 重复申请 1（其余 19 项为 0） ≠ 办理结果总计 5",
            ])
        #expect(checked.findings.map(\.rule) == ["T3-02", "T3-02"])
    }

    @Test func onlyTheApplicantsAreOff() {
        // Every column keeps the books; the outcomes of the total column stand in other rows than those of the parts.
        let checked = check(
            InventedReport.report([
                "t3.new_received.natural_person": "1", "t3.new_received.total": "1",
                "t3.granted.natural_person": "1", "t3.partial.total": "1",
                "t3.result_total.natural_person": "1", "t3.result_total.total": "1",
            ]))
        #expect(checked.findings.map(\.rule) == ["T3-03", "T3-03"])
        #expect(
            checked.ledger.filter { $0.verdict == .fail }.map(\.instance) == ["予以公开", "部分公开"])
    }
}
