/// A piece of a table on one page: the lines of figures with their header and labels, and what stands in which column.
///
/// Without ruling lines the grid is what the words themselves prove: a figure belongs to the column whose label it stands under,
/// a line of a label to the row it is level with. What proves nothing stays without a place.
struct PageTable {
    /// A column of figures: how far its label and its figures reach.
    struct Column: Hashable {
        var left: Double
        var right: Double
    }

    /// A row from the top: its label, and its figures in columns.
    struct Row {
        enum Content {
            /// A word for each column; `nil` where nothing stands.
            case cells([BoxedWord?])
            /// Figures whose columns are not certain.
            case unplaced([BoxedWord])
            /// A label beside figures that belong to nobody: blank or not, nothing says.
            case unknown
        }

        var label: [BoxedWord]
        /// Labels over several rows that begin here, the leftmost first; empty ones where a label reaches down from above.
        var groups: [[BoxedWord]]
        var content: Content
        let middleY: Double
        /// A Boolean value indicating whether figures stand in the row.
        let hasFigures: Bool
    }

    /// The lines of the page it takes.
    private(set) var lines: Range<Int>
    private(set) var columns: [Column] = []
    /// Words left of the columns in the header: the corner.
    private(set) var corner: [[BoxedWord]] = []
    private(set) var header: PageHeader?
    private(set) var rows: [Row] = []
    /// The number of columns left of the figures.
    private(set) var labelColumns = 0
    /// How far the columns of group labels reach to the right, one fewer than columns of labels.
    private(set) var groupEdges: [Double]
    let em: Double

    /// Lines of a table are nearer to each other than this, in sizes of a character.
    private static let nearest = 3.2

    private let page: [PageLine]
    private let core: ClosedRange<Int>
    private let valueLeft: Double
    private let labelRight: Double?

    /// - Parameters:
    ///   - page: the lines of the page
    ///   - core: from the first line with figures to the last
    ///   - bounds: the lines it may take
    ///   - carried: the columns of the table the page before ended with, if it may go on here
    ///   - gutters: what parted its columns of labels
    /// - Returns: `nil` where the columns are not certain.
    init?(_ page: [PageLine], core: ClosedRange<Int>, bounds: Range<Int>, carried: [Column]?, gutters: [Double] = []) {
        self.page = page
        self.core = core
        groupEdges = gutters
        let figureLines = page[core].filter(\.hasFigures)
        let sizes = page[core].flatMap { $0.words.compactMap(\.em) }.sorted()
        let em = sizes.isEmpty ? page[core.lowerBound].em : sizes[sizes.count / 2]
        self.em = em
        let figures = figureLines.flatMap(\.figures)
        valueLeft = figures.map(\.left).min() ?? 0
        labelRight = page[core].flatMap { $0.hasFigures ? Array($0.labels) : $0.words }.map(\.right).max()
        lines = core.lowerBound..<(core.upperBound + 1)
        let found = FigureColumns(figures, em: em)
        let clusters = found.clusters
        let above = headerLines(down: bounds.lowerBound)
        let header = PageHeader(above.lines.map(\.words), clusters: clusters, em: em)
        if header.leaves.isEmpty {
            guard let carried else { return nil }
            columns = carried
        } else {
            self.header = header
            columns = header.leaves.map { Column(left: $0.left, right: $0.right) }
            corner = above.corner
            lines = above.first..<lines.upperBound
        }
        guard widen(by: found, rows: figureLines.count) else { return nil }
        makeRows(leading: above.leading, below: bounds.upperBound, isContinued: header.leaves.isEmpty)
    }

    /// Lets every column reach as far as the figures under its label; `nil` if most figures stand under none.
    private mutating func widen(by figures: FigureColumns, rows: Int) -> Bool {
        let labels = columns
        let clusters = figures.clusters
        var matched = 0
        var own: [Int?] = []
        for cluster in clusters {
            let under = labels.indices.filter {
                overlap((labels[$0].left, labels[$0].right), (cluster.left, cluster.right)) > 0
            }
            own.append(under.count == 1 ? under[0] : nil)
        }
        if own.contains(nil) {
            let middles = labels.map { ($0.left + $0.right) / 2 }
            // As many columns of figures as labels prove the order by themselves; a figure that slipped makes no column.
            let isComplete = clusters.count == labels.count && clusters.allSatisfy { $0.count >= min(2, rows) }
            if let beside = figures.beside(middles, em: em) {
                own = beside
            } else if isComplete, own.enumerated().allSatisfy({ $0.element == nil || $0.element == $0.offset }) {
                own = Array(labels.indices)
            }
        }
        for (cluster, column) in zip(clusters, own) {
            guard let column else { continue }
            matched += 1
            columns[column].left = min(columns[column].left, cluster.left)
            columns[column].right = max(columns[column].right, cluster.right)
        }
        // Columns that reach into each other are none.
        let isApart = zip(columns, columns.dropFirst()).allSatisfy { $0.right <= $1.left }
        return isApart && matched * 2 > clusters.count
    }

