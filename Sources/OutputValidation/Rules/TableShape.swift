/// Follows the cells of the tables of a page, after the table model of HTML: every row must fill all columns, once.
struct TableShape {
    /// One table that is open; tables may be nested.
    private struct Table {
        var width: Int?
        /// How many more rows the cell above reaches down, by column.
        var carried: [Int] = []
        /// The same, with the cells of the row that is being read.
        var filled: [Int] = []
        var column = 0
        var overlaps = false
        var columnElements = 0
        var hasHeader = false
    }

    private var open: [Table] = []

    mutating func removeAll() { open.removeAll(keepingCapacity: true) }

    mutating func startTable() { open.append(Table()) }

    mutating func addColumns(_ count: Int) {
        guard !open.isEmpty else { return }
        open[open.count - 1].columnElements += count
    }

    mutating func startRow() {
        guard !open.isEmpty else { return }
        let top = open.count - 1
        open[top].filled = open[top].carried.map { max($0, 0) }
        open[top].column = 0
        open[top].overlaps = false
    }

    mutating func addCell(columns: Int, rows: Int, isHeader: Bool) {
        guard !open.isEmpty else { return }
        let top = open.count - 1
        if isHeader { open[top].hasHeader = true }
        var column = open[top].column
        while column < open[top].filled.count, open[top].filled[column] > 0 { column += 1 }
        for place in column..<(column + columns) {
            if place < open[top].filled.count {
                if open[top].filled[place] > 0 { open[top].overlaps = true }
                open[top].filled[place] = rows
            } else {
                open[top].filled.append(rows)
            }
        }
        open[top].column = column + columns
    }

    /// Ends the row and says what is wrong with it, if anything.
    mutating func endRow() -> RowFault? {
        guard !open.isEmpty else { return nil }
        let top = open.count - 1
        let filled = open[top].filled
        open[top].carried = filled.map { $0 - 1 }
        if open[top].overlaps { return .overlap }
        let width = filled.count(where: { $0 > 0 })
        guard let expected = open[top].width else {
            open[top].width = width
            return width == filled.count ? nil : .cells(width, expected: filled.count)
        }
        return width == expected ? nil : .cells(width, expected: expected)
    }

    /// Ends a group of rows: no cell may reach beyond it.
    mutating func endGroup() -> RowFault? {
        guard !open.isEmpty else { return nil }
        let top = open.count - 1
        let reaches = open[top].carried.contains { $0 > 0 }
        open[top].carried.removeAll(keepingCapacity: true)
        return reaches ? .beyondGroup : nil
    }

    mutating func endTable() -> (columns: RowFault?, hasHeader: Bool) {
        guard let table = open.popLast() else { return (nil, true) }
        if table.columnElements > 0, let width = table.width, table.columnElements != width {
            return (.columns(table.columnElements, expected: width), table.hasHeader)
        }
        return (nil, table.hasHeader)
    }
}

/// What can be wrong with the cells of a row.
enum RowFault {
    case cells(Int, expected: Int)
    case columns(Int, expected: Int)
    case overlap
    case beyondGroup

    var zh: String {
        switch self {
        case .cells(let count, let expected): "本行占 \(count) 列，应为 \(expected) 列"
        case .columns(let count, let expected): "声明了 \(count) 列，表格有 \(expected) 列"
        case .overlap: "单元格重叠"
        case .beyondGroup: "单元格的 rowspan 超出所在行组"
        }
    }

    var en: String {
        switch self {
        case .cells(let count, let expected): "the row fills \(count) columns, not \(expected)"
        case .columns(let count, let expected): "\(count) columns are declared, the table has \(expected)"
        case .overlap: "cells overlap"
        case .beyondGroup: "a cell reaches beyond its group of rows"
        }
    }
}
