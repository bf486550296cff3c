import ReportModel

/// Table 2 (主动公开政府信息情况) in its official layout: stacked blocks, each with its title and header line.
///
/// Serves both generations: the rows, blocks and columns come from the registry (statutory-form sections 2.1 and 5.1). The
/// last column of a block with fewer columns than the widest spans the rest, as on the form.
struct ProactiveTableView {
    let context: ReportTableContext
    let form: FormGeneration

    func write(into writer: inout MarkupWriter) {
        let rows = ProactiveRow.rows(of: form)
        let width = rows.map(\.columns.count).max() ?? 1
        writer.openTable(
            label: context.words["table2_caption"], class: "form form-t2",
            caption: context.words["table2_caption"], language: context.words.foreignLanguage)
        for (number, block) in blocks(rows).enumerated() {
            write(block, number: number + 1, width: width, into: &writer)
        }
        writer.closeTable()
    }

    /// The rows by block, then by equal columns: within a block of the 2019 form every row has the same columns.
    private func blocks(_ rows: [ProactiveRow]) -> [[ProactiveRow]] {
        rows.reduce(into: []) { blocks, row in
            if let last = blocks.last?.last, last.block == row.block {
                blocks[blocks.count - 1].append(row)
            } else {
                blocks.append([row])
            }
        }
    }

    private func write(_ rows: [ProactiveRow], number: Int, width: Int, into writer: inout MarkupWriter) {
        guard let first = rows.first else { return }
        let block = "h-t2-\(number)"
        writer.open("tbody")
        writer.open("tr")
        writer.element(
            "th", Attribute("id", block), Attribute("class", "block"), Attribute("colspan", String(width + 1)),
            Attribute("scope", "rowgroup"), text: first.block)
        writer.close("tr")
        writer.open("tr")
        writer.element("th", Attribute("id", block + "-0"), Attribute("scope", "col"), text: "信息内容")
        for (position, column) in first.columns.enumerated() {
            writer.element(
                "th", Attribute("id", "\(block)-\(position + 1)"),
                Attribute("colspan", span(position, of: first, width)), Attribute("scope", "col"), text: column.label)
        }
        writer.close("tr")
        for (line, row) in rows.enumerated() {
            let header = "\(block)-r\(line + 1)"
            writer.open("tr")
            writer.element(
                "th", Attribute("id", header), Attribute("headers", "\(block) \(block)-0"), Attribute("scope", "row"),
                text: row.label)
            for (position, column) in row.columns.enumerated() {
                guard let id = CellID("\(row.key).\(column.key)") else { continue }
                context.write(
                    id, headers: "\(block) \(header) \(block)-\(position + 1)",
                    span: position == row.columns.count - 1 ? width - position : 1, into: &writer)
            }
            writer.close("tr")
        }
        writer.close("tbody")
    }

    private func span(_ position: Int, of row: ProactiveRow, _ width: Int) -> String? {
        guard position == row.columns.count - 1, width > position + 1 else { return nil }
        return String(width - position)
    }
}
