package import ReportModel

/// A document as read, before it is known whether its body and year are.
package struct ReadDocument: Sendable {
    /// The title as published, its lines joined; empty if none was found.
    package var title: String
    package var titleOrigin: ValueOrigin?
    package var titlePlace: SourcePlace?
    /// Who issued it, as printed.
    package var issuer: Stated<String>?
    /// 索引号.
    package var indexNumber: Stated<String>?
    /// 发文字号.
    package var documentNumber: Stated<String>?
    /// 成文日期 or 印发日期 as it stands in the document.
    package var issuedOn: Stated<CalendarDay>?
    /// 发布日期; what a page shows may be the day the site was moved.
    package var publishedOn: Stated<CalendarDay>?
    /// 统计期限 as the text states it.
    package var period: Stated<StatisticsPeriod>?
    package var contact: ContactData
    package var year: ReportYear?
    package var yearOrigin: ValueOrigin?
    /// The kind of the body; `nil` where the body is not known.
    package var kind: BodyKind?
    /// The divisions known, highest first, the body itself last; empty if not even the body is known.
    package var path: [PlacedDivision]
    package var forms: [StatutoryTable: FormGeneration]
    package var cells: CellTable
    /// The rows of the statistics annex of a report before 2019.
    package var annex: [AnnexRow]
    package var sections: [ReportSection]
    /// The statements with figures in the text of the sections, in the order they stand.
    package var statements: [Statement]
    package var source: SourceDocument
    /// Figures beside the labels of the groups of table 3, which the form does not have.
    package var subtotals: [GroupSubtotal] = []

    /// The cells the document's forms have, as in `AnnualReport.expectedCells`.
    package var expectedCells: [CellID] {
        guard hasUniformForm else { return [] }
        let fallback = forms.values.max() ?? .form2021
        return StatutoryTable.allCases.flatMap { CellRegistry.cells(of: $0, in: forms[$0] ?? fallback) }
    }

    /// A Boolean value indicating whether the document is on a uniform form, or should be: those before 2019 had none.
    package var hasUniformForm: Bool { !forms.isEmpty || year?.hasUniformForm ?? true }
}
