import ReportModel

/// A line of a table region taken apart into words and values.
struct TableLine {
    /// The index of the block in the document.
    let block: Int
    /// The line in the source.
    let line: Int
    /// A Boolean value indicating whether the fields are columns of a grid, so that an empty one means something.
    let isGrid: Bool
    /// The fields of a grid with the empty ones, or the words in front and each value behind them.
    let fields: [Stretch]
    /// The number of the unbroken run of lines it belongs to: a blank line starts a new one.
    let piece: Int
    /// The columns and rows each field takes where the format says so; empty otherwise.
    var cells: [GridCell] = []
    /// Where it stands in the sequence of cells: the bars in front of it, or its line.
    var slot = 0

    var width: Int { fields.count }
}

/// A field with something in it, in reading order.
struct TableItem {
    /// The index of its line in the region.
    let line: Int
    let field: Int
    let stretch: Stretch
    /// The words for comparison; empty for a value.
    let label: LabelText
    let isValue: Bool
    /// The words without an explanation in brackets behind them; `nil` if there is none.
    var unexplained: LabelText?
    /// A Boolean value indicating whether the figure stands directly behind words, so that it may be several figures.
    var isRun = false
    /// The figure; `nil` for words and placeholders.
    var number: ExactDecimal?
}

/// The lines and items of a stretch of the document that holds a table.
struct TableRegion {
    let lines: [TableLine]
    let items: [TableItem]
    /// The index of the first item of each line, and the number of items at the end.
    let firstItem: [Int]
    /// A Boolean value indicating whether a bar closes every cell, so that bars count the cells.
    let isBarred: Bool
    /// The slot behind the last cell.
    let endSlot: Int

    /// Takes the blocks of a range apart.
    ///
    /// - Complexity: O(bytes of the range).
    init(_ blocks: [DocumentBlock], in range: Range<Int>, of source: SourceDocument, _ pages: PageNumbers) {
        var lines: [TableLine] = []
        var items: [TableItem] = []
        var firstItem: [Int] = []
        var piece = 0
        var bars: [Int] = []
        var bar = 0
        for index in range {
            let block = blocks[index]
            bar += block.barsBefore
            defer { bar += block.barsBehind }
            switch block.kind {
            case .blank: piece += 1
            case .rule: continue
            case .row:
                firstItem.append(items.count)
                for (field, stretch) in block.fields.enumerated() where !stretch.isEmpty {
                    let bytes = source.bytes[stretch.bytes]
                    let value = ValueText(bytes, unit: nil)
                    let isValue = value.isAmongFigures(bytes)
                    items.append(
                        TableItem(
                            line: lines.count, field: field, stretch: stretch,
                            label: isValue ? LabelText(scalars: []) : LabelText(source.bytes, stretch.bytes),
                            isValue: isValue,
                            unexplained: LabelText(withoutExplanation: source.bytes, stretch.bytes),
                            number: value.number))
                }
                lines.append(
                    TableLine(
                        block: index, line: block.line, isGrid: true, fields: block.fields, piece: piece,
                        cells: block.cells))
                bars.append(bar)
            case .text, .heading:
                guard let text = block.fields.first, !pages.marks.contains(index), !PageNumbers.isMark(text, source)
                else { continue }
                let fields = Self.wordsAndValues(text, source)
                firstItem.append(items.count)
                for (field, part) in fields.enumerated() {
                    items.append(
                        TableItem(
                            line: lines.count, field: field, stretch: part.stretch,
                            label: part.isValue ? LabelText(scalars: []) : LabelText(source.bytes, part.stretch.bytes),
                            isValue: part.isValue,
                            unexplained: LabelText(withoutExplanation: source.bytes, part.stretch.bytes),
                            isRun: part.isRun,
                            number: part.isValue ? ValueText(source.bytes[part.stretch.bytes], unit: nil).number : nil))
                }
                lines.append(
                    TableLine(
                        block: index, line: block.line, isGrid: false, fields: fields.map(\.stretch), piece: piece))
                bars.append(bar)
            }
        }
        firstItem.append(items.count)
        isBarred = bar * 2 > lines.count
        var slot = 0
        for index in lines.indices {
            // A document in one line has the same line everywhere; its cells still follow each other.
            slot = isBarred ? bars[index] : max(slot + 1, lines[index].line)
            lines[index].slot = slot
        }
        let behind = blocks.indices.contains(range.upperBound) ? blocks[range.upperBound].barsBefore : 0
        endSlot =
            isBarred ? bar + behind : blocks.indices.contains(range.upperBound) ? blocks[range.upperBound].line : slot
        self.lines = lines
        self.items = items
        self.firstItem = firstItem
    }

