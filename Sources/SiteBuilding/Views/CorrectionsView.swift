import ReportModel

/// Corrections as a table: what was published, what is right, why, who says so and when.
///
/// The published figure stays the record; nothing is replaced by what stands here.
struct CorrectionsView {
    /// A correction with the links to its report and its cell.
    struct Row {
        let correction: Correction
        /// The name of the report; `nil` on its own page.
        let report: String?
        /// The link to the report's page; the empty text on that page.
        let link: String
    }

    let rows: [Row]
    let words: PageWords
    let caption: String

    func write(into writer: inout MarkupWriter) {
        let showsReport = rows.contains { $0.report != nil }
        writer.openTable(label: caption, class: "corrections", caption: caption)
        let columns = [
            "corrections_date", "corrections_report", "corrections_cell", "corrections_published",
            "corrections_corrected",
            "corrections_reason", "corrections_by",
        ]
        writer.head(columns.filter { showsReport || $0 != "corrections_report" }.map { words[$0] })
        writer.open("tbody")
        for row in rows { write(row, showsReport, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
    }

    private func write(_ row: Row, _ showsReport: Bool, into writer: inout MarkupWriter) {
        let correction = row.correction
        writer.open("tr")
        writer.element("td", text: correction.date.description)
        if showsReport {
            writer.open("td")
            writer.link(row.link, row.report ?? "")
            writer.close("td")
        }
        writer.open("th", Attribute("scope", "row"))
        let definition = correction.cell.definition
        writer.link(row.link + "#" + correction.cell.name, "\(definition.rowLabel)·\(definition.columnLabel)")
        writer.close("th")
        writer.element("td", Attribute("class", "n"), text: CellView.shown(correction.published, words))
        writer.element("td", Attribute("class", "n"), text: correction.corrected.description)
        writer.open("td")
        writer.text(correction.reason)
        if let evidence = correction.evidence {
            writer.text(" ")
            writer.element("small", text: words("corrections_evidence", ["text": evidence]))
        }
        writer.close("td")
        writer.element("td", text: correction.by)
        writer.close("tr")
    }
}

extension CellView {
    /// What somebody wrote down of a cell: the figure as it is, the word of a state in the language of the page.
    fileprivate static func shown(_ written: String, _ words: PageWords) -> String {
        ["blank", "dash", "text", "unreadable", "absent"].contains(written) ? words["state_" + written] : written
    }
}
