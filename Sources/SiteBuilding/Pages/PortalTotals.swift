package import ReportModel

/// Counts over a set of bodies; invented samples are left out of every one of them.
package struct PortalTotals: Sendable, Hashable {
    package private(set) var bodies = 0
    package private(set) var reports = 0
    /// The years with at least one report, ascending.
    package private(set) var years: [ReportYear] = []
    /// The reports with a uniform form: what the next counts are out of.
    package private(set) var formReports = 0
    /// The reports in which every cell of the form holds a figure.
    package private(set) var completeReports = 0
    /// The reports in which at least one equation fails.
    package private(set) var contradictoryReports = 0
    /// The reports of which at least one equation can be assessed and is not vacuous.
    package private(set) var assessableReports = 0
    package private(set) var reportsByYear: [ReportYear: Int] = [:]

    /// Counts.
    ///
    /// - Complexity: O(reports).
    package init(_ summaries: some Sequence<BodySummary>) {
        for summary in summaries where !summary.body.isSample {
            if !summary.reports.isEmpty { bodies += 1 }
            for report in summary.reports {
                reports += 1
                reportsByYear[report.year, default: 0] += 1
                if report.hasUniformForm { formReports += 1 }
                if report.hasUniformForm, report.filledCells == report.expectedCells { completeReports += 1 }
                if report.verdicts[.fail] > 0 { contradictoryReports += 1 }
                if report.verdicts[.fail] + report.verdicts[.pass] > 0 { assessableReports += 1 }
            }
        }
        years = reportsByYear.keys.sorted()
    }
}
