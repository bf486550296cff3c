package import Diagnostics
package import ReportModel

/// What came of reading one file.
package struct ReadingResult: Sendable {
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case report
        case notAReport = "not-a-report"
        case severalReports = "several-reports"
        case unreadable
    }

    package let entry: ContentEntry
    package let status: Status
    /// The report; `nil` for every other status, and where body or year stay unknown.
    package let report: AnnualReport?
    /// What was read, also where body or year stay unknown; `nil` if the file is no text.
    package let document: ReadDocument?
    /// About the report, for its page; sorted by place.
    package let findings: [Finding]
    /// About the file, for the author: why it is not a report, what is missing to publish it.
    package let diagnostics: [Diagnostic]
    /// What the file is instead, for the status `notAReport`.
    package let otherDocument: OtherDocument?
    /// How the document was recognised and each table and row placed, sentence by sentence.
    ///
    /// - Complexity: O(steps); the sentences are made here.
    package var explanation: [Wording] { steps.map(\.wording) }
    let steps: [ReadingStep]

    /// A file nothing was read of.
    package init(unread entry: ContentEntry) { self.init(entry: entry, status: .unreadable) }

    init(
        entry: ContentEntry, status: Status, report: AnnualReport? = nil, document: ReadDocument? = nil,
        findings: [Finding] = [], diagnostics: [Diagnostic] = [], otherDocument: OtherDocument? = nil,
        steps: [ReadingStep] = []
    ) {
        self.entry = entry
        self.status = status
        self.report = report
        self.document = document
        self.findings = findings
        self.diagnostics = diagnostics
        self.otherDocument = otherDocument
        self.steps = steps
    }
}
