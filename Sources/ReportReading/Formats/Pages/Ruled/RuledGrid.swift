/// The grid lines form: which columns and rows every cell of a ruled table takes.
///
/// Lines are drawn by the program that made the document and mean what they show: two places without a line between them are one
/// cell. Where the lines leave that open, there is no grid.
struct RuledGrid {
    struct Cell {
        let rows: Range<Int>
        let columns: Range<Int>
        /// A Boolean value indicating whether it is part of a place that is no rectangle: nothing may stand there.
        var isOpen = false
    }

    /// The edges of the columns from the left, one more than columns.
    let columns: [Double]
    /// The edges of the rows from the top, one more than rows.
    let rows: [Double]
    let cells: [Cell]
    /// The cell each place belongs to, row by row.
    private let owners: [Int]

    /// No table has more.
    private static let mostColumns = 64
    private static let mostRows = 300
    /// A stretch covered by more than this has a line, one covered by less than the rest has none.
    private static let covered = 0.75

    /// - Returns: `nil` for fewer than two columns, and where a line covers some of the side of a place only.
    /// - Complexity: O(rows × columns × lines).
    init?(_ lines: [RuleLine]) {
        let (vertical, horizontal) = (lines.filter(\.isVertical), lines.filter { !$0.isVertical })
        let columns = Self.edges(vertical, horizontal)
        let rows = Self.edges(horizontal, vertical)
        guard (3...(Self.mostColumns + 1)).contains(columns.count), (2...(Self.mostRows + 1)).contains(rows.count)
        else {
            return nil
        }
        let (width, height) = (columns.count - 1, rows.count - 1)
        var joined = DisjointSets(count: width * height)
        for row in 0..<height {
            for column in 0..<width {
                let here = row * width + column
                if column + 1 < width {
                    guard let isParted = Self.isParted(vertical, columns[column + 1], rows[row], rows[row + 1]) else {
                        return nil
                    }
                    if !isParted { joined.join(here, here + 1) }
                }
                if row + 1 < height {
                    guard let isParted = Self.isParted(horizontal, rows[row + 1], columns[column], columns[column + 1])
                    else { return nil }
                    if !isParted { joined.join(here, here + width) }
                }
            }
        }
        var cells: [Cell] = []
        var owners = [Int](repeating: 0, count: width * height)
        for places in joined.sets() {
            let (own, beside) = (places.map { $0 / width }, places.map { $0 % width })
            guard let top = own.min(), let bottom = own.max(), let left = beside.min(), let right = beside.max(),
                (bottom - top + 1) * (right - left + 1) == places.count
            else {
                // A label that reaches down from the page before may be drawn without its lines.
                for place in places {
                    owners[place] = cells.count
                    let (row, column) = (place / width, place % width)
                    cells.append(Cell(rows: row..<(row + 1), columns: column..<(column + 1), isOpen: true))
                }
                continue
            }
            for place in places { owners[place] = cells.count }
            cells.append(Cell(rows: top..<(bottom + 1), columns: left..<(right + 1)))
        }
        (self.columns, self.rows, self.cells, self.owners) = (columns, rows, cells, owners)
    }

    /// The cell at a place of the grid.
    func cell(row: Int, column: Int) -> Int { owners[row * (columns.count - 1) + column] }

    /// The cell a point lies in; `nil` outside.
    func cell(x: Double, y: Double) -> Int? {
        guard let column = Self.interval(of: x, in: columns), let row = Self.interval(of: y, in: rows) else {
            return nil
        }
        return cell(row: row, column: column)
    }

    private static func interval(of value: Double, in edges: [Double]) -> Int? {
        guard let after = edges.firstIndex(where: { value < $0 }), after > 0 else { return nil }
        return after - 1
    }

    /// The places of the lines; where the lines across reach farther, the side of the table is open and ends with them.
    private static func edges(_ lines: [RuleLine], _ across: [RuleLine]) -> [Double] {
        var edges = Array(Set(lines.map(\.place))).sorted()
        guard let first = edges.first, let last = edges.last, let start = across.map(\.start).min(),
            let end = across.map(\.end).max()
        else { return [] }
        if first - start > RuleLine.near { edges.insert(start, at: 0) }
        if end - last > RuleLine.near { edges.append(end) }
        return edges
    }

    /// Whether a line parts two places; `nil` where it covers some of the stretch between them only.
    private static func isParted(_ lines: [RuleLine], _ place: Double, _ from: Double, _ to: Double) -> Bool? {
        let share = lines.reduce(0) { $0 + ($1.place == place ? $1.covers(from, to) : 0) } / (to - from)
        if share >= covered { return true }
        return share <= 1 - covered ? false : nil
    }
}
