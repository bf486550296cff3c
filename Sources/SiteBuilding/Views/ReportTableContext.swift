import ReportModel

/// What the three statutory tables need of the page they stand on.
struct ReportTableContext {
    let report: AnnualReport
    let words: PageWords
    /// The link to the source page; the fragment is the id of the cell.
    let source: String
    /// The link to the page that explains the rows.
    let glossary: String
    /// The cells some finding of at least a warning names.
    let marked: Set<CellID>

    /// Appends the data cell of a cell: its id, its state, the link to its line in the source.
    func write(_ id: CellID, headers: String? = nil, span: Int = 1, into writer: inout MarkupWriter) {
        let view = CellView(id, of: report, words: words)
        writer.open(
            "td", Attribute("id", id.name), Attribute("class", view.style + (marked.contains(id) ? " m" : "")),
            Attribute("colspan", span > 1 ? String(span) : nil), Attribute("headers", headers),
            Attribute("title", view.hint))
        // What is not quoted from the report is in the words of the page.
        let language = words.foreignLanguage != nil && view.isWord ? "en" : nil
        if report.source.contains(view.cell.place) {
            writer.link(source, fragment: id.name, view.text, language: language)
        } else {
            writer.text(view.text)
        }
        if let correction = report.correction(of: id) {
            writer.element(
                "small", Attribute("class", "correction"),
                text: words("corrected_to", ["value": correction.corrected.description]))
        }
        writer.close("td")
    }
}
