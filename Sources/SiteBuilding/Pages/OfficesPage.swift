import Diagnostics
import ReportModel

/// 给填报机关: what form and law demand, the deadlines, how to check before publishing, which mistakes occur how often.
struct OfficesPage {
    let making: PageMaking
    let book: RuleCaseBook

    static let parts = ["form", "law", "calendar", "checker", "correct"]
    /// The rules shown; more are on the page of all findings.
    static let limit = 10

    private var words: PageWords { making.words }
    private var address: SiteAddress { .offices }

    var file: OutputFile {
        let deadlines = making.settings.deadlines
        let body = making.markup { writer in
            let prose = ProseView(words: words, page: "offices")
            let mistakes = ContentsView.Item(id: "mistakes", label: words["offices_mistakes"])
            ContentsView(items: prose.contents(Self.parts) + [mistakes], words: words).write(into: &writer)
            for part in Self.parts {
                prose.write(
                    part, values: ["due": deadlines.due.label, "late": deadlines.late.label], into: &writer)
            }
            writer.open("section", Attribute("id", "mistakes"))
            writer.element("h2", text: words["offices_mistakes"])
            writeMistakes(into: &writer)
            writer.open("p")
            writer.link(address.link(to: .findings), words["methods_findings_link"])
            writer.close("p")
            writer.close("section")
        }
        return making.page(.offices, making.frame(address, "offices"), [body])
    }

    /// The rules that concern most reports; equal counts keep the order of the book.
    private var mistakes: [(rule: RuleNote, tally: RuleTally)] {
        making.rules.enumerated().map { ($0.offset, $0.element, book.tallies[$0.element.id]) }
            .filter { $0.1.severity > .information && $0.2.reports > 0 }
            .sorted { ($1.2.reports, $0.0) < ($0.2.reports, $1.0) }
            .prefix(Self.limit).map { ($0.1, $0.2) }
    }

    private func writeMistakes(into writer: inout MarkupWriter) {
        let mistakes = mistakes
        guard !mistakes.isEmpty else {
            writer.paragraph(words["offices_mistakes_none"], class: "note")
            return
        }
        writer.paragraph(
            words("offices_mistakes_note", ["reports": String(book.tallies.reports)]), class: "note")
        writer.openTable(
            label: words["offices_mistakes"], class: "rules wide stack", caption: words["offices_mistakes_caption"])
        writer.head([words["ledger_column_rule"], words["methods_rule_meaning"], words["rule_reports"]])
        writer.open("tbody")
        for (rule, tally) in mistakes {
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            writer.link(address.link(to: .rule(rule.id)), rule.id.name)
            writer.close("th")
            writer.element("td", text: rule.demand[words.language])
            writer.element(
                "td", Attribute("class", "n"), Attribute("data-label", words["rule_reports"]),
                text: "\(tally.reports)/\(book.tallies.reports)")
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }
}

extension ReportDeadlines.Day {
    /// The day as in the settings: `01-31`.
    fileprivate var label: String {
        [month, day].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
    }
}
