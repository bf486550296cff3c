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

    /// What lines draw on a page; without a table it is left to its words.
    private struct Drawn {
        let left, right, top: Double
        let grid: RuledGrid?
        var table: RuledTable?

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
        var drawn = pages.enumerated().map { drawings(on: $1, number: $0 + 1, em: em) }
        let steps = drawn.indices.dropLast().map { ($0, $0 + 1) }
        for (one, other) in steps + steps.reversed() {
            guard let above = drawn[one].last, let below = drawn[other].first,
                RuleLine.areAsWide((above.left, above.right), (below.left, below.right)),
                (above.table == nil) != (below.table == nil)
            else { continue }
            drawn[one][drawn[one].count - 1].table = nil
            drawn[other][0].table = nil
        }
        return zip(pages, drawn).map { page, drawn in
            let tables = drawn.compactMap(\.table)
            let taken = Set(tables.flatMap { $0.words.joined() })
            guard !taken.isEmpty else { return Page(rest: page) }
            var rest = page
            rest.words = page.words.filter { !taken.contains(BoxedWord($0, page: tables[0].page)) }
            return Page(tables: tables, rest: rest)
        }
    }

    /// What is drawn on a page from the top, with the words that stand in it.
    private static func drawings(on page: PageText.Page, number: Int, em: Double) -> [Drawn] {
        let horizontal = RuleLine.lines(of: page.rules, vertical: false)
        let vertical = RuleLine.lines(of: page.rules, vertical: true)
        guard !horizontal.isEmpty, !vertical.isEmpty else { return [] }
        var drawn = RuleLine.connected(horizontal, vertical).map { Drawn($0) }
        drawn.sort { ($0.top, $0.left) < ($1.top, $1.left) }
        var words = page.words.map { BoxedWord($0, page: number) }
        for place in drawn.indices {
            guard let grid = drawn[place].grid, let (table, rest) = taking(words, number, grid, em) else { continue }
            drawn[place].table = table
            words = rest
        }
        return drawn
    }

    /// The table with its words, and the words outside; `nil` for an empty one, where a word stands across a line, since extraction
    /// has joined what stands in two cells, and where one stands in a place without a shape.
    private static func taking(
        _ all: [BoxedWord], _ number: Int, _ grid: RuledGrid, _ em: Double
    ) -> (RuledTable, [BoxedWord])? {
        var words: [[BoxedWord]] = grid.cells.map { _ in [] }
        var rest: [BoxedWord] = []
        for word in all {
            guard let cell = grid.cell(x: word.middleX, y: word.middleY) else {
                rest.append(word)
                continue
            }
            let columns = grid.cells[cell].columns
            let over = max(grid.columns[columns.lowerBound] - word.left, word.right - grid.columns[columns.upperBound])
            guard !grid.cells[cell].isOpen, over <= slack || isLabel(word) && over <= word.em ?? 0 else { return nil }
            words[cell].append(word)
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
