import Diagnostics
import ReportModel

/// Puts what was read together to a report, or says what is missing to publish it.
struct ReportAssembly {
    let result: ReadingResult

    init(_ entry: ContentEntry, _ reading: DocumentReading, _ transcript: Transcript) {
        let source = transcript.source
        let masthead = reading.masthead
        let names = TitleNames(masthead.title)
        let titleLine = masthead.titleBlocks.map { SourcePlace(line: $0.upperBound, column: 1, length: 0) }
        let texts = reading.sections.flatMap(\.blocks).map(\.text)
        let identity = ReportIdentity(
            entry, title: names, period: StatisticsPeriod.year(in: texts), titlePlace: titleLine)
        var cells = CellTable()
        var forms: [StatutoryTable: FormGeneration] = [:]
        for table in reading.tables {
            forms[table.table] = table.form
            for (id, cell) in table.cells { cells[id] = cell }
        }
        let document = ReadDocument(
            title: masthead.title, issuer: masthead.issuer ?? names.office, documentNumber: masthead.documentNumber,
            issuedOn: masthead.issuedOn, year: identity.year, yearOrigin: identity.yearOrigin, path: identity.path,
            forms: forms, cells: cells, sections: reading.sections, source: source)
        let found =
            reading.tables.flatMap(\.findings) + Completeness.findings(document) + identity.findings
            + (masthead.title.isEmpty ? [Self.untitled] : []) + [TextDamage.finding(in: source)].compactMap { $0 }
            + transcript.findings
        var diagnostics: [Diagnostic] = []
        let body = identity.body(entry.place)
        if body == nil { diagnostics.append(Self.unknownBody(entry)) }
        if identity.year == nil { diagnostics.append(Self.unknownYear(entry)) }
        result = ReadingResult(
            entry: entry, status: .report,
            report: Self.report(document, body, entry.facts, publishedOn: masthead.publishedOn), document: document,
            findings: found.sorted(by: Self.standsBefore), diagnostics: diagnostics,
            explanation: reading.explanation)
    }

    private static func report(
        _ document: ReadDocument, _ body: ReportingBody?, _ facts: ReportFacts, publishedOn: CalendarDay?
    ) -> AnnualReport? {
        guard let body, let year = document.year else { return nil }
        return AnnualReport(
            body: body, year: year, title: document.title.isEmpty ? "\(body.name)\(year)年政府信息公开工作年度报告" : document.title,
            issuer: document.issuer, documentNumber: document.documentNumber, issuedOn: document.issuedOn,
            publishedOn: facts.published ?? publishedOn, sourceAddress: facts.sourceAddress,
            sourceNote: facts.sourceNote,
            textKind: facts.textKind,
            forms: document.forms, cells: document.cells, sections: document.sections, source: document.source)
    }

    private static func standsBefore(_ first: Finding, _ second: Finding) -> Bool {
        let left = (first.place?.line ?? 0, first.place?.column ?? 0, first.rule.name, first.message.zh)
        let right = (second.place?.line ?? 0, second.place?.column ?? 0, second.rule.name, second.message.zh)
        return left < right
    }

    private static let untitled = Finding(
        rule: ReadingRule.title.id, severity: .warning, attribution: .reading,
        message: Wording(
            zh: "未找到标题，页面上用规定的名称代替", en: "no title was found; pages show the name the form prescribes"))

    private static func unknownBody(_ entry: ContentEntry) -> Diagnostic {
        Diagnostic(
            rule: ContentRule.identity, severity: .error, at: SourceLocation(file: entry.path, line: 1, column: 1),
            Wording(zh: "不知道是哪个乡镇（街道）的报告", en: "which township the report is of is not known"),
            advice: Wording(
                zh: "按 省/市/县/乡镇/年份 放置文件，或在旁边的 body.yml 中写明 name",
                en: "place it as province/prefecture/county/township/year, or give its name in a body.yml beside it"))
    }

    private static func unknownYear(_ entry: ContentEntry) -> Diagnostic {
        Diagnostic(
            rule: ContentRule.identity, severity: .error, at: SourceLocation(file: entry.path, line: 1, column: 1),
            Wording(zh: "不知道是哪一年的报告", en: "which year the report is about is not known"),
            advice: Wording(
                zh: "以年份命名文件（2024.txt），或在 report.yml 中写明 year",
                en: "name the file after the year (2024.txt), or give year in report.yml"))
    }
}
