/// What a reader asks for: words that must all be found, and words that must not.
///
/// White space separates words; `"…"` (also `“…”` and `＂`) keeps white space inside a word and keeps it from being
/// broken up; `-` before a word excludes it. Each word
/// is normalised like the texts; a word without a letter, digit or Han character is left out.
package struct SearchQuery: Sendable, Hashable {
    let words: [SearchWord]

    package init(_ text: String) {
        var words: [SearchWord] = []
        var current = ""
        var isExcluded = false
        var isQuoted = false
        func finish() {
            let normalized = NormalizedText(current)
            if !normalized.isEmpty {
                words.append(SearchWord(text: normalized, isExcluded: isExcluded, isPhrase: isQuoted))
            }
            (current, isExcluded) = ("", false)
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\u{201C}", "\u{201D}", "\u{FF02}":
                let wasExcluded = isExcluded && current.isEmpty
                finish()
                isExcluded = wasExcluded && !isQuoted
                isQuoted.toggle()
            case _ where !isQuoted && Self.isWhiteSpace(scalar.value): finish()
            case "-", "\u{FF0D}", "\u{2212}":
                if current.isEmpty, !isQuoted { isExcluded = true } else { current.unicodeScalars.append(scalar) }
            default: current.unicodeScalars.append(scalar)
            }
        }
        finish()
        self.words = words
    }

    /// Whether the query asks for something; exclusions alone do not.
    package var isEmpty: Bool { !words.contains { !$0.isExcluded } }

    static func isWhiteSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x9...0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
