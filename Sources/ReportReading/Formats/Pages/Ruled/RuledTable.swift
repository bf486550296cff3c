import PageExtraction
import ReportModel

/// A ruled table on one page: its cells with the words that stand in them.
struct RuledTable {
    let page: Int
    let grid: RuledGrid
    /// The words of each cell, line by line.
    let words: [[BoxedWord]]
    /// The size of most of its characters.
    let em: Double

    var top: Double { grid.rows[0] }
    var left: Double { grid.columns[0] }
    var right: Double { grid.columns[grid.columns.count - 1] }

    /// The ruled tables of a page from the top, and the page without their words.
    struct Page {
        var tables: [RuledTable] = []
        var rest: PageText.Page
    }

    /// What lines draw on a page; without a grid it is left to its words.
    private struct Drawn {
        let left, right, top: Double
        var grid: RuledGrid?

        init(_ lines: [RuleLine]) {
            let (vertical, horizontal) = (lines.filter(\.isVertical), lines.filter { !$0.isVertical })
            left = (vertical.map(\.place) + horizontal.map(\.start)).min() ?? 0
            right = (vertical.map(\.place) + horizontal.map(\.end)).max() ?? 0
            top = (horizontal.map(\.place) + vertical.map(\.start)).min() ?? 0
            grid = RuledGrid(lines)
        }
    }

    /// The ruled tables of each page.
    ///
    /// A table that goes on over pages is read from its lines on all of them or on none: what stands in which column must be known in
    /// the same way everywhere.
    /// - Complexity: O(words × columns), besides finding the lines.
    static func all(on pages: [PageText.Page], em: Double) -> [Page] {
        var drawn = pages.map { page -> [Drawn] in
            let horizontal = RuleLine.lines(of: page.rules, vertical: false)
            let vertical = RuleLine.lines(of: page.rules, vertical: true)
            guard !horizontal.isEmpty, !vertical.isEmpty else { return [] }
            let tables = RuleLine.connected(horizontal, vertical).map { Drawn($0) }
            return tables.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
        }
        for (index, page) in pages.enumerated() {
            var rest = page
            for place in drawn[index].indices {
                guard let grid = drawn[index][place].grid else { continue }
                if let (_, others) = taking(rest, index + 1, grid, em) {
                    rest = others
                } else {
                    drawn[index][place].grid = nil
                }
            }
        }
        let steps = drawn.indices.dropLast().map { ($0, $0 + 1) }
        for (one, other) in steps + steps.reversed() {
            guard let last = drawn[one].indices.last, !drawn[other].isEmpty else { continue }
            let (above, below) = (drawn[one][last], drawn[other][0])
            let areOne =
                abs(above.left - below.left) <= RuleLine.near && abs(above.right - below.right) <= RuleLine.near
            if areOne, (above.grid == nil) != (below.grid == nil) {
                drawn[one][last].grid = nil
                drawn[other][0].grid = nil
            }
        }
        return pages.enumerated().map { index, page in
            var found = Page(rest: page)
            for grid in drawn[index].compactMap(\.grid) {
                guard let (table, others) = taking(found.rest, index + 1, grid, em) else { continue }
                found.tables.append(table)
                found.rest = others
            }
            return found
        }
    }

    /// The table with its words, and the page without them; `nil` for an empty one, where a word stands across a line, since extraction
    /// has joined what stands in two cells, and where one stands in a place without a shape.
    private static func taking(
        _ page: PageText.Page, _ number: Int, _ grid: RuledGrid, _ em: Double
    ) -> (RuledTable, PageText.Page)? {
        var words: [[BoxedWord]] = grid.cells.map { _ in [] }
        var rest = page
        rest.words = []
        for word in page.words {
            let box = BoxedWord(word, page: number)
            guard let cell = grid.cell(x: box.middleX, y: box.middleY) else {
                rest.words.append(word)
                continue
            }
            let columns = grid.cells[cell].columns
            let over = max(grid.columns[columns.lowerBound] - box.left, box.right - grid.columns[columns.upperBound])
            guard !grid.cells[cell].isOpen, over <= slack || isLabel(box) && over <= box.em ?? 0 else { return nil }
            words[cell].append(box)
        }
        let sizes = words.joined().compactMap(\.em).sorted()
        guard !words.allSatisfy(\.isEmpty) else { return nil }
        let own = sizes.isEmpty ? em : sizes[sizes.count / 2]
        return (
            RuledTable(page: number, grid: grid, words: words.map { inLines($0, em: own) }, em: own), rest
        )
    }

    /// Characters may touch the line of their cell, not stand across it.
    private static let slack = 2.0

    /// A Boolean value indicating whether a word may stand out of a narrow column by a character: brackets begin no line and end none.
    ///
    /// Where a figure ends it, two cells may have been joined.
    private static func isLabel(_ word: BoxedWord) -> Bool {
        word.em != nil && !word.isFigure && !(word.text.last.map { (0x30...0x39).contains($0) } ?? true)
    }

    /// Words in reading order: those of one line share their middle.
    private static func inLines(_ words: [BoxedWord], em: Double) -> [BoxedWord] {
        var lines: [[BoxedWord]] = []
        for word in words.sorted(by: { ($0.middleY, $0.left, $0.right) < ($1.middleY, $1.left, $1.right) }) {
            if let first = lines.last?.first, word.middleY - first.middleY <= 0.4 * em {
                lines[lines.count - 1].append(word)
            } else {
                lines.append([word])
            }
        }
        return lines.flatMap { $0.sorted { ($0.left, $0.right) < ($1.left, $1.right) } }
    }

    /// The text of a cell, its lines joined.
    ///
    /// Figures in two lines stay apart: whether they are one figure, nobody can say.
    func text(ofCell cell: Int) -> [UInt8] {
        let own = words[cell]
        guard own.count > 1 else { return own.first?.text ?? [] }
        if own.allSatisfy({ $0.em == nil }) { return Array(own.map(\.text).joined(separator: [UInt8(ascii: " ")])) }
        return PageTableText.text(own, em: em)
    }

    /// Where a cell is in one of its rows: around its words, or around what the row has of it where they stand in another or nowhere.
    func origin(ofCell cell: Int, row: Int) -> SourceOrigin? {
        let place = grid.cells[cell]
        let begins = place.rows.lowerBound == row
        if begins, let origin = SourceOrigin(around: words[cell]) { return origin }
        func rounded(_ value: Double) -> Int { Int(value.rounded()) }
        return .box(
            page: page,
            SourceBox(
                left: rounded(grid.columns[place.columns.lowerBound]), top: rounded(grid.rows[row]),
                right: rounded(grid.columns[place.columns.upperBound]),
                bottom: rounded(grid.rows[begins ? place.rows.upperBound : row + 1])))
    }
}
