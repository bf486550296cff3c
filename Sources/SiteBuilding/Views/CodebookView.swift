import ReportModel

/// Every cell of both generations of the form with its id, label and unit.
struct CodebookView {
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        for table in StatutoryTable.allCases {
            let caption = words[key(table)]
            writer.element("h3", text: caption)
            writer.open("details")
            let cells = CellRegistry.all.filter { $0.table == table }
            writer.element("summary", text: words("codebook_fold", ["count": String(cells.count)]))
            writer.openTable(label: caption, class: "codebook", caption: caption)
            writer.head(
                ["codebook_cell", "codebook_row", "codebook_column", "codebook_unit", "codebook_forms"].map {
                    words[$0]
                })
            writer.open("tbody")
            for cell in cells { write(cell, into: &writer) }
            writer.close("tbody")
            writer.closeTable()
            writer.close("details")
        }
    }

    private func write(_ cell: CellDefinition, into writer: inout MarkupWriter) {
        writer.open("tr", Attribute("id", cell.name))
        writer.open("th", Attribute("scope", "row"))
        writer.element("code", text: cell.name)
        writer.close("th")
        writer.element(
            "td", Attribute("lang", words.foreignLanguage),
            text: [cell.groupLabel, cell.rowLabel].compactMap { $0 }.joined(separator: "　"))
        writer.element("td", Attribute("lang", words.foreignLanguage), text: cell.columnLabel)
        writer.element("td", text: words[Self.key(cell.unit)])
        writer.element("td", text: cell.forms.map(\.rawValue).sorted().joined(separator: "、"))
        writer.close("tr")
    }

    private func key(_ table: StatutoryTable) -> String {
        switch table {
        case .proactive: "table2_caption"
        case .requests: "table3_caption"
        case .disputes: "table4_caption"
        }
    }

    static func key(_ unit: CellUnit) -> String {
        switch unit {
        case .items: "unit_items"
        case .signedItems: "unit_signed_items"
        case .tenThousandYuan: "unit_ten_thousand_yuan"
        case .money: "unit_money"
        }
    }
}
