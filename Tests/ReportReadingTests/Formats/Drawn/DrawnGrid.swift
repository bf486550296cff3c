import SitegenTestSupport

@testable import ReportReading

/// Draws a statutory table with characters, the way text browsers and converters do.
struct DrawnGrid {
    /// A drawing: with the characters made for it, or with `+`, `-` and `|`.
    enum Frame: String, CaseIterable, Sendable {
        case lines
        case signs
    }

    private struct Placed {
        let text: [Character]
        let rows: Range<Int>
        let columns: Range<Int>
    }

    private var cells: [Placed] = []
    private var rowCount = 0
    private var columnCount = 0

    init(_ grid: HTMLGrid, text: (LayoutGrid.Field) -> String) {
        rowCount = grid.rows.count
        var taken: Set<[Int]> = []
        for (row, line) in grid.rows.enumerated() {
            var column = 0
            for cell in line {
                while taken.contains([row, column]) { column += 1 }
                let placed = Placed(
                    text: Array(text(cell.field)), rows: row..<row + cell.rows, columns: column..<column + cell.columns)
                for row in placed.rows { for column in placed.columns { taken.insert([row, column]) } }
                cells.append(placed)
                column = placed.columns.upperBound
                columnCount = max(columnCount, column)
            }
        }
    }

    /// The drawing; every column is `width` places wide and every row `height` lines high.
    func lines(_ frame: Frame, width: Int, height: Int) -> [String] {
        var canvas = Array(
            repeating: Array(repeating: Character(" "), count: columnCount * (width + 1) + 1),
            count: rowCount * (height + 1) + 1)
        for cell in cells {
            let (top, bottom) = (cell.rows.lowerBound * (height + 1), cell.rows.upperBound * (height + 1))
            let (left, right) = (cell.columns.lowerBound * (width + 1), cell.columns.upperBound * (width + 1))
            for column in left...right { for row in [top, bottom] { canvas[row][column] = frame.rule } }
            for row in top...bottom {
                for column in [left, right] where canvas[row][column] != frame.rule { canvas[row][column] = frame.bar }
            }
        }
        for cell in cells {
            for row in [cell.rows.lowerBound, cell.rows.upperBound] {
                for column in [cell.columns.lowerBound, cell.columns.upperBound] {
                    canvas[row * (height + 1)][column * (width + 1)] = frame.joint
                }
            }
        }
        for cell in cells { write(cell, on: &canvas, width, height) }
        return canvas.map { String($0.filter { $0 != "\0" }) }
    }

    /// Writes the text of a cell over as many lines as it needs; a wide character takes two places.
    private func write(_ cell: Placed, on canvas: inout [[Character]], _ width: Int, _ height: Int) {
        let (top, left) = (cell.rows.lowerBound * (height + 1) + 1, cell.columns.lowerBound * (width + 1) + 1)
        let room = cell.columns.count * (width + 1) - 1
        var (row, column) = (top, 0)
        for character in cell.text {
            let pitch = character.isASCII || "“”".contains(character) ? 1 : 2
            if column + pitch > room { (row, column) = (row + 1, 0) }
            precondition(row < cell.rows.upperBound * (height + 1), "the cell is too small for its text")
            canvas[row][left + column] = character
            if pitch == 2 { canvas[row][left + column + 1] = "\0" }
            column += pitch
        }
    }
}

extension DrawnGrid.Frame {
    fileprivate var rule: Character { self == .lines ? "─" : "-" }
    fileprivate var bar: Character { self == .lines ? "│" : "|" }
    fileprivate var joint: Character { self == .lines ? "┼" : "+" }
}
