import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// The rules that are no equations.
struct ConditionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        var form = FormGeneration.form2021
        let cells: KeyValuePairs<String, String>
        let rules: [RuleID]
        var testDescription: String { id }
    }

    static let cases = [
        Case(id: "no regulation", cells: ["t2.regulation.in_force": "0"], rules: []),
        Case(id: "a regulation in force", cells: ["t2.regulation.in_force": "6"], rules: ["T2-01"]),
        Case(
            id: "all three cells are one finding",
            cells: ["t2.regulation.issued": "1", "t2.regulation.repealed": "1", "t2.regulation.in_force": "6"],
            rules: ["T2-01"]),
        Case(
            id: "a regulation in the 2019 form", form: .form2019, cells: ["t2_2019.regulation.made": "2"],
            rules: ["T2-01"]),
        Case(id: "a blank is no regulation", cells: ["t2.regulation.in_force": ""], rules: []),
        Case(
            id: "more left than ever existed",
            cells: [
                "t2.normative_doc.issued": "5", "t2.normative_doc.repealed": "1", "t2.normative_doc.in_force": "3",
            ],
            rules: ["T2-02"]),
        Case(
            id: "a stock from earlier years",
            cells: [
                "t2.normative_doc.issued": "5", "t2.normative_doc.repealed": "1", "t2.normative_doc.in_force": "9",
            ],
            rules: []),
        Case(
            id: "a blank stock is not judged",
            cells: ["t2.normative_doc.issued": "5", "t2.normative_doc.in_force": ""], rules: []),
        Case(
            id: "an outcome without a request where no total is printed",
            cells: [
                "t3.granted.natural_person": "2", "t3.granted.total": "", "t3.result_total.natural_person": "",
                "t3.result_total.total": "", "t3.carried_out.natural_person": "", "t3.carried_out.total": "",
            ],
            rules: ["T3-06"]),
        Case(
            id: "an outcome an identity names already",
            cells: ["t3.granted.natural_person": "2", "t3.granted.total": "2"], rules: ["T3-02", "T3-02"]),
    ]

    @Test(arguments: cases) func isBrokenExactlyWhereItShouldBe(test: Case) {
        let report = InventedReport.report(form: test.form, test.cells)
        let checked = ReportChecker().check(report, readingFindings: [], previous: nil)
        #expect(checked.findings.map(\.rule) == test.rules)
    }

    @Test func saysWhyARegulationIsAMistake() throws {
        let report = InventedReport.report(["t2.regulation.in_force": "6"])
        let finding = try #require(ReportChecker().check(report, readingFindings: [], previous: nil).findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.message.zh == "“规章”一行不为 0（现行有效件数 6），而乡镇（街道）无权制定规章")
        #expect(finding.place?.line == 3)
    }

    @Test func everyRuleHasItsOwnName() {
        let ids = RuleBook.rules.map(\.id)
        #expect(Set(ids).count == ids.count)
    }
}