    /// The column a figure stands in; `nil` if it is not certain.
    private func column(of figure: BoxedWord) -> Int? {
        let under = columns.indices.filter {
            overlap((columns[$0].left, columns[$0].right), (figure.left, figure.right)) > 0
        }
        guard under.count == 1 else { return nil }
        let column = columns[under[0]]
        return figure.left >= column.left - 0.01 && figure.right <= column.right + 0.01 ? under[0] : nil
    }

    /// The first column a label takes: it may begin in a column of groups and reach to the figures.
    func labelStart(_ row: Row) -> Int {
        guard let left = row.label.map(\.left).min() else { return max(0, labelColumns - 1) }
        return groupEdges.firstIndex { left < $0 } ?? groupEdges.count
    }

    // MARK: Header

    private struct Above {
        struct Line { var words: [BoxedWord] }
        /// Words over the columns of figures, from the top.
        var lines: [Line] = []
        var corner: [[BoxedWord]] = []
        /// Lines of labels between the header and the first row of figures.
        var leading: [Int] = []
        var first: Int
    }

    /// Walks up from the first row of figures as far as lines belong to the table.
    private func headerLines(down floor: Int) -> Above {
        var above = Above(first: core.lowerBound)
        var pending: [Int] = []
        var last = page[core.lowerBound].middleY
        var index = core.lowerBound - 1
        let edge = labelRight ?? -Double.infinity
        while index >= floor {
            let line = page[index]
            let sizes = line.words.compactMap(\.em)
            let isSameSize = sizes.isEmpty || abs(line.em - em) <= 0.25 * em
            guard last - line.middleY <= Self.nearest * em, isSameSize, !line.hasFigures
            else { break }
            // A title or a sentence begins over the labels and ends over the figures.
            let isAcross = line.words.contains { $0.left < edge - em && $0.right > valueLeft + 0.5 * em }
            guard !isAcross else { break }
            let over = line.words.filter { $0.left >= edge - 0.3 * em }
            let beside = line.words.filter { $0.left < edge - 0.3 * em }
            if over.isEmpty {
                pending.append(index)
            } else {
                if above.lines.isEmpty {
                    above.leading = pending.reversed()
                } else {
                    above.corner.insert(contentsOf: pending.reversed().map { page[$0].words }, at: 0)
                }
                pending = []
                above.lines.insert(Above.Line(words: over), at: 0)
                if !beside.isEmpty { above.corner.insert(beside, at: 0) }
                above.first = index
            }
            last = line.middleY
            index -= 1
        }
        if above.lines.isEmpty { above.leading = pending.reversed() }
        return above
    }

    // MARK: Rows

