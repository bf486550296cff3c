import ReportModel

/// The column labels above a row of table 2.
struct ProactiveHeader {
    /// The number of fields of the header row; `nil` for text.
    let width: Int?
    /// The column labels in order, without 信息内容.
    private let cells: [Stretch]
    private let texts: [LabelText]
    private let joined: LabelText
    /// The items of the column labels in a grid; empty for text.
    private let items: [Int]
    /// The columns 信息内容 stands over; `nil` where the format does not state them.
    let leadColumns: Range<Int>?

    /// The header among the items between two rows; `nil` if there is none.
    init?(_ region: TableRegion, _ range: Range<Int>, _ source: SourceDocument) {
        let lead = LabelText("信息内容")
        guard let first = range.last(where: { region.items[$0].label.hasPrefix(lead) }) else { return nil }
        let line = region.lines[region.items[first].line]
        width = line.isGrid ? line.width : nil
        var cells: [Stretch] = []
        for index in range where index >= first && !region.items[index].isValue {
            // In text from a PDF the whole header is one run of words; blanks part the columns.
            cells += TableRegion.tokens(of: region.items[index].stretch, source)
        }
        let isGrid = line.isGrid
        var items: [Int] = []
        if isGrid {
            items = range.filter { $0 >= first && !region.items[$0].isValue && region.items[$0].label != lead }
            cells = items.map { region.items[$0].stretch }
        }
        self.items = items
        let field = region.items[first].field
        leadColumns = line.cells.indices.contains(field) ? line.cells[field].columns : nil
        cells = cells.filter { LabelText(source.bytes, $0.bytes) != lead }
        self.cells = cells
        texts = cells.map { LabelText(source.bytes, $0.bytes) }
        joined = texts.reduce(LabelText(scalars: []), +)
    }

    /// The columns of a row where the cells of this header fix them: as many labels as columns, each known or in its place.
    func exact(_ row: ProactiveRow, _ region: TableRegion) -> ExactColumns? {
        items.count == row.columns.count ? ExactColumns(region, header: items) : nil
    }

    /// A Boolean value indicating whether the header is that of other columns, or has them in another order.
    func contradicts(_ row: ProactiveRow, form: FormGeneration) -> Bool {
        let own = row.columns.map { LabelText($0.label) }
        let positions = own.compactMap { joined.firstIndex(of: $0) }
        if !zip(positions, positions.dropFirst()).allSatisfy(<) { return true }
        if positions.count == own.count { return false }
        let others = FormGeneration.allCases.flatMap(ProactiveRow.rows(of:)).flatMap(\.columns).map {
            LabelText($0.label)
        }
        return others.contains { other in
            !own.contains(other) && texts.contains(other)
        }
    }

    /// The columns under a damaged name, where the header has as many columns as the form.
    func renamed(_ row: ProactiveRow) -> [(ProactiveRow.Column, Stretch)] {
        guard texts.count == row.columns.count else { return [] }
        return zip(row.columns, zip(texts, cells)).compactMap { column, cell in
            let official = LabelText(column.label)
            return cell.0 == official || cell.0.contains(official) ? nil : (column, cell.1)
        }
    }

    /// The labels in the line of the header that are none of the form's, where all of those are there; empty for text.
    func additional(to row: ProactiveRow) -> [Stretch] {
        let own = row.columns.map { LabelText($0.label) }
        guard width != nil, own.allSatisfy(texts.contains), let line = cells.first?.place.line else { return [] }
        return zip(texts, cells).filter { !own.contains($0) && !$0.isEmpty && $1.place.line == line }.map(\.1)
    }
}
