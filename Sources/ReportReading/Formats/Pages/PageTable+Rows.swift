/// The rows of a piece of a table: labels brought to their figures, and what stands alone.
extension PageTable {
    /// - Parameters:
    ///   - isContinuing: whether the table began on the page before
    ///   - isContinued: whether it may go on on the next
    mutating func makeRows(leading: [Int], below end: Int, isContinuing: Bool, isContinued: Bool) {
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
        let labelWords = taken.reduce(0) { $0 + page[$1].words.count }
        guard taken.count <= 2 * Self.mostRows, labelWords <= Self.mostLabelWords else { return }
        // Labels down to the end of the page belong to the table that goes on behind it.
        let isCut = isContinued && index == end
        let sides = LabelSides(
            taken.map { index in
                (index: index, words: Array(page[index].hasFigures ? page[index].labels : page[index].words[...]))
            },
            gutters: groupEdges, em: em)
        labelColumns = labelRight == nil && sides.isEmpty ? 0 : sides.gutters.count + 1
        groupEdges = sides.gutters
        let figureRows = self.figureRows
        // The line of each row that has most of its figures says how high it stands.
        let figureLines = figureRows.compactMap { row in
            row.max { page[$0].figures.count < page[$1].figures.count }
        }
        let found = LabelRows(
            labels: sides.lines.map(\.middleY), starts: sides.lines.map { Self.isNumbered($0.words) },
            spans: sides.lines.map { ($0.words.first?.left ?? 0, $0.words.last?.right ?? 0) },
            rows: figureLines.map { page[$0].middleY }, em: em,
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
                    label: attached[row], groups: [],
                    content: content(of: figureRows[row].flatMap { page[$0].figures }),
                    middleY: page[line].middleY, hasFigures: true))
        }
        var lastLine = core.upperBound
        let step = sides.leading(of: found.lines, em: em)
        for range in sides.runs(without: isAttached, leading: step) {
            let words = sides.lines[range].flatMap(\.words)
            let isInside = range.upperBound <= middle && (range.lowerBound >= start || isContinuing)
            let isBlank = !isInside && isBlankRow(sides, range, beside: attached, figureLines, leading: step)
            if isInside || isBlank || isCut && range.lowerBound >= start {
                let isApart = isBlank || isInside && sides.isApart(range, leading: step)
                let height = (sides.lines[range.lowerBound].middleY + sides.lines[range.upperBound - 1].middleY) / 2
                rows.append(
                    Row(
                        label: words, groups: [], content: isApart ? .cells(columns.map { _ in nil }) : .unknown,
                        middleY: height, hasFigures: false))
                if isBlank { lastLine = max(lastLine, sides.lines[range.upperBound - 1].line) }
            } else if range.upperBound <= start, header != nil, !isContinuing {
                corner.append(words)
            }
        }
        for index in isAttached { lastLine = max(lastLine, sides.lines[index].line) }
        rows.sort { ($0.middleY, $0.hasFigures ? 0 : 1) < ($1.middleY, $1.hasFigures ? 0 : 1) }
        for line in sidesLeft.groupLines where line.middleY <= (rows.last?.middleY ?? 0) + 1.5 * em {
            lastLine = max(lastLine, line.line)
        }
        if isContinuing, let first = leading.first { lines = first..<lines.upperBound }
        let rest = (lastLine + 1)..<max(lastLine + 1, end)
        let grouped = Set(sidesLeft.groupLines.map(\.line)).subtracting(sidesLeft.lines.map(\.line))
        if isCut || index == end && end == page.count && rest.allSatisfy(grouped.contains) { lastLine = end - 1 }
        lines = lines.lowerBound..<(lastLine + 1)
        self.rows = rows
        placeGroups(sidesLeft)
        doubtNeighbours()
    }

    /// The lines with figures, those too near to each other for rows of their own together.
    private var figureRows: [[Int]] {
        var rows: [[Int]] = []
        for line in core where page[line].hasFigures {
            if let first = rows.last?.first, page[line].middleY - page[first].middleY <= 0.5 * em {
                rows[rows.count - 1].append(line)
            } else {
                rows.append([line])
            }
        }
        return rows
    }

    /// A Boolean value indicating whether words begin as a numbered label does: `1.`, `（一）`, `一、`.
    static func isNumbered(_ words: [BoxedWord]) -> Bool {
        guard var text = words.first?.text[...] else { return false }
        if text.first.map({ (0x30...0x39).contains($0) }) == true {
            let mark = text.drop { (0x30...0x39).contains($0) }
            return [".", "．", "、"].contains { mark.starts(with: $0.utf8) }
        }
        let isBracketed = text.starts(with: "（".utf8)
        if isBracketed { text = text.dropFirst(3) }
        let isNumeral = "一二三四五六七八九十".unicodeScalars.contains { text.starts(with: String($0).utf8) }
        return isNumeral && text.dropFirst(3).starts(with: (isBracketed ? "）" : "、").utf8)
    }

    /// A Boolean value indicating whether lines above the first or below the last row of figures are the label of a row without any:
    /// they stand as the labels of the rows do, as far from them as rows stand from each other, and apart from all other lines.
    private func isBlankRow(
        _ sides: LabelSides, _ range: Range<Int>, beside labels: [[BoxedWord]], _ figureLines: [Int], leading: Double
    ) -> Bool {
        let own = sides.lines[range]
        guard range.count == 1, let line = own.first, let left = line.words.first?.left,
            let right = line.words.last?.right
        else { return false }
        let isAligned = labels.contains { words in
            guard let first = words.map(\.left).min(), let last = words.map(\.right).max() else { return false }
            return abs(first - left) <= 0.2 * em || abs(first + last - left - right) <= 0.4 * em
        }
        let heights = figureLines.map { page[$0].middleY }
        let distance = heights.map { abs($0 - line.middleY) }.min() ?? 0
        let above = line.line > 0 ? line.middleY - page[line.line - 1].middleY : .infinity
        let below = line.line + 1 < page.count ? page[line.line + 1].middleY - line.middleY : 0
        return isAligned && abs(distance - rowPitch) <= 0.1 * rowPitch && above > leading && below > leading
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
