import ReportModel

/// Sets text and tables on pages, as a word processor does.
struct PrintedPages {
    enum Align: CaseIterable { case left, middle, right }

    /// What differs from one printed report to another.
    struct Style {
        var bodySize = 16.0
        var tableSize = 10.5
        var margin = 72.0
        var figures = Align.middle
        var labels = Align.middle
        /// Whether labels and figures stand at the top of their cells instead of the middle.
        var isTopAligned = false
        var padding = 3.0
        var leading = 1.25
        /// The shares of the columns of group labels.
        var groups = (0.05, 0.09)
        var repeatsHeader = false
        /// Whether a row may be cut by the end of the page.
        var cutsRows = false
        var pageNumber: ((Int, Int) -> String)?
        var runningLine: String?
        var hasRules = true
    }

    private(set) var drawing = PDFDrawing()
    private var top: Double
    /// The lines of cells over several rows that did not fit on the page.
    private var rest: [(cell: PrintedTable.Cell, lines: [String])] = []
    let style: Style

    init(_ style: Style) {
        self.style = style
        top = style.margin
    }

    private var bottom: Double { PDFDrawing.height - style.margin }
    private var room: Double { PDFDrawing.width - 2 * style.margin }

    /// The bytes with page numbers and running lines on every page.
    func bytes() -> [UInt8] {
        var whole = drawing
        for page in whole.pages.indices {
            if let text = style.pageNumber?(page + 1, whole.pages.count) {
                let left = (PDFDrawing.width - PDFDrawing.width(text, size: 12)) / 2
                whole.pages[page].texts.append(
                    PDFDrawing.Text(text: text, left: left, base: PDFDrawing.height - 45, size: 12))
            }
            if let text = style.runningLine {
                whole.pages[page].texts.append(PDFDrawing.Text(text: text, left: style.margin, base: 45, size: 9))
            }
        }
        return whole.bytes()
    }

    private mutating func newPage() {
        drawing.pages.append(PDFDrawing.Page())
        top = style.margin
    }

    mutating func skip(_ lines: Double) { top += lines * style.bodySize * 1.7 }

    mutating func title(_ text: String) { lines(text, size: 22, indent: 0, align: .middle) }

    mutating func paragraph(_ text: String) { lines(text, size: style.bodySize, indent: 2, align: .left) }

    private mutating func lines(_ text: String, size: Double, indent: Double, align: Align) {
        for (index, line) in Self.wrapped(text, width: room, size: size, indent: indent).enumerated() {
            if top + size * 1.7 > bottom { newPage() }
            let own = PDFDrawing.width(line, size: size)
            let left =
                align == .middle ? (PDFDrawing.width - own) / 2 : style.margin + (index == 0 ? indent * size : 0)
            draw(line, left: left, top: top, size: size)
            top += size * 1.7
        }
    }

    private mutating func draw(_ text: String, left: Double, top: Double, size: Double) {
        guard !text.isEmpty else { return }
        drawing.pages[drawing.pages.count - 1].texts.append(
            PDFDrawing.Text(text: text, left: left, base: top + 0.88 * size, size: size))
    }

