/// What a line of prose begins with: a number of a section, a sub-heading, a list.
struct LineStart: Hashable {
    enum Mark: Hashable {
        /// `一、`.
        case section
        /// `- `, `•` and the like before a list item; collected files put them before headings too.
        case bullet
        /// `（一）`.
        case bracketedNumeral
        /// `1.`, `1、`, `（1）`, `①`.
        case item
    }

    let mark: Mark?
    /// The number of a section: 1 for `一、`; `nil` for every other line.
    let sectionNumber: Int?

    /// A Boolean value indicating whether the line begins as headings of sections do: with `一、`, or with a dash.
    var isSectionNumber: Bool { mark == .section || isDash }
    private let isDash: Bool

    private static let numerals = ScalarSet("一二三四五六七八九十".unicodeScalars.map(\.value))
    private static let bullets = ScalarSet("•·●◆■▪○◇□➢►*".unicodeScalars.map(\.value))
    private static let commas = ScalarSet("、.．，,：:".unicodeScalars.map(\.value))
    private static let opening = ScalarSet("（(".unicodeScalars.map(\.value))
    private static let closing = ScalarSet("）)".unicodeScalars.map(\.value))

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(8)
        var cursor = ScalarCursor(bytes, range)
        while !cursor.isAtEnd, scalars.count < 8 {
            if !CharacterSort.isBlank(cursor.current.scalar) { scalars.append(cursor.current.scalar) }
            cursor.advance()
        }
        mark = Self.mark(scalars)
        isDash = scalars.first == 0x2D
        sectionNumber = mark == .section ? Self.number(scalars.prefix(while: Self.numerals.contains)) : nil
    }

    private static func mark(_ scalars: [UInt32]) -> Mark? {
        guard let first = scalars.first else { return nil }
        if first == 0x2D || bullets.contains(first) { return scalars.count > 1 ? .bullet : nil }
        if (0x2460...0x2473).contains(first) { return .item }
        if opening.contains(first) {
            let inner = scalars.dropFirst().prefix { !closing.contains($0) }
            guard !inner.isEmpty, inner.count <= 3, scalars.count > inner.count + 1 else { return nil }
            if inner.allSatisfy(numerals.contains) { return .bracketedNumeral }
            return inner.allSatisfy(isDigit) ? .item : nil
        }
        let numerals = scalars.prefix(while: numerals.contains)
        if !numerals.isEmpty, numerals.count <= 2, let next = scalars.dropFirst(numerals.count).first {
            // The opening bracket may be lost: `四) 无法提供`.
            if closing.contains(next) { return .bracketedNumeral }
            return commas.contains(next) ? .section : nil
        }
        let digits = scalars.prefix(while: isDigit)
        if !digits.isEmpty, digits.count <= 2, let next = scalars.dropFirst(digits.count).first {
            return commas.contains(next) || closing.contains(next) ? .item : nil
        }
        return nil
    }

    /// 一 to 十九, the numbers sections have.
    private static func number(_ numerals: ArraySlice<UInt32>) -> Int? {
        let values = numerals.compactMap { scalar in
            "一二三四五六七八九十".unicodeScalars.enumerated().first { $0.element.value == scalar }.map { $0.offset + 1 }
        }
        switch values.count {
        case 1: return values[0]
        case 2: return values[0] == 10 ? 10 + values[1] : nil
        default: return nil
        }
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(CharacterSort.narrowed(scalar)) }
}

/// What a line of prose ends with.
enum LineEnd {
    private static let sentence = ScalarSet("。！？；…!?;".unicodeScalars.map(\.value))
    private static let clause = ScalarSet("：:".unicodeScalars.map(\.value))
    private static let closing = ScalarSet("”’」』）)》".unicodeScalars.map(\.value))

    /// A Boolean value indicating whether a sentence ends here, closing quotes and brackets behind it allowed.
    static func endsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        ends(bytes, range, in: sentence)
    }

    /// A Boolean value indicating whether the line announces what follows: `如下：`.
    static func endsClause(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { ends(bytes, range, in: clause) }

    private static func ends(_ bytes: [UInt8], _ range: Range<Int>, in marks: ScalarSet) -> Bool {
        var last: UInt32?
        var isBehindMark = false
        var cursor = ScalarCursor(bytes, range)
        while !cursor.isAtEnd {
            let scalar = cursor.current.scalar
            if !CharacterSort.isBlank(scalar) {
                isBehindMark = closing.contains(scalar) && (isBehindMark || last.map(marks.contains) == true)
                last = scalar
            }
            cursor.advance()
        }
        return isBehindMark || last.map(marks.contains) == true
    }
}
