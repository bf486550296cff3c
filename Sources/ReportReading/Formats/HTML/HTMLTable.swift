import HypertextParsing
import ReportModel

/// The grid of a table as browsers form it: which columns and rows every cell takes.
struct HTMLTable {
    struct Cell {
        let node: Int
        let origin: SourceOrigin
        let columns: Range<Int>
        /// The number of rows it takes in fact: a span ends with its group of rows.
        var height = 1
    }

    struct Row {
        let node: Int
        let fields: [TranscriptWriter.Field]
    }

    /// A row of the grid: its own cells and those that reach down, by column.
    private struct Slots {
        let node: Int
        /// The cell of each column; `nil` where there is none.
        var cells: [Int?]
        var own: Set<Int>
    }

    private(set) var cells: [Cell] = []
    private var slots: [Slots] = []
    /// A Boolean value indicating whether two cells claim one place.
    private var overlaps = false

    /// More columns than any table has.
    private static let columnLimit = 512

    /// - Parameter limit: the most fields the table may have
    /// - Returns: `nil` if it has more columns or fields than any table.
    /// - Complexity: O(rows × columns), bounded by the limits.
    init?(_ outline: HTMLOutline, _ table: Int, limit: Int) {
        let number = outline.tableNumbers[table] ?? 0
        var down: [(cell: Int, rows: Int)?] = []
        var group: Int?
        var used = 0
        for row in outline.rows(of: table) {
            if row.group != group {
                (group, down) = (row.group, [])
            }
            var line = Slots(node: row.node, cells: down.map { $0?.cell }, own: [])
            for index in down.indices {
                guard let reaching = down[index] else { continue }
                down[index] = reaching.rows > 1 ? (reaching.cell, reaching.rows - 1) : nil
            }
            for cell in Set(line.cells.compactMap { $0 }) { cells[cell].height += 1 }
            var column = 0
            // Cells that are not shown take no place but have a number.
            let all = outline.tree.children(of: row.node).filter { [.td, .th].contains(outline.tree.nodes[$0].tag) }
            for (position, node) in all.enumerated() where !outline.tree.nodes[node].isHidden {
                while column < line.cells.count, line.cells[column] != nil { column += 1 }
                let width = Self.span(outline.tree.attribute(.colspan, of: node), most: 1000) ?? 1
                let height = Self.span(outline.tree.attribute(.rowspan, of: node), most: 65534) ?? 1
                let end = column + max(1, width)
                guard end <= Self.columnLimit else { return nil }
                while line.cells.count < end { line.cells.append(nil) }
                while down.count < end { down.append(nil) }
                for index in column..<end {
                    if line.cells[index] != nil { overlaps = true }
                    line.cells[index] = cells.count
                    // A span of 0 rows goes to the end of the group.
                    if height != 1 { down[index] = (cells.count, height == 0 ? Int.max : height - 1) }
                }
                line.own.insert(cells.count)
                cells.append(
                    Cell(
                        node: node, origin: .cell(table: number, row: row.number, cell: position + 1),
                        columns: column..<end))
                column = end
            }
            // The row ends where its last cell ends; an empty place behind it is no cell.
            while line.cells.last == .some(nil) { line.cells.removeLast() }
            used += Set(line.cells).count
            guard used <= limit else { return nil }
            slots.append(line)
        }
    }

    /// The rows with their texts.
    ///
    /// Rows as wide as most carry the columns of each cell. In any other row a span is wrong or a cell is missing, and
    /// in a table whose
    /// cells overlap in every row: they carry none, and what their fields mean is for the reader of irregular tables to
    /// decide.
    func rows(texts: [[UInt8]]) -> [Row] {
        var widths: [Int: Int] = [:]
        for line in slots where !line.own.isEmpty { widths[line.cells.count, default: 0] += 1 }
        let usual = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        return slots.compactMap { line in
            guard !line.own.isEmpty else { return nil }
            let isRegular = !overlaps && line.cells.count == usual && !line.cells.contains(nil)
            return Row(node: line.node, fields: fields(of: line, texts, isRegular: isRegular))
        }
    }

    private func fields(of line: Slots, _ texts: [[UInt8]], isRegular: Bool) -> [TranscriptWriter.Field] {
        var fields: [TranscriptWriter.Field] = []
        var column = 0
        while column < line.cells.count {
            let start = column
            let index = line.cells[column]
            while column < line.cells.count, line.cells[column] == index { column += 1 }
            guard let index else {
                fields.append(TranscriptWriter.Field([]))
                continue
            }
            let cell = GridCell(columns: start..<column, isTall: cells[index].height > 1 && !texts[index].isEmpty)
            fields.append(
                TranscriptWriter.Field(
                    line.own.contains(index) ? texts[index] : [], cell: isRegular ? cell : nil,
                    origin: cells[index].origin))
        }
        return fields
    }

    /// A span as browsers read it: the digits in front; `nil` for none.
    private static func span(_ value: [UInt8]?, most: Int) -> Int? {
        guard let value else { return nil }
        let digits = value.drop { $0 <= 0x20 }.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else { return nil }
        return digits.reduce(0) { min(most, $0 * 10 + Int($1 - 0x30)) }
    }
}
