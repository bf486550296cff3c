import ReportModel

/// Table 4 (政府信息公开行政复议、行政诉讼情况) in its official layout: three blocks side by side, one line of figures.
struct DisputeTableView {
    let context: ReportTableContext

    func write(into writer: inout MarkupWriter) {
        writer.openTable(
            label: context.words["table4_caption"], class: "form form-t4",
            caption: context.words["table4_caption"], language: context.words.foreignLanguage)
        writer.open("thead")
        writer.open("tr")
        header(DisputeBlock.review.label, columns: 5, into: &writer)
        header("行政诉讼", columns: 10, into: &writer)
        writer.close("tr")
        writer.open("tr")
        for result in DisputeResult.allCases { header(result.label, rows: 2, into: &writer) }
        for block in [DisputeBlock.suitDirect, .suitAfterReview] { header(block.label, columns: 5, into: &writer) }
        writer.close("tr")
        writer.open("tr")
        for _ in 0..<2 { for result in DisputeResult.allCases { header(result.label, into: &writer) } }
        writer.close("tr")
        writer.close("thead")
        writer.open("tbody")
        writer.open("tr")
        for block in DisputeBlock.allCases {
            for result in DisputeResult.allCases { context.write(.disputes(block, result), into: &writer) }
        }
        writer.close("tr")
        writer.close("tbody")
        writer.closeTable()
    }

    private func header(_ label: String, columns: Int = 1, rows: Int = 1, into writer: inout MarkupWriter) {
        writer.element(
            "th", Attribute("colspan", columns > 1 ? String(columns) : nil),
            Attribute("rowspan", rows > 1 ? String(rows) : nil), Attribute("scope", "col"), text: label)
    }
}
