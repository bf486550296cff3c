/// Text as the search compares it.
///
/// The specification, implemented here and in the browser's script, with shared vectors in the tests:
///
/// 1. Every code point is folded: full-width ASCII to ASCII; A–Z, À–Ö, Ø–Þ to lower case; ○ and ◯ to 〇; traditional
///    characters to simplified ones (`TraditionalForms`).
/// 2. Ignored characters are dropped. A comma (U+002C itself, not ，) inside a number, with one to three digits before the first and exactly
///    three after each, is dropped: `1,234` is `1234`.
/// 3. Separators are dropped. Where at least one stood between two characters that are both letters or digits, one
///    space takes their place, so that `2023、2024` stays two numbers; beside Han nothing does, so that a phrase is found
///    across line breaks and punctuation.
///
/// A query goes the same way. A substring of the normalised text is therefore found whatever stood between its
/// characters.
struct NormalizedText: Sendable, Hashable {
    let scalars: [UInt32]

    static let space: UInt32 = 0x20

    init(scalars: [UInt32]) { self.scalars = scalars }

    /// - Complexity: O(text).
    init(_ text: String) {
        let source = text.unicodeScalars.map { folded($0.value) }
        let raw = text.unicodeScalars.contains("\u{FF0C}") ? text.unicodeScalars.map(\.value) : source
        var result: [UInt32] = []
        result.reserveCapacity(source.count)
        var last: CharacterClass?
        var isSeparated = false
        // Digits since the number or the group of three began; `nil` outside a number.
        var group = 0
        var hasGroups = false
        for (index, scalar) in source.enumerated() {
            let kind = CharacterClass(scalar)
            switch kind {
            case .ignored: continue
            case .separator:
                let endsGroup = hasGroups ? group == 3 : (1...3).contains(group)
                if raw[index] == 0x2C, !isSeparated, endsGroup, Self.startsGroup(source, after: index) {
                    (group, hasGroups) = (0, true)
                } else {
                    (isSeparated, group, hasGroups) = (true, 0, false)
                }
            case .unspaced, .digit, .letter:
                if isSeparated, kind.isSpaced, last?.isSpaced == true { result.append(Self.space) }
                result.append(scalar)
                isSeparated = false
                last = kind
                if kind == .digit { group += 1 } else { (group, hasGroups) = (0, false) }
            }
        }
        scalars = result
    }

    /// Whether exactly three digits follow.
    private static func startsGroup(_ source: [UInt32], after index: Int) -> Bool {
        let digits = source[(index + 1)...].prefix(4).prefix { CharacterClass($0) == .digit }
        return digits.count == 3
    }

    var isEmpty: Bool { scalars.isEmpty }

    /// Whether every character is a letter, a digit or the space between them.
    var isSpaced: Bool { scalars.allSatisfy { $0 == Self.space || CharacterClass($0).isSpaced } }

    /// The whole runs of digits and of letters, in order.
    var runs: [ArraySlice<UInt32>] {
        var runs: [ArraySlice<UInt32>] = []
        var start = 0
        while start < scalars.count {
            let kind = CharacterClass(scalars[start])
            var end = start + 1
            guard kind.isSpaced else {
                start = end
                continue
            }
            while end < scalars.count, CharacterClass(scalars[end]) == kind { end += 1 }
            runs.append(scalars[start..<end])
            start = end
        }
        return runs
    }

    /// The first place where `needle` stands; with `wholeRuns` one that cuts no run of digits or letters.
    ///
    /// - Complexity: O(text × needle).
    func firstRange(of needle: NormalizedText, wholeRuns: Bool = false, from start: Int = 0) -> Range<Int>? {
        let count = needle.scalars.count
        guard count > 0, scalars.count >= count else { return nil }
        var index = start
        while index + count <= scalars.count {
            let range = index..<(index + count)
            if scalars[index] == needle.scalars[0], scalars[range].elementsEqual(needle.scalars),
                !wholeRuns || !(cutsRun(at: range.lowerBound) || cutsRun(at: range.upperBound))
            {
                return range
            }
            index += 1
        }
        return nil
    }

    func contains(_ needle: NormalizedText, wholeRuns: Bool = false) -> Bool {
        firstRange(of: needle, wholeRuns: wholeRuns) != nil
    }

    /// Whether the characters on both sides of a position belong to one run.
    func cutsRun(at position: Int) -> Bool {
        guard position > 0, position < scalars.count else { return false }
        let kind = CharacterClass(scalars[position])
        return kind.isSpaced && kind == CharacterClass(scalars[position - 1])
    }
}
