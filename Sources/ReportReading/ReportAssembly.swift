import Diagnostics
import ReportModel

/// Puts what was read together to a report, or says what is missing to publish it.
struct ReportAssembly {
    let result: ReadingResult

    init(_ entry: ContentEntry, _ reading: DocumentReading, _ transcript: Transcript) {
        let source = transcript.source
        let masthead = reading.masthead
        let texts = reading.sections.flatMap(\.blocks)
        let period = PeriodReading.period(in: texts, of: source)
        let identity = ReportIdentity(entry, masthead, transcript.facts, period: period)
        var cells = CellTable()
        var forms: [StatutoryTable: FormGeneration] = [:]
        for table in reading.tables {
            forms[table.table] = table.form
            for (id, cell) in table.cells { cells[id] = cell }
        }
        let stated = StatedFacts(entry.facts, transcript.facts, masthead)
        var document = ReadDocument(
            title: stated.title?.value ?? "", titleOrigin: stated.title?.origin, titlePlace: stated.title?.place,
            issuer: stated.issuer,
            indexNumber: stated.indexNumber, documentNumber: stated.documentNumber, issuedOn: stated.issuedOn,
            publishedOn: stated.publishedOn, period: period, contact: ContactReading(texts, of: source).contact,
            year: identity.year, yearOrigin: identity.yearOrigin, kind: identity.kind, path: identity.path,
            forms: forms, cells: cells, annex: reading.annex, sections: reading.sections,
            statements: StatementReading.statements(in: reading.sections, of: source, year: identity.year),
            source: source)
        document.subtotals = reading.tables.flatMap(\.subtotals)
        let found =
            reading.tables.flatMap(\.findings) + Completeness.findings(document) + identity.findings
            + DamagedDates.findings(in: texts, of: source) + (document.title.isEmpty ? [Self.untitled] : [])
            + [TextDamage.finding(in: source)].compactMap { $0 } + transcript.findings
        var diagnostics: [Diagnostic] = []
        let body = identity.body
        if body == nil { diagnostics.append(Self.unknownBody(entry, masthead)) }
        if identity.year == nil { diagnostics.append(Self.unknownYear(entry)) }
        result = ReadingResult(
            entry: entry, status: .report, report: Self.report(document, body, entry.facts), document: document,
            findings: found.sorted(by: Self.standsBefore), diagnostics: diagnostics,
            steps: transcript.explanation.map(ReadingStep.said) + reading.explanation)
    }

    private static func report(
        _ document: ReadDocument, _ body: ReportingBody?, _ facts: ReportFacts
    ) -> AnnualReport? {
        guard let body, let year = document.year else { return nil }
        var report = AnnualReport(
            body: body, year: year, title: document.title.isEmpty ? "\(body.name)\(year)年政府信息公开工作年度报告" : document.title,
            titlePlace: document.titlePlace, issuer: document.issuer?.value, indexNumber: document.indexNumber?.value,
            documentNumber: document.documentNumber?.value, issuedOn: document.issuedOn?.value,
            publishedOn: document.publishedOn?.value, period: document.period?.value, contact: document.contact,
            sourceAddress: facts.sourceAddress, sourceNote: facts.sourceNote, textKind: facts.textKind,
            forms: document.forms, cells: document.cells, annex: document.annex, sections: document.sections,
            statements: document.statements, source: document.source)
        report.subtotals = document.subtotals
        return report
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

    private static func unknownBody(_ entry: ContentEntry, _ masthead: Masthead) -> Diagnostic {
        let place = SourceLocation(
            file: entry.path, line: masthead.titlePlace?.line ?? 1, column: masthead.titlePlace?.column ?? 1)
        if let city = TitleNames(masthead.title).body.loneCity {
            return Diagnostic(
                rule: ContentRule.identity, severity: .error, at: place,
                Wording(
                    zh: "标题写的是“\(city)”，而它是地级市还是县级市无从判断",
                    en: "the title names \(city), and nothing says whether that is a prefecture or a county-level city"),
                advice: Wording(
                    zh: "放入所属省、市的文件夹，并在其中的 body.yml 写明 kind: 市级政府 或 kind: 县级政府",
                    en:
                        "put it into the folders of its province and prefecture, and give kind: 市级政府 or 县级政府 in body.yml"
                ))
        }
        return Diagnostic(
            rule: ContentRule.identity, severity: .error, at: place,
            Wording(
                zh: "不知道是哪个机关的报告：路径、附属文件、网页信息、标题和落款都没有写明",
                en: "whose report it is is not known: neither path, side file, page, title nor signature says"),
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
