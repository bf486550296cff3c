import ReportModel

/// Judged equations as a table: failures and what could not be assessed first, what holds folded.
struct LedgerView {
    let entries: [LedgerEntry]
    let words: PageWords
    let caption: String
    /// The same equations with corrected figures, where something was corrected.
    var corrected: [LedgerEntry] = []
    /// The link to the cells of a year; on the report's own page the empty string.
    let link: (ReportYear) -> String?

    func write(into writer: inout MarkupWriter) {
        let open = entries.filter { $0.verdict != .pass && $0.verdict != .vacuous }
        let closed = entries.filter { $0.verdict == .pass || $0.verdict == .vacuous }
        if entries.isEmpty {
            writer.paragraph(words["ledger_empty"], class: "note")
            return
        }
        if !open.isEmpty { writeTable(open, caption: caption, into: &writer) }
        if !closed.isEmpty {
            writer.open("details")
            writer.element("summary", text: words("fold_ledger", ["count": String(closed.count)]))
            writeTable(closed, caption: words("ledger_holding_caption", ["title": caption]), into: &writer)
            writer.close("details")
        }
    }

    private func writeTable(_ entries: [LedgerEntry], caption: String, into writer: inout MarkupWriter) {
        writer.openTable(label: caption, class: "ledger", caption: caption)
        writer.head(
            ["ledger_column_rule", "ledger_instance", "ledger_column_formula", "ledger_column_verdict"].map {
                words[$0]
            })
        writer.open("tbody")
        for entry in entries { writeRow(entry, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
    }

    private func writeRow(_ entry: LedgerEntry, into writer: inout MarkupWriter) {
        writer.open("tr", Attribute("class", "verdict-" + entry.verdict.rawValue))
        writer.element("td", Attribute("class", "rule"), text: entry.rule.name)
        writer.open("th", Attribute("scope", "row"))
        if let operand = entry.left.first, let page = link(operand.year) {
            writer.link(page, fragment: operand.cell.name, entry.instance)
        } else {
            writer.text(entry.instance)
        }
        writer.close("th")
        writer.element("td", Attribute("class", "formula"), text: entry.formula)
        writer.open("td", Attribute("class", "verdict"))
        writer.text(words["verdict_" + entry.verdict.word])
        if entry.verdict == .fail, entry.attribution == .reading {
            writer.element("small", Attribute("class", "remark"), text: words["attribution_reading"])
        }
        if let again = corrected.first(where: { $0.name == entry.name }), again.formula != entry.formula {
            writer.element(
                "small", Attribute("class", "remark"),
                text: words(
                    "corrected_verdict", ["verdict": words["verdict_" + again.verdict.word], "formula": again.formula]))
        }
        writer.close("td")
        writer.close("tr")
    }
}

extension Verdict {
    /// The last part of the key of its word.
    fileprivate var word: String {
        switch self {
        case .pass: "pass"
        case .fail: "fail"
        case .vacuous: "vacuous"
        case .unknown: "unknown"
        case .passesIfBlankIsZero: "passes_if_blank_is_zero"
        }
    }
}
