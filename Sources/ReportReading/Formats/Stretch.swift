import ReportModel

/// A stretch of one line of the source: its bytes and its place.
struct Stretch: Hashable {
    /// The byte range in the source.
    let bytes: Range<Int>
    let place: SourcePlace

    var isEmpty: Bool { bytes.isEmpty }

    /// The characters as they stand.
    func raw(in source: SourceDocument) -> String { String(decoding: source.bytes[bytes], as: UTF8.self) }

    /// The stretch from the start of this one to the end of another on the same line.
    func joined(with last: Stretch) -> Stretch {
        Stretch(
            bytes: bytes.lowerBound..<last.bytes.upperBound,
            place: SourcePlace(
                line: place.line, column: place.column,
                length: last.place.column + last.place.length - place.column))
    }
}

/// Walks the Unicode scalar values of validated UTF-8 and counts columns.
struct ScalarCursor {
    let bytes: [UInt8]
    let end: Int
    private(set) var offset: Int
    /// The column of the scalar at `offset`, counted from 1.
    private(set) var column = 1

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { offset >= end }

    /// The scalar at the cursor and the number of its bytes.
    var current: (scalar: UInt32, width: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (UInt32(lead), 1) }
        if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | tail(1), 2) }
        if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
        return (UInt32(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }

    mutating func advance() {
        let lead = bytes[offset]
        offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        column += 1
    }

    private func tail(_ index: Int) -> UInt32 {
        offset + index < end ? UInt32(bytes[offset + index] & 0x3F) : 0
    }
}

/// Sorts of characters the reader tells apart.
enum CharacterSort {
    /// White space of every width, and characters without width.
    static func isBlank(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09, 0x0B, 0x0C, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
            0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// Characters nobody sees: zero-width spaces and joiners, direction marks, the byte order mark, the soft hyphen.
    static func hasNoWidth(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// Han characters, with the rare extensions names are written with.
    static func isHan(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }

    /// The half-width form of a full-width letter, digit or mark.
    static func narrowed(_ scalar: UInt32) -> UInt32 {
        (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    }
}
