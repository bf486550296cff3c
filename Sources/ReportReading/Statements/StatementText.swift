import ReportModel

/// The text of a block without its blanks, each character with its place in the source.
///
/// Words are found whatever blanks and line breaks stand between their characters; full-width letters, digits and marks count as half-width
/// ones.
struct StatementText {
    /// What stands between a character and the one before it.
    enum Gap: UInt8 {
        case none, blank, lineBreak
    }

    private(set) var scalars: [UInt32] = []
    private(set) var printed: [UInt32] = []
    private(set) var lines: [Int] = []
    private(set) var columns: [Int] = []
    private(set) var gaps: [Gap] = []

    /// - Complexity: O(scalars), if blocks are given in the order they stand.
    init(_ block: TextBlock, _ walk: inout SourceWalk) {
        // A Han character takes three bytes.
        let length = block.text.utf8.count / 3
        scalars.reserveCapacity(length)
        printed.reserveCapacity(length)
        lines.reserveCapacity(length)
        columns.reserveCapacity(length)
        gaps.reserveCapacity(length)
        for place in block.places {
            var gap: Gap = scalars.isEmpty ? .none : .lineBreak
            if let last = lines.last, last == place.line { gap = .blank }
            walk.forEachScalar(in: place) { scalar, column in
                if CharacterSort.isBlank(scalar) {
                    if gap == .none { gap = .blank }
                    return
                }
                scalars.append(CharacterSort.narrowed(scalar))
                printed.append(scalar)
                lines.append(place.line)
                columns.append(column)
                gaps.append(scalars.count == 1 ? .none : gap)
                gap = .none
            }
        }
    }

    /// The characters as printed, in one line; a blank stays where one stood, but not where a line broke.
    func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for index in range {
            if index > range.lowerBound, gaps[index] == .blank { text.append(" ") }
            if let scalar = Unicode.Scalar(printed[index]) { text.append(scalar) }
        }
        return String(text)
    }

    /// The place of some characters; of those on the first line, if they go on over a line break.
    func place(_ range: Range<Int>) -> SourcePlace {
        guard let first = range.first else { return SourcePlace(line: 1, column: 1, length: 0) }
        let last = range.last { lines[$0] == lines[first] } ?? first
        return SourcePlace(
            line: lines[first], column: columns[first], length: columns[last] - columns[first] + 1)
    }
}

/// Walks a source from place to place without starting anew on a line it is on already.
struct SourceWalk {
    private let source: SourceDocument
    private var line = 0
    private var cursor: ScalarCursor

    init(_ source: SourceDocument) {
        self.source = source
        cursor = ScalarCursor(source.bytes, 0..<0)
    }

    /// Calls a function for each Unicode scalar value of a place, with its column.
    mutating func forEachScalar(in place: SourcePlace, _ body: (UInt32, Int) -> Void) {
        guard place.line >= 1, place.line <= source.lines.count else { return }
        if line != place.line || cursor.column > place.column {
            line = place.line
            cursor = ScalarCursor(source.bytes, source.lines[line - 1])
        }
        while !cursor.isAtEnd, cursor.column < place.column { cursor.advance() }
        while !cursor.isAtEnd, cursor.column < place.column + place.length {
            body(cursor.current.scalar, cursor.column)
            cursor.advance()
        }
    }
}
