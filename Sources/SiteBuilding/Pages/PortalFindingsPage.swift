import Diagnostics
import ReportModel

/// The page of all findings: every rule with its counts, worst first, and the first cases of the severe ones.
struct PortalFindingsPage {
    let making: PageMaking
    let book: RuleCaseBook

    /// The cases shown of each severity; the others stand on the pages of their rules.
    static let limit = 50

    private var words: PageWords { making.words }
    private var address: SiteAddress { .findings }

    var file: OutputFile {
        var frame = PageFrame(
            address: address, title: words["findings_page_heading"], description: words["findings_page_description"],
            heading: words["findings_page_heading"], columnType: words["column_other"])
        frame.steps = making.steps(on: address, above: [], then: [(words["findings_page_heading"], address)])
        return making.page(.findings, frame, [rules, cases])
    }

    /// The rules, most severe first, each kind in the order of the book.
    private var sorted: [RuleNote] {
        making.rules.enumerated().sorted {
            ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
        }.map(\.element)
    }

    private var rules: Markup {
        making.markup { writer in
            writer.paragraph(words("findings_page_intro", ["reports": String(book.tallies.reports)]))
            writer.open("section", Attribute("id", "rules"))
            writer.element("h2", text: words["findings_rules"])
            writer.openTable(
                label: words["findings_rules"], class: "rules", caption: words["findings_rules_caption"])
            writer.head(
                [
                    "ledger_column_rule", "methods_rule_meaning", "rule_severity", "rule_findings", "rule_reports",
                    "rule_fail_of",
                ].map { words[$0] })
            writer.open("tbody")
            for rule in sorted { write(rule, into: &writer) }
            writer.close("tbody")
            writer.closeTable()
            writer.paragraph(words["rule_tally_note"], class: "note")
            writer.close("section")
        }
    }

    private func write(_ rule: RuleNote, into writer: inout MarkupWriter) {
        let tally = book.tallies[rule.id]
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"))
        writer.link(address.link(to: .rule(rule.id)), rule.id.name)
        writer.close("th")
        writer.element("td", text: rule.demand[words.language])
        writer.element("td", text: words[rule.severity.rawValue])
        writer.element("td", Attribute("class", "n"), text: String(tally.findings))
        writer.element("td", Attribute("class", "n"), text: String(tally.reports))
        writer.element(
            "td", Attribute("class", "n"),
            text: tally.judged == 0 ? words["rule_not_counted"] : "\(tally.fail)/\(tally.assessable)")
        writer.close("tr")
    }

    private var cases: Markup {
        making.markup { writer in
            for severity in [Severity.error, .warning] {
                let rules = sorted.map(\.id)
                // A rule may weigh less in some of its columns: the case decides.
                let found = rules.flatMap { book.cases(of: $0) }.filter { $0.severity == severity }
                write(found, severity, into: &writer)
            }
            let samples = sorted.flatMap { book.samples(of: $0.id) }.filter { $0.severity >= .warning }
            if !samples.isEmpty {
                writer.open("section", Attribute("id", "samples"), Attribute("class", "box sample-box"))
                writer.element("h2", text: words["rule_cases_samples"])
                RuleCasesView(
                    cases: Array(samples.prefix(Self.limit)), words: words, page: address, namesRule: true
                ).write(into: &writer)
                writer.close("section")
            }
            writer.element("h2", text: words["downloads"])
            DownloadListView.findings(words, from: address).write(into: &writer)
        }
    }

    private func write(_ found: [RuleCase], _ severity: Severity, into writer: inout MarkupWriter) {
        writer.open("section", Attribute("id", severity.rawValue), Attribute("class", "box"))
        writer.element("h2", text: words[severity.rawValue])
        if found.isEmpty { writer.paragraph(words["rule_cases_none"], class: "note") }
        if found.count > Self.limit {
            writer.paragraph(words("findings_shown", ["shown": String(Self.limit)]), class: "note")
        }
        if !found.isEmpty {
            RuleCasesView(
                cases: Array(found.prefix(Self.limit)), words: words, page: address, namesRule: true
            ).write(into: &writer)
        }
        writer.close("section")
    }
}

extension DownloadListView {
    /// The files with all findings.
    static func findings(_ words: PageWords, from address: SiteAddress) -> DownloadListView {
        DownloadListView(items: [
            .init(
                address: address.link(to: .allFindingsCSV), label: "findings.csv",
                explanation: words["data_all_findings"]),
            .init(
                address: address.link(to: .allFindingsJSON), label: "findings.json",
                explanation: words["data_all_findings_json"]),
        ])
    }
}
