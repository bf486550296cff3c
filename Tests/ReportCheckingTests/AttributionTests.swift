import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// Nobody is accused of what may be our own misreading.
struct AttributionTests {
    private static let broken = InventedReport.report(["t4.review.upheld": "2", "t4.review.total": "3"])

    private func attribution(_ report: AnnualReport, _ findings: [Finding]) -> Attribution? {
        ReportChecker().check(report, readingFindings: findings, previous: nil).findings
            .first { $0.rule == "T4-01" }?.attribution
    }

    private func marking(_ rule: RuleID, _ attribution: Attribution, _ cell: CellID) -> Finding {
        Finding(
            rule: rule, severity: .notice, cells: [cell], attribution: attribution,
            message: Wording(zh: "近似", en: "approximate"))
    }

    @Test func exactLabelsMeanTheSource() {
        #expect(attribution(Self.broken, []) == .source)
    }

    @Test(arguments: [("ST-06", Attribution.source), ("ST-11", .reading)])
    func aCellPlacedApproximatelyMeansTheReading(rule: String, marked: Attribution) {
        let finding = marking(RuleID(rule), marked, .disputes(.review, .upheld))
        #expect(attribution(Self.broken, [finding]) == .reading)
    }

    @Test func anApproximateCellElsewhereChangesNothing() {
        #expect(attribution(Self.broken, [marking("ST-06", .reading, .disputes(.suitDirect, .upheld))]) == .source)
        #expect(attribution(Self.broken, [marking("ST-08", .source, .disputes(.review, .upheld))]) == .source)
    }

    @Test func lettersReadAsDigitsMeanTheReading() {
        var report = Self.broken
        report.cells[.disputes(.review, .pending)] = Cell(
            state: .number(.zero), raw: "O", place: SourcePlace(line: 1, column: 1, length: 1))
        #expect(attribution(report, []) == .reading)
    }

    @Test func theFindingsOfTheReaderStayAndTheWorstComeFirst() {
        let reading = marking("ST-06", .reading, .disputes(.suitDirect, .upheld))
        let checked = ReportChecker().check(Self.broken, readingFindings: [reading], previous: nil)
        #expect(checked.findings.map(\.rule) == ["T4-01", "ST-06"])
    }

    @Test func aBoundNamesItsRule() {
        let report = InventedReport.report(["t4.review.upheld": "", "t4.review.corrected": "4", "t4.review.total": "3"])
        let finding = ReportChecker().check(report, readingFindings: [], previous: nil).findings.first
        #expect(
            finding?.message.zh
                == "行政复议：结果维持 未填 + 结果纠正 4 + 其他结果 0 + 尚未审结 0 ≠ 总计 3；虽有数字缺失，已知部分 4 已超过另一边的 3")
        #expect(finding?.rule == "T4-04")
    }
}
