import ReportModel

/// 名词解释: the rows and columns of the three tables in plain words, each outcome with its article, and the words of the site.
struct GlossaryPage {
    let making: PageMaking

    private var words: PageWords { making.words }

    private static let proactive = ["regulation", "normative", "license", "penalty", "fee"]
    private static let applicants = ["natural", "organisation", "applicant_total"]
    private static let disputes = ["review", "suit", "results"]
    private static let own = ["consistency", "completeness", "vacuous"]

    var file: OutputFile {
        let body = making.markup { writer in
            writer.paragraph(words["glossary_intro"], class: "lead")
            let parts = ["outcomes", "requests", "applicants", "proactive", "disputes", "words"]
            ContentsView(
                items: parts.map { .init(id: $0, label: words["glossary_" + $0]) }, words: words
            ).write(into: &writer)
            section("outcomes", into: &writer) { writer in
                write(
                    RequestRow.outcomes(of: .form2021), caption: words["glossary_outcomes_caption"], into: &writer)
            }
            section("requests", into: &writer) { writer in
                write(
                    [.newReceived, .carriedIn, .resultTotal, .carriedOut, .other],
                    caption: words["glossary_requests"], into: &writer)
            }
            terms("applicants", Self.applicants, into: &writer)
            terms("proactive", Self.proactive, into: &writer)
            terms("disputes", Self.disputes, into: &writer)
            section("words", into: &writer) { writer in
                writer.open("dl", Attribute("class", "terms"))
                for term in Self.own { write(term, into: &writer) }
                writer.close("dl")
                LegendView(words: words, isOpen: true).write(into: &writer)
            }
        }
        return making.page(.glossary, making.frame(.glossary, "glossary"), [body])
    }

    private func section(_ part: String, into writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
        writer.open("section", Attribute("id", part))
        writer.element("h2", text: words["glossary_" + part])
        content(&writer)
        writer.close("section")
    }

    private func terms(_ part: String, _ terms: [String], into writer: inout MarkupWriter) {
        section(part, into: &writer) { writer in
            writer.open("dl", Attribute("class", "terms"))
            for term in terms { write(term, into: &writer) }
            writer.close("dl")
        }
    }

    private func write(_ term: String, into writer: inout MarkupWriter) {
        writer.definition(words["term_" + term], words["term_\(term)_text"])
    }

    /// Rows of table 3 with what they mean; each can be linked to by the id of the row.
    private func write(_ rows: [RequestRow], caption: String, into writer: inout MarkupWriter) {
        writer.openTable(label: caption, class: "meanings wide stack", caption: caption)
        writer.head([words["glossary_label"], words["glossary_meaning"], words["glossary_article"]])
        writer.open("tbody")
        for row in rows {
            let name = row.glossaryName
            writer.open("tr", Attribute("id", row.key))
            writer.open("th", Attribute("scope", "row"), Attribute("lang", words.foreignLanguage))
            if let group = row.group, row != .other { writer.element("small", text: group.label) }
            writer.text(row.label)
            writer.close("th")
            writer.element("td", text: words["outcome_" + name])
            writer.element(
                "td", Attribute("class", "article"), Attribute("data-label", words["glossary_article"]),
                text: words.has("article_" + name) ? words["article_" + name] : words["glossary_no_article"])
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }
}

extension RequestRow {
    /// The name of the row in the keys of the catalogue: `t3.denied.state_secret` is `denied_state_secret`.
    fileprivate var glossaryName: String {
        key.utf8.split(separator: UInt8(ascii: ".")).dropFirst().map { String(Substring($0)) }.joined(separator: "_")
    }
}