    /// A Boolean value indicating whether directly below a line stands one with nothing but figures, too few for a row: the rest of a
    /// figure that a line end has cut, perhaps.
    func isContinued(line: Int, columns: Int) -> Bool {
        guard line + 1 < lines.count, lines[line].cells.isEmpty, lines[line + 1].line == lines[line].line + 1
        else { return false }
        let below = items(ofLine: line + 1)
        return !below.isEmpty && (below.count < columns || columns == 1) && below.allSatisfy { items[$0].isValue }
    }

    /// Where an item stands in the sequence of cells.
    func slot(of item: Int) -> Int { lines[items[item].line].slot }

    func items(ofLine line: Int) -> Range<Int> { firstItem[line]..<firstItem[line + 1] }

    /// The words and the values of a line of text in turn: `1.属于国家秘密 0 0 0 0 0 0 0`, and two rows that lost the line end between them.
    ///
    /// A lone number inside words belongs to them: `2024 年`.
    private static func wordsAndValues(
        _ text: Stretch, _ source: SourceDocument
    ) -> [(stretch: Stretch, isValue: Bool, isRun: Bool)] {
        let tokens = tokens(of: text, source)
        let isValue = tokens.map { token in
            let bytes = source.bytes[token.bytes]
            return ValueText(bytes, unit: nil).isAmongFigures(bytes)
        }
        var parts: [(Stretch, Bool, Bool)] = []
        var words: (first: Stretch, last: Stretch)?
        func closeWords(isEnd: Bool) {
            guard let (first, last) = words else { return }
            if isEnd, let run = DigitRun.parts(of: last, source) {
                parts.append((first.place == last.place ? run.words : first.joined(with: run.words), false, false))
                parts.append((run.digits, true, true))
            } else {
                parts.append((first.joined(with: last), false, false))
            }
            words = nil
        }
        var index = 0
        while index < tokens.count {
            let run = isValue[index...].prefix { $0 }.count
            if run > 1 || run == 1 && index + run == tokens.count {
                closeWords(isEnd: index + run == tokens.count)
                parts += tokens[index..<(index + run)].map { ($0, true, false) }
                index += run
            } else {
                words = (words?.first ?? tokens[index], tokens[index])
                index += 1
            }
        }
        closeWords(isEnd: true)
        return parts
    }

    /// The parts of a stretch between blanks.
    static func tokens(of text: Stretch, _ source: SourceDocument) -> [Stretch] {
        var tokens: [Stretch] = []
        var cursor = ScalarCursor(source.bytes, text.bytes)
        var start: (offset: Int, column: Int)?
        while true {
            let isBreak = cursor.isAtEnd || CharacterSort.isBlank(cursor.current.scalar)
            if isBreak, let first = start {
                let length = cursor.column - first.column
                tokens.append(
                    Stretch(
                        bytes: first.offset..<cursor.offset,
                        place: SourcePlace(
                            line: text.place.line, column: text.place.column + first.column - 1, length: length)))
                start = nil
            } else if !isBreak, start == nil {
                start = (cursor.offset, cursor.column)
            }
            if cursor.isAtEnd { return tokens }
            cursor.advance()
        }
    }
}
