/// The columns of a table as its own header fixes them, where the format states which columns every cell takes.
///
/// In HTML, DOCX, XLSX and page layouts a cell belongs to the column its header cell stands over. So a blank stays in its place, and
/// columns the form does not have (序号, 小计, 备注) shift nothing. The header is believed only by rows that reach the same right edge:
/// a row with a wrong span or a cell too few proves that the grid of the table is not what it says.
struct ExactColumns {
    /// The columns of the grid each column of the form takes, in the order of the form.
    private let columns: [Range<Int>]
    /// The columns of every cell of the header, those of local columns included.
    private let known: Set<Range<Int>>
    private let region: TableRegion
    /// The unbroken run of lines the header stands in, and others that are built alike.
    private var pieces: Set<Int>
    /// The right edge of the table.
    private let edge: Int

    /// - Parameter header: for each column of the form the item of its label
    /// - Returns: `nil` unless every label stands in one piece of a table of known cells, each over columns of its own.
    init?(_ region: TableRegion, header: [Int]) {
        let lines = header.map { region.lines[region.items[$0].line] }
        guard let piece = lines.first?.piece, lines.allSatisfy({ $0.piece == piece && !$0.cells.isEmpty }) else {
            return nil
        }
        let columns = zip(header, lines).map { $1.cells[region.items[$0].field].columns }
        let ordered = columns.sorted { $0.lowerBound < $1.lowerBound }
        guard zip(ordered, ordered.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else { return nil }
        self.columns = columns
        self.region = region
        pieces = [piece]
        edge = region.lines.lazy.filter { $0.piece == piece }.compactMap(\.cells.last?.columns.upperBound).max() ?? 0
        let top = header.map { region.items[$0].line }.min() ?? 0
        let bottom = header.map { region.items[$0].line }.max() ?? 0
        known = Set(
            region.lines[top...bottom].filter { $0.piece == piece }.flatMap { line in line.cells.map(\.columns) })
        pieces.formUnion(continuations())
    }

    /// The pieces without a header of their own that go on with the same columns: a table cut by a page break.
    ///
    /// They have the same right edge, and at least one complete row of theirs stands in these columns.
    private func continuations() -> Set<Int> {
        var edges: [Int: Int] = [:]
        for line in region.lines {
            edges[line.piece] = max(edges[line.piece] ?? 0, line.cells.last?.columns.upperBound ?? 0)
        }
        let candidates = Set(edges.filter { $0.value == edge && !pieces.contains($0.key) }.keys)
        return Set(
            region.lines.lazy.filter { line in
                guard candidates.contains(line.piece), case .placed(let stretches)? = place(line) else { return false }
                return columns.count > 1 && stretches.allSatisfy { !$0.isEmpty }
            }.map(\.piece))
    }

    /// What stands in the columns of a line; `nil` where the header says nothing about it.
    ///
    /// A label under a column of figures, or a figure between the label and the first of them, proves that the row is not built like
    /// the header: merged cells were written without their spans.
    /// - Parameter label: the last field of the row's label; `nil` for a row without one
    func read(_ line: TableLine, label: Int?) -> RowValues? {
        guard pieces.contains(line.piece) else { return nil }
        if let label, line.cells.indices.contains(label), line.cells.count == line.fields.count {
            let first = columns.map(\.lowerBound).min() ?? 0
            let between = zip(line.fields, line.cells).dropFirst(label + 1).contains { field, cell in
                !field.isEmpty && cell.columns.lowerBound < first && !known.contains(cell.columns)
            }
            if between || line.cells[label].columns.upperBound > first { return nil }
        }
        return place(line)
    }

    private func place(_ line: TableLine) -> RowValues? {
        guard line.cells.last?.columns.upperBound == edge, line.cells.count == line.fields.count else { return nil }
        let fields = zip(line.fields, line.cells)
        let inside = columns.map { column in fields.filter { $0.1.columns.overlaps(column) } }
        let first = columns.map(\.lowerBound).min() ?? 0
        let behind = fields.filter { !$0.0.isEmpty && $0.1.columns.lowerBound >= first }
        let anchor =
            behind.first.map { first in first.0.joined(with: behind.last?.0 ?? first.0) }
            ?? FlowValues.endOf(line.fields[line.fields.count - 1])
        // A figure under no column of the header would be passed over.
        let isForeign = behind.contains { field in
            !columns.contains { $0.overlaps(field.1.columns) } && !known.contains(field.1.columns)
        }
        if isForeign { return .uncertain(anchor, .columns) }
        var stretches: [Stretch] = []
        for (column, cells) in zip(columns, inside) {
            if cells.count == 1, cells[0].1.columns == column, !cells[0].1.isTall {
                stretches.append(cells[0].0)
            } else if let blank = cells.first, cells.allSatisfy({ $0.0.isEmpty && !$0.1.isTall }) {
                // Merged or split, there is nothing in it.
                stretches.append(blank.0)
            } else {
                return cells.isEmpty ? nil : .uncertain(anchor, .merged)
            }
        }
        return .placed(stretches)
    }
}
