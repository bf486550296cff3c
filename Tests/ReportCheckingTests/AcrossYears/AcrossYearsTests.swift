import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// What two reports of one body say about the same quantity.
struct AcrossYearsTests {
    private func check(_ reports: [AnnualReport]) -> [CheckedReport] {
        guard let body = reports.first?.body else { return [] }
        return ReportChecker().checkBody(body, reports: reports.map { ($0, []) }).reports
    }

    private func carrying(_ year: Int, form: FormGeneration, in carriedIn: String, out carriedOut: String)
        -> AnnualReport
    {
        InventedReport.report(
            year: year, form: form,
            [
                "t3.carried_in.total": carriedIn, "t3.carried_in.natural_person": carriedIn,
                "t3.carried_out.total": carriedOut, "t3.carried_out.natural_person": carriedOut,
            ])
    }

    @Test(arguments: [
        (2019, FormGeneration.form2019, 2020, FormGeneration.form2019), (2020, .form2019, 2021, .form2021),
        (2023, .form2021, 2024, .form2021),
    ])
    func carryOverMeetsInEveryColumn(first: Int, firstForm: FormGeneration, second: Int, secondForm: FormGeneration) {
        let checked = check([
            carrying(first, form: firstForm, in: "0", out: "7"), carrying(second, form: secondForm, in: "7", out: "0"),
        ])
        #expect(checked[0].acrossYears.isEmpty)
        let entries = checked[1].acrossYears.filter { $0.rule == "XY-01" }
        #expect(entries.map(\.instance) == Applicant.allCases.map(\.label))
        #expect(entries.map(\.verdict) == [.pass, .vacuous, .vacuous, .vacuous, .vacuous, .vacuous, .pass])
        #expect(entries.last?.formula == "总计：\(first) 年结转下年 7 = \(second) 年上年结转 7")
        #expect(!checked[1].findings.contains { $0.rule == "XY-01" })
    }

    @Test func aCarryOverThatDoesNotMeetWeighsMoreInTheTotal() {
        let checked = check([
            carrying(2023, form: .form2021, in: "0", out: "7"), carrying(2024, form: .form2021, in: "6", out: "0"),
        ])
        let findings = checked[1].findings.filter { $0.rule == "XY-01" }
        #expect(findings.map(\.severity) == [.warning, .notice])
        #expect(findings.first?.formula == "总计：2023 年结转下年 7 ≠ 2024 年上年结转 6")
        #expect(findings.first?.cells.map(\.name) == ["t3.carried_in.total"])
    }

    @Test func aMissingYearIsStatedAndNothingIsComparedOverIt() {
        let checked = check([
            carrying(2021, form: .form2021, in: "0", out: "7"), carrying(2023, form: .form2021, in: "7", out: "0"),
        ])
        let entries = checked[1].acrossYears
        #expect(entries.count == 9)
        #expect(entries.allSatisfy { $0.verdict == .unknown })
        #expect(entries[6].formula == "总计：2022 年结转下年 缺 = 2023 年上年结转 7")
        let gap = checked[1].findings.filter { $0.rule == "XY-02" }
        #expect(gap.map(\.message.zh) == ["缺少 2022 年度的报告，与上一年度无法比较"])
        #expect(gap.map(\.severity) == [.notice])
    }

    @Test(arguments: [
        ("5", "2", "1", "6", Verdict.pass), ("5", "2", "1", "7", .fail), ("0", "0", "0", "0", .vacuous),
        ("5", "0", "", "5", .passesIfBlankIsZero), ("5", "2", "", "6", .unknown),
    ])
    func theStockOfDocumentsMeets(opening: String, issued: String, repealed: String, inForce: String, verdict: Verdict)
    {
        let checked = check([
            InventedReport.report(year: 2023, ["t2.normative_doc.in_force": opening]),
            InventedReport.report(
                year: 2024,
                [
                    "t2.normative_doc.issued": issued, "t2.normative_doc.repealed": repealed,
                    "t2.normative_doc.in_force": inForce,
                ]),
        ])
        let entry = checked[1].acrossYears.first { $0.rule == "T2-03" && $0.instance == "行政规范性文件" }
        #expect(entry?.verdict == verdict)
        #expect(checked[1].findings.contains { $0.rule == "T2-03" } == (verdict == .fail))
    }

    @Test func theStockIsNotComparedAcrossTheChangeOfTheForm() {
        let checked = check([
            InventedReport.report(year: 2020, form: .form2019), InventedReport.report(year: 2021, form: .form2021),
        ])
        #expect(!checked[1].acrossYears.contains { $0.rule == "T2-03" })
    }

    @Test func theItemsOf2019AreRestatedIn2020() {
        let checked = check([
            InventedReport.report(
                year: 2019, form: .form2019, ["t2_2019.license.prev_items": "40", "t2_2019.license.delta": "-3"]),
            InventedReport.report(year: 2020, form: .form2019, ["t2_2019.license.prev_items": "38"]),
        ])
        let entries = checked[1].acrossYears.filter { $0.rule == "T2-08" }
        #expect(entries.count == 5)
        #expect(entries[0].formula == "行政许可：2019 年上一年项目数量 40 + 2019 年本年增/减 -3 ≠ 2020 年上一年项目数量 38")
        #expect(entries.map(\.verdict) == [.fail, .vacuous, .vacuous, .vacuous, .vacuous])
    }

    @Test func anApproximateCellOfTheYearBeforeMakesTheReadingDoubtful() {
        let marking = Finding(
            rule: "ST-06", severity: .notice, cells: [.requests(.carriedOut, .total)], attribution: .reading,
            message: Wording(zh: "近似", en: "approximate"))
        let first = carrying(2023, form: .form2021, in: "0", out: "7")
        let checked = ReportChecker().checkBody(
            first.body, reports: [(first, [marking]), (carrying(2024, form: .form2021, in: "6", out: "0"), [])])
        let findings = checked.reports[1].findings.filter { $0.rule == "XY-01" }
        #expect(findings.map(\.attribution) == [.reading, .source])
    }
}
