import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// How often each rule could be asked, and what came of it.
struct TallyTests {
    @Test func vacuousAndUnknownVerdictsAreCountedApart() {
        var tallies = RuleTallies()
        let reports = [
            InventedReport.report(), InventedReport.report(["t4.review.upheld": "2", "t4.review.total": "2"]),
            InventedReport.report(["t4.review.upheld": "2", "t4.review.total": "3"]),
            InventedReport.report(["t4.review.upheld": "", "t4.review.total": "3"]),
            InventedReport.report(["t4.review.upheld": "", "t4.review.total": "0"]),
        ]
        for report in reports {
            tallies.count(ReportChecker().check(report, readingFindings: [], previous: nil))
        }
        let tally = tallies["T4-01"]
        #expect(tallies.reports == 5)
        #expect([tally.pass, tally.fail, tally.vacuous, tally.unknown, tally.passesIfBlankIsZero] == [1, 1, 1, 1, 1])
        #expect(tally.assessable == 2)
        #expect(tally.judged == 5)
        #expect(tally.findings == 1)
        #expect(tally.reports == 1)
        #expect(tallies["ZZ-99"] == RuleTally())
    }
}