    private mutating func makeRows(leading: [Int], below end: Int, isContinued: Bool) {
        var taken = leading + Array(core)
        var last = page[core.upperBound].middleY
        var index = core.upperBound + 1
        while index < end {
            let line = page[index]
            let isSameSize = line.words.compactMap(\.em).isEmpty || abs(line.em - em) <= 0.25 * em
            guard !line.hasFigures, isSameSize, line.right < valueLeft, line.middleY - last <= 2.2 * em else { break }
            taken.append(index)
            last = line.middleY
            index += 1
        }
        let sides = LabelSides(
            taken.map { index in
                (index: index, words: Array(page[index].hasFigures ? page[index].labels : page[index].words[...]))
            },
            gutters: groupEdges, em: em)
        labelColumns = labelRight == nil && sides.isEmpty ? 0 : sides.gutters.count + 1
        groupEdges = sides.gutters
        let figureLines = core.filter { page[$0].hasFigures }
        let found = LabelRows(
            labels: sides.lines.map(\.middleY), rows: figureLines.map { page[$0].middleY }, em: em,
            around: around(taken))
        var sidesLeft = sides
        var attached = found.lines.map { range in sides.lines[range].flatMap(\.words) }
        for (row, line) in figureLines.enumerated() where attached[row].isEmpty {
            attached[row] = sidesLeft.takeLabel(beside: page[line].middleY, em: em)
        }
        let isAttached = Set(found.lines.flatMap { $0 })
        let middle = (found.lines.filter { !$0.isEmpty }.map(\.upperBound).max() ?? 0)
        let start = found.lines.first { !$0.isEmpty }?.lowerBound ?? 0
        var rows: [Row] = []
        for (row, line) in figureLines.enumerated() {
            rows.append(
                Row(
                    label: attached[row], groups: [], content: content(of: Array(page[line].figures)),
                    middleY: page[line].middleY, hasFigures: true))
        }
        var lastLine = core.upperBound
        let step = sides.leading(of: found.lines, em: em)
        for range in sides.runs(without: isAttached, leading: step) {
            let words = sides.lines[range].flatMap(\.words)
            if range.upperBound <= middle, range.lowerBound >= start || isContinued {
                let isApart = sides.isApart(range, leading: step)
                let height = (sides.lines[range.lowerBound].middleY + sides.lines[range.upperBound - 1].middleY) / 2
                rows.append(
                    Row(
                        label: words, groups: [], content: isApart ? .cells(columns.map { _ in nil }) : .unknown,
                        middleY: height, hasFigures: false))
            } else if range.upperBound <= start, header != nil, !isContinued {
                corner.append(words)
            }
        }
        for index in isAttached { lastLine = max(lastLine, sides.lines[index].line) }
        rows.sort { ($0.middleY, $0.hasFigures ? 0 : 1) < ($1.middleY, $1.hasFigures ? 0 : 1) }
        for line in sidesLeft.groupLines where line.middleY <= (rows.last?.middleY ?? 0) + 1.5 * em {
            lastLine = max(lastLine, line.line)
        }
        if isContinued, let first = leading.first { lines = first..<lines.upperBound }
        lines = lines.lowerBound..<(lastLine + 1)
        self.rows = rows
        placeGroups(sidesLeft)
        doubtNeighbours()
    }

    private func content(of figures: [BoxedWord]) -> Row.Content {
        var cells: [BoxedWord?] = columns.map { _ in nil }
        for figure in figures {
            guard let column = column(of: figure), cells[column] == nil else { return .unplaced(figures) }
            cells[column] = figure
        }
        return .cells(cells)
    }

    /// Writes the label of a group into the first row it stands beside.
    private mutating func placeGroups(_ sides: LabelSides) {
        for row in rows.indices { rows[row].groups = sides.gutters.map { _ in [] } }
        for (column, words) in sides.groupLabels {
            guard let top = words.first?.middleY else { continue }
            let row = rows.firstIndex { $0.middleY >= top - 0.6 * em } ?? rows.count - 1
            if rows.indices.contains(row) { rows[row].groups[column] += words }
        }
    }

    /// The heights of the lines directly above and below those taken.
    private func around(_ taken: [Int]) -> (above: Double?, below: Double?) {
        func height(_ line: Int?) -> Double? { line.flatMap { page.indices.contains($0) ? page[$0].middleY : nil } }
        return (height(taken.first.map { $0 - 1 }), height(taken.last.map { $0 + 1 }))
    }

    /// Figures in a row without a label may have slipped out of the row above or below, and their label may be part of its label: where
    /// that row is blank, or its label has several lines, nothing says whose it is.
    private mutating func doubtNeighbours() {
        guard labelColumns > 0 else { return }
        let own = rows
        for index in own.indices where own[index].hasFigures && own[index].label.isEmpty {
            let strays: Set<Int>?
            switch own[index].content {
            case .cells(let cells): strays = Set(cells.indices.filter { cells[$0] != nil })
            default: strays = nil
            }
            for step in [-1, 1] {
                var next = index + step
                while own.indices.contains(next), own[next].hasFigures, own[next].label.isEmpty { next += step }
                guard own.indices.contains(next), case .cells(let cells) = own[next].content else { continue }
                let blanks = cells.indices.filter { cells[$0] == nil }
                let heights = own[next].label.map(\.middleY)
                let hasLines = (heights.max() ?? 0) - (heights.min() ?? 0) > 0.5 * em
                let isDoubtful = strays.map { !$0.isDisjoint(with: blanks) } ?? !blanks.isEmpty
                guard isDoubtful || hasLines || !own[next].hasFigures else { continue }
                let figures = cells.compactMap { $0 }
                rows[next].content = figures.isEmpty ? .unknown : .unplaced(figures)
            }
        }
    }
}
