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
        for body in 0..<80 {
            let series = InventedSeries.reports(seed: UInt64(part * 1_000 + body))
            let checked = ReportChecker().checkBody(series[0].body, reports: series.map { ($0, []) })
            reports += checked.reports.count
            for report in checked.reports {
                let alarms = report.findings.filter { $0.severity >= .warning }
                #expect(alarms.map(\.message.zh) == [], "body \(part * 1_000 + body), \(report.report.year)")
                let broken = (report.ledger + report.acrossYears).filter { $0.verdict == .fail }
                #expect(broken == [])
            }
        }
        #expect(reports == 480)
    }
}