    static func wrapped(_ text: String, width: Double, size: Double, indent: Double = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = indent * size
        for character in text {
            let own = PDFDrawing.width(String(character), size: size)
            if used + own > width + 0.01, !line.isEmpty {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line.append(character)
            used += own
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Sets a table from the place reached, over as many pages as it takes.
    mutating func table(_ table: PrintedTable, values: (CellID) -> String) {
        var cells = table.cells
        for index in cells.indices { cells[index].id.map { cells[index].text = values($0) } }
        let edges = table.widths.reduce(into: [style.margin]) { $0.append(($0.last ?? 0) + $1 * room) }
        let size = style.tableSize
        let padding = style.padding
        let inner = { (cell: PrintedTable.Cell) in
            edges[cell.column + cell.columns] - edges[cell.column] - 2 * padding
        }
        let texts = cells.map { Self.wrapped($0.text, width: inner($0), size: size) }
        let leading = style.leading
        func height(_ lines: Int) -> Double { Double(lines) * size * leading + 2 * padding }
        var heights = Array(repeating: height(1), count: table.rows)
        for (cell, text) in zip(cells, texts) where cell.rows == 1 {
            heights[cell.row] = max(heights[cell.row], height(text.count))
        }
        for (cell, text) in zip(cells, texts) where cell.rows > 1 {
            let last = cell.row + cell.rows - 1
            let missing = height(text.count) - heights[cell.row...last].reduce(0, +)
            if missing > 0 { heights[last] += missing }
        }
        var start = 0
        // A row cut by the end of a page stands under the repeated header.
        var isUnderHeader = false
        while start < table.rows {
            var end = start
            var used = 0.0
            if start > 0, style.repeatsHeader, !isUnderHeader { used = heights[..<table.headerRows].reduce(0, +) }
            while end < table.rows, top + used + heights[end] <= bottom {
                used += heights[end]
                end += 1
            }
            if end == start || (start == 0 && end <= table.headerRows) {
                newPage()
                continue
            }
            if start > 0, style.repeatsHeader, !isUnderHeader {
                piece(0..<table.headerRows, cells, texts, edges, heights)
            }
            isUnderHeader = false
            piece(start..<end, cells, texts, edges, heights)
            start = end
            if start < table.rows {
                if style.cutsRows,
                    let next = cut(
                        row: start, below: style.repeatsHeader ? 0..<table.headerRows : nil, cells, texts, edges,
                        heights)
                {
                    start = next
                    isUnderHeader = style.repeatsHeader
                } else {
                    newPage()
                }
            }
        }
        top += size
    }

    /// Sets the first line of the labels of a row and its figures on this page, leaving the other lines for the next.
    ///
    /// - Returns: the row after it; `nil` if there is nothing to cut
    private mutating func cut(
        row: Int, below header: Range<Int>?, _ cells: [PrintedTable.Cell], _ texts: [[String]], _ edges: [Double],
        _ heights: [Double]
    ) -> Int? {
        let size = style.tableSize
        let own = cells.indices.filter { cells[$0].row == row && cells[$0].rows == 1 }
        guard top + size * style.leading + 2 * style.padding <= bottom,
            let label = own.first(where: { texts[$0].count > 1 })
        else { return nil }
        for index in own {
            let text = texts[index].first ?? ""
            draw(text, cells[index], edges, top: top + style.padding, size)
        }
        let columns = own.map { cells[$0].column..<(cells[$0].column + cells[$0].columns) }
        rule(columns, edges, top, top + size * style.leading + 2 * style.padding)
        newPage()
        if let header { piece(header, cells, texts, edges, heights) }
        for (line, text) in texts[label].dropFirst().enumerated() {
            draw(text, cells[label], edges, top: top + style.padding + Double(line) * size * style.leading, size)
        }
        let height = Double(texts[label].count - 1) * size * style.leading + 2 * style.padding
        rule(columns, edges, top, top + height)
        top += height
        return row + 1
    }

    /// Rules the cells of a row, or of a part of it.
    private mutating func rule(_ columns: [Range<Int>], _ edges: [Double], _ upper: Double, _ lower: Double) {
        guard style.hasRules else { return }
        for (left, right) in columns.map({ (edges[$0.lowerBound], edges[$0.upperBound]) }) {
            drawing.pages[drawing.pages.count - 1].rules += [
                (left, upper, right, upper), (left, lower, right, lower), (left, upper, left, lower),
                (right, upper, right, lower),
            ]
        }
    }

    private mutating func draw(
        _ text: String, _ cell: PrintedTable.Cell, _ edges: [Double], top: Double, _ size: Double
    ) {
        let left = edges[cell.column] + style.padding
        let right = edges[cell.column + cell.columns] - style.padding
        let align = cell.id != nil ? style.figures : cell.isHeading ? .middle : style.labels
        let width = PDFDrawing.width(text, size: size)
        let place =
            switch align {
            case .left: left
            case .middle: (left + right - width) / 2
            case .right: right - width
            }
        draw(text, left: place, top: top, size: size)
    }

    private mutating func piece(
        _ rows: Range<Int>, _ cells: [PrintedTable.Cell], _ texts: [[String]], _ edges: [Double], _ heights: [Double]
    ) {
        let size = style.tableSize
        var tops = [top]
        let continued = rest.filter { ($0.cell.row..<($0.cell.row + $0.cell.rows)).overlaps(rows) }
        if !continued.isEmpty {
            rest = []
            for (cell, lines) in continued {
                for (number, part) in lines.enumerated() {
                    draw(part, cell, edges, top: top + style.padding + Double(number) * size * style.leading, size)
                }
            }
        }
        for row in rows { tops.append((tops.last ?? 0) + heights[row]) }
        for (cell, text) in zip(cells, texts) {
            let own = (cell.row..<(cell.row + cell.rows)).clamped(to: rows)
            // The text of a cell that goes over pages stands in its first part.
            guard !own.isEmpty, cell.row >= rows.lowerBound else { continue }
            let (upper, lower) = (tops[own.lowerBound - rows.lowerBound], tops[own.upperBound - rows.lowerBound])
            let needed = Double(text.count) * size * style.leading
            let isHigh = style.isTopAligned && cell.rows == 1
            var line = isHigh ? upper + style.padding : (upper + lower - needed) / 2
            line = max(line, upper + style.padding)
            for (number, part) in text.enumerated() {
                if own.upperBound < cell.row + cell.rows, line + size * style.leading > lower + 0.01 {
                    // What does not fit into the part of the cell on this page stands in the part on the next one.
                    rest.append((cell, Array(text[number...])))
                    break
                }
                draw(part, cell, edges, top: line, size)
                line += size * style.leading
            }
            rule([cell.column..<(cell.column + cell.columns)], edges, upper, lower)
        }
        top = tops.last ?? top
    }
}
