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
    /// How the document was recognised and each table and row placed, sentence by sentence.
    package let explanation: [Wording]

    package init(
        entry: ContentEntry, status: Status, report: AnnualReport? = nil, document: ReadDocument? = nil,
        findings: [Finding] = [], diagnostics: [Diagnostic] = [], explanation: [Wording] = []
    ) {
        self.entry = entry
        self.status = status
        self.report = report
        self.document = document
        self.findings = findings
        self.diagnostics = diagnostics
        self.explanation = explanation
    }
}

/// A document as read, before it is known whether its body and year are.
package struct ReadDocument: Sendable {
    /// The title as published, its lines joined; empty if none was found.
    package var title: String
    /// Who issued it, as printed.
    package var issuer: String?
    /// 发文字号.
    package var documentNumber: String?
    /// 成文日期 or 印发日期 as it stands in the document.
    package var issuedOn: CalendarDay?
    package var year: ReportYear?
    package var yearOrigin: ValueOrigin?
    /// The divisions known, highest first, the body itself last; empty if not even the body is known.
    package var path: [PlacedDivision]
    package var forms: [StatutoryTable: FormGeneration]
    package var cells: CellTable
    package var sections: [ReportSection]
    package var source: SourceDocument

    /// The cells the document's forms have, as in `AnnualReport.expectedCells`.
    package var expectedCells: [CellID] {
        let fallback = forms.values.max() ?? .form2021
        return StatutoryTable.allCases.flatMap { CellRegistry.cells(of: $0, in: forms[$0] ?? fallback) }
    }
}
