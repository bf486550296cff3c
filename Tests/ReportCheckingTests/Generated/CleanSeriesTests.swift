import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// Reports that are right are never accused.
struct CleanSeriesTests {
    /// Six years of each body, two on the form of 2019 and four on that of 2021.
    @Test(arguments: 0..<8) func cleanReportsGiveNoErrorAndNoWarning(part: Int) {
        var reports = 0
        for number in 0..<80 {
            let series = InventedSeries.reports(seed: UInt64(part * 1_000 + number))
            let body = series[0].body
            let entry = RegisteredBody(
                body: body, validFrom: series.first?.year, validTo: series.last?.year,
                location: SourceLocation(file: "bodies.csv", line: 2))
            let checked = ReportChecker(registry: BodyRegistry([entry])).checkBody(
                body, reports: series.map { ($0, []) })
            let frame = CoverageFrame(of: series.map { ($0.year, [$0.issuedOn, $0.publishedOn].compactMap { $0 }) })
            let coverage = BodyCoverage(
                published: series.map { .init(year: $0.year, issuedOn: $0.issuedOn, publishedOn: $0.publishedOn) },
                registered: entry, frame: frame)
            #expect(CoverageChecker().check(body, coverage) == [])
            #expect(coverage.years.map(\.status) == Array(repeating: .published, count: 6))
            reports += checked.reports.count
            for report in checked.reports {
                let alarms = report.findings.filter { $0.severity >= .warning }
                #expect(alarms.map(\.message.zh) == [], "body \(part * 1_000 + number), \(report.report.year)")
                let broken = (report.ledger + report.acrossYears).filter { $0.verdict == .fail }
                #expect(broken == [])
            }
        }
        #expect(reports == 480)
    }
}
