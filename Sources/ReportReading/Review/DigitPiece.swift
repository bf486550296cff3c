import ReportModel

/// Digits that stand together on a line, in whatever width, with what lies between them and the digits before.
struct DigitPiece: Hashable {
    /// What separates a piece from the one before it.
    enum Gap: Hashable {
        /// Nothing but blanks.
        case blank
        /// One hyphen or dash.
        case hyphen
        /// The end of a line: the piece before ends its line, this one begins the next that is not empty.
        case lineBreak
        /// Anything else; the two never are one number.
        case other
    }

    /// The values of the digits, 0 to 9, without invisible characters between them.
    let digits: [UInt8]
    /// A Boolean value indicating whether an `X` stands directly behind the digits.
    let endsInX: Bool
    /// The bytes from the first digit to the last, `X` included.
    let bytes: Range<Int>
    let place: SourcePlace
    let gap: Gap

    /// The number of characters that count: digits, and the `X`.
    var count: Int { digits.count + (endsInX ? 1 : 0) }

    /// The digits as text, in half width.
    var text: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) + (endsInX ? "X" : "") }

    /// All pieces of a document.
    ///
    /// - Complexity: O(bytes).
    static func all(in source: SourceDocument) -> [DigitPiece] {
        var pieces: [DigitPiece] = []
        // Whether the last piece ends the last line that is not empty.
        var isOpen = false
        for number in 1..<(source.lines.count + 1) {
            var line = LineOfDigits(source, number)
            let found = line.pieces(joining: isOpen)
            if line.isEmpty { continue }
            pieces += found
            isOpen = !found.isEmpty && line.endsInDigits
        }
        return pieces
    }
}

/// One line on the way of being taken apart.
private struct LineOfDigits {
    private let bytes: [UInt8]
    private let number: Int
    private var cursor: ScalarCursor
    /// Whether the line has nothing visible.
    private(set) var isEmpty = true
    private(set) var endsInDigits = false

    init(_ source: SourceDocument, _ number: Int) {
        bytes = source.bytes
        self.number = number
        cursor = ScalarCursor(source.bytes, source.lines[number - 1])
    }

    mutating func pieces(joining isOpen: Bool) -> [DigitPiece] {
        var pieces: [DigitPiece] = []
        var gap = isOpen ? DigitPiece.Gap.lineBreak : .other
        while !cursor.isAtEnd {
            let scalar = CharacterSort.narrowed(cursor.current.scalar)
            if Self.isDigit(scalar) {
                isEmpty = false
                pieces.append(piece(behind: gap))
                gap = .blank
                endsInDigits = true
            } else {
                gap = Self.widened(gap, by: scalar)
                if !CharacterSort.isBlank(scalar), !CharacterSort.hasNoWidth(scalar) {
                    isEmpty = false
                    endsInDigits = false
                }
                cursor.advance()
            }
        }
        return pieces
    }

    private mutating func piece(behind gap: DigitPiece.Gap) -> DigitPiece {
        let (start, column) = (cursor.offset, cursor.column)
        var digits: [UInt8] = []
        var end = (offset: start, column: column)
        while !cursor.isAtEnd {
            let scalar = CharacterSort.narrowed(cursor.current.scalar)
            guard Self.isDigit(scalar) || CharacterSort.hasNoWidth(scalar) else { break }
            if Self.isDigit(scalar) { digits.append(UInt8(scalar - 0x30)) }
            cursor.advance()
            if Self.isDigit(scalar) { end = (cursor.offset, cursor.column) }
        }
        var endsInX = false
        if !cursor.isAtEnd, Self.isX(CharacterSort.narrowed(cursor.current.scalar)) {
            var ahead = cursor
            ahead.advance()
            let next = ahead.isAtEnd ? 0x20 : CharacterSort.narrowed(ahead.current.scalar)
            if !Self.isDigit(next), !Self.isLetter(next) {
                endsInX = true
                cursor = ahead
                end = (cursor.offset, cursor.column)
            }
        }
        return DigitPiece(
            digits: digits, endsInX: endsInX, bytes: start..<end.offset,
            place: SourcePlace(line: number, column: column, length: end.column - column), gap: gap)
    }

    /// The gap with one more character in it.
    private static func widened(_ gap: DigitPiece.Gap, by scalar: UInt32) -> DigitPiece.Gap {
        // A tab parts the cells of a table.
        if scalar == 0x09 { return .other }
        if CharacterSort.isBlank(scalar) || CharacterSort.hasNoWidth(scalar) { return gap }
        let isHyphen = scalar == 0x2D || (0x2010...0x2015).contains(scalar) || scalar == 0x2212
        return isHyphen && gap == .blank ? .hyphen : .other
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
    private static func isX(_ scalar: UInt32) -> Bool { scalar == 0x58 || scalar == 0x78 }
    private static func isLetter(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }
}
