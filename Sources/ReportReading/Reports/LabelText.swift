/// A label reduced to what decides: letters, digits and Han characters, in half width.
///
/// White space, brackets, quotes and punctuation are dropped: extraction puts blanks into words, and half-width and
/// full-width brackets stand side by side in one document. Traditional characters count as the simplified ones of the form, and
/// pinyin in brackets behind a character (`開(kāi)`) as nothing.
struct LabelText: Hashable {
    let scalars: [UInt32]

    init(scalars: [UInt32]) { self.scalars = scalars }

    init(_ text: String) { self.init(Array(text.utf8), 0..<text.utf8.count) }

    init(_ bytes: [UInt8]) { self.init(bytes, bytes.indices) }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var scalars: [UInt32] = []
        // A Han character takes three bytes; no label but one of Latin letters is longer.
        scalars.reserveCapacity(range.count / 3 + 2)
        // Where the last bracket was opened, while nothing but Latin letters stands in it: pinyin behind a character.
        var pinyin: Int?
        var cursor = ScalarCursor(bytes, range)
        while !cursor.isAtEnd {
            let scalar = CharacterSort.narrowed(cursor.current.scalar)
            if scalar == 0x28 {
                pinyin = scalars.count
            } else if scalar == 0x29 {
                if let start = pinyin, start > 0 {
                    scalars.removeSubrange(start...)
                } else if pinyin == nil, scalars.allSatisfy(Self.isLatin) {
                    // A blank inside the brackets has parted them from their beginning.
                    scalars = []
                }
                pinyin = nil
            } else if !Self.isLatin(scalar), !CharacterSort.isBlank(scalar) {
                pinyin = nil
            }
            if Self.counts(scalar) { scalars.append(TraditionalCharacters.simplified(scalar)) }
            cursor.advance()
        }
        if let start = pinyin, start > 0 { scalars.removeSubrange(start...) }
        self.scalars = scalars
    }

    /// The words in front of an explanation in brackets that ends them; `nil` if they do not end so.
    ///
    /// A number in brackets in front, `（一）`, is no explanation, nor are fewer than four characters.
    init?(withoutExplanation bytes: [UInt8], _ range: Range<Int>) {
        var cursor = ScalarCursor(bytes, range)
        var open: Int?
        var length = 0
        var last: UInt32 = 0
        while !cursor.isAtEnd {
            let scalar = CharacterSort.narrowed(cursor.current.scalar)
            if scalar == 0x28, cursor.offset > range.lowerBound, open == nil {
                (open, length) = (cursor.offset, 0)
            } else if scalar == 0x29, length < 4 {
                open = nil
            }
            length += 1
            if !CharacterSort.isBlank(scalar) { last = scalar }
            cursor.advance()
        }
        guard let open, last == 0x29 else { return nil }
        self.init(bytes, range.lowerBound..<open)
        if isEmpty { return nil }
    }

    private static func isLatin(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x300...0x36F: true
        default: false
        }
    }

    var isEmpty: Bool { scalars.isEmpty }
    var count: Int { scalars.count }

    static func + (left: LabelText, right: LabelText) -> LabelText { LabelText(scalars: left.scalars + right.scalars) }

    /// - Complexity: O(length × length of `part`).
    func contains(_ part: LabelText) -> Bool { firstIndex(of: part) != nil }

    func firstIndex(of part: LabelText) -> Int? {
        guard let first = part.scalars.first, part.count <= count else { return nil }
        return (0...(count - part.count)).first {
            scalars[$0] == first && scalars[$0..<($0 + part.count)].elementsEqual(part.scalars)
        }
    }

    func hasPrefix(_ part: LabelText) -> Bool { scalars.starts(with: part.scalars) }

    /// The number in front, `1` to `8` or `一` to `七`; 0 if there is none.
    var ordinal: UInt32 {
        guard let first = scalars.first else { return 0 }
        return (0x31...0x39).contains(first) || Self.numerals.contains(first) ? first : 0
    }

    private static let numerals = ScalarSet("一二三四五六七".unicodeScalars.map(\.value))

    /// The smallest number of insertions, deletions and replacements between two labels.
    ///
    /// - Complexity: O(length × length).
    func distance(to other: LabelText) -> Int {
        var previous = Array(0...other.count)
        var current = previous
        for (row, left) in scalars.enumerated() {
            current[0] = row + 1
            for (column, right) in other.scalars.enumerated() {
                current[column + 1] = min(
                    previous[column] + (left == right ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
            }
            swap(&previous, &current)
        }
        return previous[other.count]
    }

    /// The distance in relation to the longer label: 0 for equal ones, 1 for ones that share nothing.
    func difference(from other: LabelText) -> Double {
        let length = max(count, other.count)
        return length == 0 ? 0 : Double(distance(to: other)) / Double(length)
    }

    private static func counts(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xC0: false
        case 0x2000...0x206F, 0x2190...0x27BF, 0x3000...0x3006, 0x3008...0x3020, 0xFE30...0xFE6F, 0xFEFF,
            0xFF5F...0xFFEF:
            false
        default: true
        }
    }
}
