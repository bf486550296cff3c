import Diagnostics
import ReportModel
import Testing

@testable import ReportChecking

/// Reports made at random: honest ones say nothing that a rule takes for a contradiction, and a planted lie is found.
struct HonestReportTests {
    @Test func honestReportsAreLeftInPeace() {
        var wrongly: [String] = []
        for seed in 0..<2_000 {
            var made = HonestReport(seed: UInt64(seed))
            let (report, previous) = made.made()
            for finding in TextReport.findings(report, previous: previous) {
                let said = report.sections.flatMap(\.blocks).map(\.text).joined(separator: " / ")
                wrongly.append("\(seed) \(finding.rule) \(finding.message.zh): \(said)")
            }
        }
        #expect(wrongly.count == 0, "\(wrongly.prefix(5))")
    }

    @Test(arguments: HonestReport.Lie.allCases) func plantedContradictionsAreFound(lie: HonestReport.Lie) {
        var missed: [String] = []
        for seed in 0..<100 {
            var made = HonestReport(seed: UInt64(seed) &+ 10_000, lie: lie)
            let (report, previous) = made.made()
            let found = TextReport.findings(report, previous: previous).map(\.rule.name)
            if !found.contains(lie.rawValue) {
                missed.append("\(seed): " + report.sections.flatMap(\.blocks).map(\.text).joined(separator: " / "))
            }
        }
        #expect(missed.count == 0, "\(missed.prefix(3))")
    }
}
