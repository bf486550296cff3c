package import Diagnostics

/// A report with everything found while reading and checking it.
package struct CheckedReport: Sendable, Codable {
    package let report: AnnualReport
    /// From reading and checking, worst first.
    package let findings: [Finding]
    /// The accounting identities of the report itself: 42 in the 2021 form, 40 in the 2019 form.
    package let ledger: [LedgerEntry]
    /// The equations between this report and the year before.
    package let acrossYears: [LedgerEntry]
    /// Comparisons and conditions that are no identity of the form: bounds, plausibility, change since the year before.
    package let conditions: [LedgerEntry]
    /// The identities and the equations across years once more with corrected figures; empty where nothing was corrected.
    package var corrected: [LedgerEntry] = []
    /// About the side files of the report: decisions that no longer hold.
    package var diagnostics: [Diagnostic] = []

    package init(
        report: AnnualReport, findings: [Finding], ledger: [LedgerEntry], acrossYears: [LedgerEntry],
        conditions: [LedgerEntry] = []
    ) {
        self.report = report
        self.findings = findings
        self.ledger = ledger
        self.acrossYears = acrossYears
        self.conditions = conditions
    }
}

/// All published reports of one body, oldest first: the unit of work of a build's second pass.
package struct CheckedBody: Sendable, Codable {
    package let body: ReportingBody
    package let reports: [CheckedReport]
    /// Which years were expected and what became of each; `nil` where nobody asked.
    package var coverage: BodyCoverage?
    /// What is to be said about years without a report, ascending.
    package var yearFindings: [YearFinding] = []

    package init(body: ReportingBody, reports: [CheckedReport]) {
        self.body = body
        self.reports = reports
    }

    /// The reports whose figures can be set side by side: those with a uniform form.
    package var comparable: [CheckedReport] { reports.filter(\.report.hasUniformForm) }
}
