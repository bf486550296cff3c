/// The columns and rows the cells of a table take, counted from the spans as Word draws them.
struct WordGrid {
    /// A cell in its place.
    struct Slot {
        let cell: WordCell
        let columns: Range<Int>
        /// A Boolean value indicating whether the cell above reaches down into it; what is written in it is not shown.
        var isCovered = false
        /// A Boolean value indicating whether it is part of a cell over several rows that has something in it.
        var isTall = false
    }

    private(set) var rows: [[Slot]] = []
    /// The number of cells with text that a merged cell covers.
    private(set) var covered = 0

    /// A cell with those it reaches down into.
    private struct Column {
        var hasContent: Bool
        var slots: [(row: Int, slot: Int)]
        var isUnclear = false
    }

    /// - Complexity: O(cells²) in a row, whose length is limited by what Word can open.
    init(_ table: WordTable) {
        var columns: [Column] = []
        /// The column each slot of the row above belongs to.
        var above: [(range: Range<Int>, column: Int)] = []
        for (rowIndex, row) in table.rows.enumerated() {
            var slots: [Slot] = []
            var own: [(Range<Int>, Int)] = []
            var next = row.before
            for cell in row.cells {
                let range = next..<(next + cell.span)
                next = range.upperBound
                if cell.horizontal == .goesOn, let last = slots.indices.last {
                    slots[last] = Self.joined(slots[last], cell, range)
                    if let mine = own.indices.last { own[mine].0 = slots[last].columns }
                    continue
                }
                var slot = Slot(cell: cell, columns: range)
                if cell.vertical == .goesOn, let match = above.first(where: { $0.range == range }) {
                    if WordText.hasContent(cell.items) { covered += 1 }
                    slot.isCovered = true
                    columns[match.column].slots.append((rowIndex, slots.count))
                    own.append((range, match.column))
                } else if cell.vertical != .none {
                    var column = Column(hasContent: WordText.hasContent(cell.items), slots: [(rowIndex, slots.count)])
                    if cell.vertical == .goesOn {
                        // It goes on with a cell of other columns, or with none: nobody can say what belongs to what.
                        let others = above.filter { $0.range.overlaps(range) }.map(\.column)
                        for other in others { columns[other].isUnclear = true }
                        let isFilled = column.hasContent || others.contains { columns[$0].hasContent }
                        column.hasContent = isFilled
                        column.isUnclear = !others.isEmpty
                    }
                    own.append((range, columns.count))
                    columns.append(column)
                }
                slots.append(slot)
            }
            rows.append(slots)
            above = own
        }
        for column in columns where column.hasContent && (column.slots.count > 1 || column.isUnclear) {
            for (row, slot) in column.slots { rows[row][slot].isTall = true }
        }
    }

    private static func joined(_ slot: Slot, _ cell: WordCell, _ range: Range<Int>) -> Slot {
        var whole = slot.cell
        whole.items += cell.items
        return Slot(
            cell: whole, columns: slot.columns.lowerBound..<range.upperBound, isCovered: slot.isCovered,
            isTall: slot.isTall)
    }

    /// A Boolean value indicating whether the table is a frame: one cell in every row.
    var isFrame: Bool { rows.allSatisfy { $0.count <= 1 } }

    /// A Boolean value indicating whether a table inside a cell is one of its own, and not a cell that was split.
    var isLarge: Bool { rows.count >= 2 && rows.reduce(0) { $0 + $1.count } >= 6 }
}

/// Questions about what stands in a cell.
enum WordText {
    /// A Boolean value indicating whether anything is shown: text, a picture, a table.
    static func hasContent(_ items: [WordItem]) -> Bool {
        items.contains { item in
            switch item {
            case .paragraph(let paragraph): !paragraph.isEmpty || paragraph.holdsPicture
            case .table(let table): table.rows.contains { $0.cells.contains { hasContent($0.items) } }
            }
        }
    }
}
