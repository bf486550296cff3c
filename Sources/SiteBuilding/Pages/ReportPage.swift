import Diagnostics
import ReportModel

/// The page of one report: everything it says, in the national layout, with what was found while checking it.
struct ReportPage {
    let making: PageMaking
    let checked: CheckedReport
    let summary: ReportSummary
    private let unit: UnitAddresses
    private let address: SiteAddress

    init(making: PageMaking, checked: CheckedReport) {
        self.making = making
        self.checked = checked
        summary = ReportSummary(checked)
        unit = making.addresses.unit(checked.report.body)
        address = unit.report(checked.report.year)
    }

    private var report: AnnualReport { checked.report }
    private var words: PageWords { making.words }
    private var source: String { address.link(to: unit.source(report.year)) }

    var file: OutputFile {
        let name = report.body.name
        var frame = PageFrame(
            address: address, title: words("report_page_title", ["body": name, "year": report.year.description]),
            description: words(
                "report_description",
                ["body": report.body.path.map(\.name).joined(), "year": report.year.description]),
            heading: report.title, columnType: making.settings.column.type)
        frame.steps = making.steps(
            on: address, above: report.body.parents[...],
            then: [(name, unit.page), (words("year_label", ["year": report.year.description]), address)])
        frame.article = PageFrame.Article(
            title: report.title, published: report.publishedOn ?? report.issuedOn, source: report.issuer ?? name)
        frame.isSample = report.body.isSample
        frame.hasChineseHeading = true
        frame.subject = .report(
            report,
            files: [
                ("text/csv", unit.reportCSV(report.year)), ("application/json", unit.reportJSON(report.year)),
            ])
        return making.page(
            .report, frame,
            [
                information, summarySentences, badges, findings, corrections, contents, sections, ledger, downloads,
                cite,
            ],
            origin: report.source.path)
    }

    private var information: Markup {
        making.markup { writer in
            InformationBlockView(report: report, words: words).write(into: &writer)
            if report.textKind == .digest {
                writer.paragraph(
                    words[report.sourceAddress == nil ? "digest_notice_no_source" : "digest_notice"],
                    class: "digest-note")
            }
            if let note = report.sourceNote {
                writer.paragraph(words("source_remark", ["note": note]), class: "digest-note")
            }
        }
    }

    private var summarySentences: Markup {
        guard report.hasUniformForm else { return .empty }
        return making.markup { writer in
            writer.open("section", Attribute("id", "summary"))
            writer.element("h2", text: words["summary_heading"])
            SummarySentenceView(report: report, words: words, page: "").write(into: &writer)
            writer.paragraph(words["summary_note"], class: "note")
            writer.close("section")
        }
    }

    private var cite: Markup {
        making.markup { writer in
            CiteView(report: report, address: address, settings: making.settings, words: words).write(into: &writer)
        }
    }

    private var badges: Markup {
        making.markup { BadgesView(summary: summary, words: words).write(into: &$0) }
    }

    private var findings: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "findings"), Attribute("class", "box"))
            writer.element("h2", text: words("findings_heading", ["count": String(checked.findings.count)]))
            FindingsView(
                findings: checked.findings, words: words, document: report.source, report: "", source: source,
                rule: making.ruleLink(from: address), evidence: evidence
            ).write(into: &writer)
            writer.close("section")
        }
    }

    /// The way to the texts side by side; `nil` if the report shares none.
    private var evidence: String? {
        let hasAny = !making.plan.similar.matches(of: report.body, report.year).isEmpty
        return hasAny ? address.link(to: unit.similar(report.year)) : nil
    }

    private var corrections: Markup {
        guard !report.corrections.isEmpty else { return .empty }
        return making.markup { writer in
            writer.open("section", Attribute("id", "corrections"), Attribute("class", "box"))
            writer.element("h2", text: words["corrections_heading"])
            writer.paragraph(words["corrections_note"], class: "note")
            CorrectionsView(
                rows: report.corrections.map { .init(correction: $0, report: nil, link: "") }, words: words,
                caption: words["corrections_heading"]
            ).write(into: &writer)
            writer.close("section")
        }
    }

    private var contents: Markup {
        making.markup { writer in
            let parts = [("ledger", "ledger_heading"), ("downloads", "downloads"), ("cite", "cite_heading")]
            ContentsView(
                items: sectionLinks.map { .init(id: $0.key, label: $0.heading, language: words.foreignLanguage) }
                    + parts.map { .init(id: $0.0, label: words[$0.1]) },
                words: words
            ).write(into: &writer)
        }
    }

    /// The official sections, which the page always has, and the report's own.
    private var sectionLinks: [(key: String, heading: String)] {
        let official = report.hasUniformForm ? SectionKind.official.map { ($0.key, $0.officialHeading ?? "") } : []
        let own = zip(ReportSection.keys(of: report.sections), report.sections).filter { $1.kind == .own }
        let annex = report.annex.isEmpty ? [] : [("annex", words["annex_heading"])]
        return official + own.map { ($0, $1.heading) } + annex
    }

    private var sections: Markup {
        let marked = checked.findings.lazy.filter { $0.severity >= .warning && !$0.isDismissed }.flatMap(\.cells)
        let context = ReportTableContext(
            report: report, words: words, source: source,
            glossary: address.link(to: .glossary, fragment: "outcomes"), marked: Set(marked))
        return making.markup { writer in
            if report.hasUniformForm { LegendView(words: words).write(into: &writer) }
            ReportSectionsView(context: context).write(into: &writer)
            AnnexView(report: report, words: words, source: source).write(into: &writer)
            StatementsView(report: report, words: words, source: source).write(into: &writer)
        }
    }

    private var ledger: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "ledger"), Attribute("class", "box"))
            writer.element("h2", text: words["ledger_heading"])
            LedgerView(
                entries: checked.ledger, words: words, caption: words["ledger_caption"], corrected: checked.corrected,
                link: link
            ).write(into: &writer)
            writer.element("h3", text: words["ledger_across_years"])
            LedgerView(
                entries: checked.acrossYears, words: words, caption: words["ledger_across_years"],
                corrected: checked.corrected, link: link
            ).write(into: &writer)
            writer.element("h3", text: words["ledger_conditions"])
            LedgerView(entries: checked.conditions, words: words, caption: words["ledger_conditions"], link: link)
                .write(into: &writer)
            writer.close("section")
        }
    }

    /// The way to the cells of a year: on this page, or on that of another year if it is among the body's reports.
    private func link(_ year: ReportYear) -> String? { year == report.year ? "" : nil }

    private var downloads: Markup {
        let (csv, json) = (unit.reportCSV(report.year), unit.reportJSON(report.year))
        return making.markup { writer in
            writer.open("section", Attribute("id", "downloads"), Attribute("class", "box"))
            writer.element("h2", text: words["downloads"])
            DownloadListView(items: [
                .init(
                    address: source, label: words["source_text"],
                    explanation: SourceWording(source: report.source, words: words).offer),
                .init(address: address.link(to: csv), label: "CSV", explanation: words["downloads_report_csv"]),
                .init(address: address.link(to: json), label: "JSON", explanation: words["downloads_report_json"]),
            ]).write(into: &writer)
            writer.close("section")
        }
    }
}
