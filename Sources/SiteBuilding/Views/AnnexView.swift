import ReportModel

/// The statistics annex of a report before 2019, under its own labels: it counts otherwise than today's forms.
struct AnnexView {
    let report: AnnualReport
    let words: PageWords
    /// The link to the source page.
    let source: String

    func write(into writer: inout MarkupWriter) {
        guard !report.annex.isEmpty else { return }
        writer.open("section", Attribute("id", "annex"), Attribute("class", "prose"))
        writer.element("h2", text: words["annex_heading"])
        writer.paragraph(words["annex_note"], class: "note")
        writer.openTable(label: words["annex_heading"], class: "annex", caption: words["annex_heading"])
        writer.head(["annex_label", "annex_unit", "annex_value"].map { words[$0] })
        writer.open("tbody")
        for row in report.annex { write(row, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
        writer.close("section")
    }

    private func write(_ row: AnnexRow, into writer: inout MarkupWriter) {
        writer.open("tr")
        writer.element("th", Attribute("scope", "row"), Attribute("lang", words.foreignLanguage), text: row.label)
        writer.element("td", text: row.unit ?? "")
        guard let cell = row.cell else {
            writer.element("td", text: "")
            writer.close("tr")
            return
        }
        writer.open("td", Attribute("class", cell.number == nil ? "s" : "n"))
        writer.link(
            source + "#L\(row.line)",
            cell.number?.description ?? (cell.raw.isEmpty ? words["state_" + cell.state.word] : cell.raw))
        writer.close("td")
        writer.close("tr")
    }
}
