import ReportModel

/// Puts the lines of a section together to paragraphs, sub-headings and list items.
///
/// Lines a PDF broke are joined; so are sentences a page break cut in two. What begins with a number of its own begins anew.
struct Prose {
    private let source: SourceDocument
    /// The length in characters a full line of a broken text has; `nil` where each line is a paragraph of its own.
    private let fullLine: Int?
    private var blocks: [TextBlock] = []
    private var current: Pending?

    /// A paragraph that may go on.
    private struct Pending {
        var text: String
        var lines: ClosedRange<Int>
        var lastLine: Range<Int>
        var lastLength: Int
        var kind: TextBlock.Kind
        var places: [SourcePlace]
    }

    /// Longer lines than this do not come from a page: the file has one line for each paragraph.
    private static let widestPage = 60
    /// A cut sentence is only joined over an empty line if its line was this long; shorter ones are signatures and labels.
    private static let shortestCut = 20

    /// The width of the page a text was taken from, if lines were broken to it.
    static func fullLine(of blocks: [DocumentBlock]) -> Int? {
        let longest = blocks.lazy.filter { $0.kind == .text }.compactMap { $0.fields.first?.place.length }.max() ?? 0
        return (shortestCut...widestPage).contains(longest) ? longest : nil
    }

    /// The text blocks in some blocks of a document.
    ///
    /// - Complexity: O(bytes).
    static func blocks(of blocks: some Sequence<DocumentBlock>, source: SourceDocument, fullLine: Int?) -> [TextBlock] {
        var prose = Prose(source: source, fullLine: fullLine)
        var isAfterGap = true
        for block in blocks {
            switch block.kind {
            case .blank, .rule: isAfterGap = true
            case .heading:
                prose.close()
                prose.add(block, isAfterGap: true)
                prose.current?.kind = .heading
                prose.close()
                isAfterGap = true
            case .row:
                // A row outside the statutory tables: its cells, one after the other, so that nothing is lost.
                prose.close()
                prose.add(block, isAfterGap: true)
                prose.close()
            case .text:
                prose.add(block, isAfterGap: isAfterGap)
                isAfterGap = false
            }
        }
        prose.close()
        return prose.blocks
    }

    private init(source: SourceDocument, fullLine: Int?) {
        self.source = source
        self.fullLine = fullLine
    }

    private mutating func add(_ block: DocumentBlock, isAfterGap: Bool) {
        let filled = block.filled
        guard let first = filled.first, let last = filled.last else { return }
        var text = filled.map { Self.cleaned($0.raw(in: source)) }.joined(separator: " ")
        let range = first.bytes.lowerBound..<last.bytes.upperBound
        let start = LineStart(source.bytes, range).mark
        // The mark of a list item is how the list is set, not what it says.
        if start == .bullet { text = Self.cleaned(String(text.unicodeScalars.dropFirst())) }
        if start == nil, let pending = current, goesOn(pending, isAfterGap: isAfterGap) {
            current?.text = Self.joined(pending.text, text)
            current?.lines = pending.lines.lowerBound...block.line
            current?.lastLine = range
            current?.lastLength = first.place.length
            current?.places += filled.map(\.place)
            if pending.kind == .heading { current?.kind = .paragraph }
            return
        }
        close()
        current = Pending(
            text: text, lines: block.line...block.line, lastLine: range, lastLength: first.place.length,
            kind: kind(start, range, length: first.place.length), places: filled.map(\.place))
    }

    private func goesOn(_ pending: Pending, isAfterGap: Bool) -> Bool {
        if pending.kind == .heading { return false }
        let isFull = fullLine.map { pending.lastLength >= $0 - 4 } ?? false
        if LineEnd.endsClause(source.bytes, pending.lastLine) { return !isAfterGap && isFull }
        if LineEnd.endsSentence(source.bytes, pending.lastLine) { return !isAfterGap && isFull }
        if isAfterGap { return pending.lastLength >= Self.shortestCut }
        // Without an empty line between, only a broken page text goes on: elsewhere each line is a paragraph.
        return fullLine == nil
            ? pending.lastLength >= Self.shortestCut : isFull || pending.lastLength >= Self.shortestCut
    }

    private func kind(_ start: LineStart.Mark?, _ range: Range<Int>, length: Int) -> TextBlock.Kind {
        switch start {
        case nil: return .paragraph
        case .item, .bullet:
            return .listItem
        case .section, .bracketedNumeral:
            let isFull = fullLine.map { length >= $0 - 4 } ?? false
            let isSentence = length > 30 || holdsSentence(range)
            return isSentence || isFull ? .paragraph : .heading
        }
    }

    /// A Boolean value indicating whether the line holds more than a heading: a full stop or a colon within.
    private func holdsSentence(_ range: Range<Int>) -> Bool {
        var cursor = ScalarCursor(source.bytes, range)
        while !cursor.isAtEnd {
            switch cursor.current.scalar {
            case 0x3002, 0xFF1B, 0xFF1A, 0x3A, 0x3B: return true
            default: cursor.advance()
            }
        }
        return false
    }

    private mutating func close() {
        guard let pending = current else { return }
        blocks.append(
            TextBlock(kind: pending.kind, text: pending.text, lines: pending.lines, places: pending.places))
        current = nil
    }

    /// The text with runs of blanks as one, and without blanks between two Han characters only where lines were joined.
    static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isBlank = false
        for scalar in text.unicodeScalars {
            if CharacterSort.isBlank(scalar.value) {
                isBlank = true
                continue
            }
            if isBlank, !result.isEmpty { result.append(" ") }
            isBlank = false
            result.append(scalar)
        }
        return String(result)
    }

    /// Two lines as one: without a blank, except between two letters or digits.
    static func joined(_ first: String, _ second: String) -> String {
        guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else {
            return first + second
        }
        let isWordBreak =
            last.isASCII && next.isASCII && isWord(last) && isWord(next) && !(isDigit(last) && isDigit(next))
        return isWordBreak ? first + " " + second : first + second
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
