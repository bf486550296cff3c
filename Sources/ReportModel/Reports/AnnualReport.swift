/// One annual report (政府信息公开工作年度报告) as read: who, which year, 200 cells, six sections, and where all that stands.
package struct AnnualReport: Sendable, Codable {
    package var body: ReportingBody
    package var year: ReportYear
    /// The title as published, its lines joined.
    package var title: String
    /// Where the title stands; `nil` if it stands in no line of the source.
    package var titlePlace: SourcePlace?
    /// Who issued it, as printed (柱濮镇人民政府); `nil` where neither document nor side file says.
    package var issuer: String?
    /// 索引号.
    package var indexNumber: String?
    /// 发文字号, such as 柱政发〔2024〕3号.
    package var documentNumber: String?
    /// 成文日期 or 印发日期 as it stands in the document.
    package var issuedOn: CalendarDay?
    /// 发布日期 from the side file or the page's metadata.
    package var publishedOn: CalendarDay?
    /// 统计期限 as the text states it.
    package var period: StatisticsPeriod?
    /// How to reach the office, as the text states it.
    package var contact: ContactData
    /// 来源 address from the side file.
    package var sourceAddress: String?
    /// What the side file says of where the text comes from.
    package var sourceNote: String?
    /// Whether the prose is the report's own or a digest in our words.
    package var textKind: TextKind
    /// The form of each table found; a table that is missing has none.
    package var forms: [StatutoryTable: FormGeneration]
    package var cells: CellTable
    /// The rows of the statistics annex of a report before 2019.
    package var annex: [AnnexRow]
    /// The sections found, in the order they stand in the document.
    package var sections: [ReportSection]
    /// The statements with figures in the text of the sections, in the order they stand.
    package var statements: [Statement]
    package var source: SourceDocument
    /// Figures beside the labels of the groups of table 3, which the form does not have.
    package var subtotals: [GroupSubtotal] = []
    /// The SHA-256 of the files earlier publications were made from, oldest first; empty if the source never changed.
    package var earlierDigests: [String] = []
    /// What was corrected after publication; the cells stay as published.
    package var corrections: [Correction] = []
    /// What was decided about findings.
    package var decisions: [Decision] = []

    package init(
        body: ReportingBody, year: ReportYear, title: String, titlePlace: SourcePlace? = nil, issuer: String? = nil,
        indexNumber: String? = nil,
        documentNumber: String? = nil, issuedOn: CalendarDay? = nil, publishedOn: CalendarDay? = nil,
        period: StatisticsPeriod? = nil, contact: ContactData = ContactData(), sourceAddress: String? = nil,
        sourceNote: String? = nil,
        textKind: TextKind = .full, forms: [StatutoryTable: FormGeneration], cells: CellTable,
        annex: [AnnexRow] = [], sections: [ReportSection], statements: [Statement] = [], source: SourceDocument
    ) {
        self.body = body
        self.year = year
        self.title = title
        self.titlePlace = titlePlace
        self.issuer = issuer
        self.indexNumber = indexNumber
        self.documentNumber = documentNumber
        self.issuedOn = issuedOn
        self.publishedOn = publishedOn
        self.period = period
        self.contact = contact
        self.sourceAddress = sourceAddress
        self.sourceNote = sourceNote
        self.textKind = textKind
        self.forms = forms
        self.cells = cells
        self.annex = annex
        self.sections = sections
        self.statements = statements
        self.source = source
    }

    /// Whether a report's prose is complete or only summed up.
    package enum TextKind: String, Sendable, Codable, Hashable {
        /// The text as published.
        case full
        /// A short digest in our own words; shown as 本节为摘要，原文见….
        case digest
    }

    /// A Boolean value indicating whether the report is on one of the uniform forms, or should be: those before 2019 had none.
    package var hasUniformForm: Bool { !forms.isEmpty || year.hasUniformForm }

    /// The cells the report's forms have: 200 in the 2021 form, none in a report in free form before 2019.
    ///
    /// For a table that was not found, the form of the others
    /// (2021 where none was found) says which cells are missing.
    package var expectedCells: [CellID] {
        guard hasUniformForm else { return [] }
        let fallback = forms.values.max() ?? .form2021
        return StatutoryTable.allCases.flatMap { CellRegistry.cells(of: $0, in: forms[$0] ?? fallback) }
    }

    package func section(_ kind: SectionKind) -> ReportSection? { sections.first { $0.kind == kind } }
}
