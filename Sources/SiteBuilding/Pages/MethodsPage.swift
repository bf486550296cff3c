import ReportModel

/// The page about how reports are read and checked, what the symbols mean, and what is not claimed.
struct MethodsPage {
    let making: PageMaking

    private static let before = ["reading", "states", "change", "checking"]
    private static let after = ["limits", "samples", "accessibility"]

    private func contents(_ prose: ProseView) -> [ContentsView.Item] {
        prose.contents(Self.before + ["rules"] + (making.accuracy.isEmpty ? [] : ["accuracy"]) + Self.after)
    }

    var file: OutputFile {
        let words = making.words
        let address = SiteAddress.methods
        var frame = PageFrame(
            address: address, title: words["methods_heading"], description: words["methods_description"],
            heading: words["methods_heading"], columnType: words["column_other"])
        frame.steps = making.steps(on: address, above: [], then: [(words["methods_heading"], address)])
        let body = making.markup { writer in
            let prose = ProseView(words: words, page: "methods")
            ContentsView(items: contents(prose), words: words).write(into: &writer)
            for part in Self.before {
                prose.write(part, into: &writer) { writer in
                    if part == "states" { LegendView(words: words).write(into: &writer) }
                }
            }
            writer.open("p")
            writer.link(address.link(to: .findings), words["methods_findings_link"])
            writer.close("p")
            writeRules(into: &writer)
            writeAccuracy(into: &writer)
            for part in Self.after { prose.write(part, into: &writer) }
        }
        return making.page(.methods, frame, [body])
    }

    private func writeAccuracy(into writer: inout MarkupWriter) {
        guard !making.accuracy.isEmpty else { return }
        writer.open("section", Attribute("id", "accuracy"))
        writer.element("h2", text: making.words["methods_accuracy"])
        writer.paragraph(making.words["methods_accuracy_text"])
        AccuracyView(notes: making.accuracy, words: making.words).write(into: &writer)
        writer.close("section")
    }

    private func writeRules(into writer: inout MarkupWriter) {
        let words = making.words
        writer.open("section", Attribute("id", "rules"))
        writer.element("h2", text: words["methods_rules"])
        writer.openTable(label: words["methods_rules"], class: "rules", caption: words["methods_rules_caption"])
        writer.head([words["ledger_column_rule"], words["methods_rule_meaning"]])
        writer.open("tbody")
        for rule in making.rules {
            write(rule, into: &writer)
        }
        writer.close("tbody")
        writer.closeTable()
        writer.close("section")
    }

    private func write(_ rule: RuleNote, into writer: inout MarkupWriter) {
        writer.open("tr", Attribute("id", rule.id.name))
        writer.open("th", Attribute("scope", "row"))
        writer.link(SiteAddress.methods.link(to: .rule(rule.id)), rule.id.name)
        writer.close("th")
        writer.open("td")
        writer.text(rule.demand[making.words.language])
        if let remark = rule.explanation?[making.words.language] {
            writer.element("small", Attribute("class", "remark"), text: remark)
        }
        writer.close("td")
        writer.close("tr")
    }
}
