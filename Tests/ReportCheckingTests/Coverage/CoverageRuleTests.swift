import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// What the rules about publication and expected years say, in full.
struct CoverageRuleTests {
    private func check(_ report: AnnualReport, limits: CheckLimits = CheckLimits()) -> [Finding] {
        ReportChecker(limits: limits).check(report, readingFindings: [], previous: nil).findings
    }

    private func published(_ month: Int, _ day: Int) -> AnnualReport {
        var report = InventedReport.report(year: 2024)
        report.publishedOn = CalendarDay(year: 2025, month: month, day: day)
        return report
    }

    @Test func afterTheFirstDayItIsANoticeAfterTheSecondAWarning() throws {
        let noted = try #require(check(published(2, 1)).first)
        #expect(noted.severity == .notice)
        #expect(noted.message.zh == "报告于 2025-02-01 公布，晚于 2025-01-31")
        let warned = try #require(check(published(4, 1)).first)
        #expect(warned.severity == .warning)
        #expect(warned.message.zh == "报告于 2025-04-01 公布，晚于 2025-03-31")
    }

    @Test func theDaysAreThoseOfTheSettings() {
        let limits = CheckLimits(due: MonthDay(month: 2, day: 29), late: MonthDay(month: 6, day: 30))
        // 2025 has no 29 February.
        #expect(check(published(2, 28), limits: limits) == [])
        #expect(check(published(3, 1), limits: limits).map(\.message.zh) == ["报告于 2025-03-01 公布，晚于 2025-02-28"])
    }

    /// A report that is late by both dates is told once.
    @Test func latenessIsSaidOnce() {
        var report = published(4, 10)
        report.issuedOn = CalendarDay(year: 2025, month: 4, day: 8)
        #expect(check(report).map(\.rule) == ["CO-02"])
    }

    @Test func aReportWithoutADateIsNotAssessable() {
        let checked = ReportChecker().check(InventedReport.report(), readingFindings: [], previous: nil)
        let entries = checked.conditions.filter { $0.rule == "CO-02" }
        #expect(entries.map(\.verdict) == [.unknown])
        #expect(entries.map(\.formula) == ["2024 年度报告的发布日期：缺"])
    }

    // MARK: CO-01

    private func coverage(
        _ years: [Int], refused: [(Int, RefusalReason)] = [], earlier: [Int] = [], registered: Bool = false
    ) -> BodyCoverage {
        let body = InventedReport.report().body
        let known = years.compactMap { ReportYear($0) }
        return BodyCoverage(
            published: known.map { .init(year: $0, issuedOn: nil, publishedOn: nil) },
            refused: refused.compactMap { entry in
                ReportYear(entry.0).map { RefusedFile(bodyKey: body.key, year: $0, reason: entry.1) }
            }, earlier: earlier.compactMap { ReportYear($0) },
            registered: registered
                ? RegisteredBody(body: body, location: SourceLocation(file: "bodies.csv", line: 2)) : nil,
            frame: CoverageFrame(of: known.map { ($0, []) }))
    }

    private func said(_ coverage: BodyCoverage) -> [String] {
        CoverageChecker().check(InventedReport.report().body, coverage).map { found in
            "\(found.year) \(found.finding.severity) \(found.finding.message.zh)"
        }
    }

    @Test func everyExpectedYearWithoutAReportIsNamedWithItsReason() {
        let inferred = coverage([2019, 2024], refused: [(2021, .personalData)], earlier: [2022])
        #expect(
            said(inferred) == [
                "2020 notice 甲镇 2020 年度应有报告（前后年度都有文件）：没有找到文件",
                "2021 notice 甲镇 2021 年度应有报告（前后年度都有文件）：有文件而未予发布（含有个人信息）",
                "2022 notice 甲镇 2022 年度应有报告（前后年度都有文件）：曾经发布，现在没有文件",
                "2023 notice 甲镇 2023 年度应有报告（前后年度都有文件）：没有找到文件",
            ])
        #expect(said(coverage([2022, 2024], registered: true)) == ["2023 warning 甲镇 2023 年度应有报告（机构名录列有该年度）：没有找到文件"])
    }

    @Test func nothingIsSaidOfYearsThatAreThereOrOwedByNobody() {
        #expect(said(coverage([2022, 2023, 2024])) == [])
        #expect(said(coverage([], registered: true)) == [])
    }

    @Test func itMayBeOurs() {
        let found = CoverageChecker().check(InventedReport.report().body, coverage([2022, 2024]))
        #expect(found.map(\.finding.rule) == ["CO-01"])
        #expect(found.map(\.finding.attribution) == [.reading])
        #expect(found.first?.finding.explanation?.zh.contains("未收集到") == true)
    }
}
