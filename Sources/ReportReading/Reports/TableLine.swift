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

    /// Takes the blocks of a range apart.
    ///
    /// - Complexity: O(bytes of the range).
    init(_ blocks: [DocumentBlock], in range: Range<Int>, of source: SourceDocument) {
        var lines: [TableLine] = []
        var items: [TableItem] = []
        var firstItem: [Int] = []
        var piece = 0
        for index in range {
            let block = blocks[index]
            switch block.kind {
            case .blank: piece += 1
            case .rule: continue
            case .row:
                firstItem.append(items.count)
                for (field, stretch) in block.fields.enumerated() where !stretch.isEmpty {
                    let value = ValueText(source.bytes[stretch.bytes], unit: nil)
                    let isValue = value.isValueLike
                    items.append(
                        TableItem(
                            line: lines.count, field: field, stretch: stretch,
                            label: isValue ? LabelText(scalars: []) : LabelText(source.bytes, stretch.bytes),
                            isValue: isValue,
                            unexplained: LabelText(withoutExplanation: source.bytes, stretch.bytes)))
                }
                lines.append(
                    TableLine(
                        block: index, line: block.line, isGrid: true, fields: block.fields, piece: piece,
                        cells: block.cells))
            case .text, .heading:
                guard let text = block.fields.first else { continue }
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
            }
        }
        firstItem.append(items.count)
        self.lines = lines
        self.items = items
        self.firstItem = firstItem
    }

    func items(ofLine line: Int) -> Range<Int> { firstItem[line]..<firstItem[line + 1] }

    /// The words in front and the values at the end of a line of text: `1.属于国家秘密 0 0 0 0 0 0 0`.
    private static func wordsAndValues(
        _ text: Stretch, _ source: SourceDocument
    ) -> [(stretch: Stretch, isValue: Bool, isRun: Bool)] {
        let tokens = tokens(of: text, source)
        let values = tokens.reversed().prefix { ValueText(source.bytes[$0.bytes], unit: nil).isValueLike }.count
        let words = tokens.dropLast(values)
        var parts: [(Stretch, Bool, Bool)] = []
        if let first = words.first, let last = words.last {
            if let run = DigitRun.parts(of: last, source) {
                parts.append((first.joined(with: run.words), false, false))
                parts.append((run.digits, true, true))
            } else {
                parts.append((first.joined(with: last), false, false))
            }
        }
        parts += tokens.suffix(values).map { ($0, true, false) }
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
