/// What a character is to the search; the same ranges stand in the browser's script.
///
/// Written as ranges of code points and not as Unicode properties, so that no two Unicode versions can disagree.
enum CharacterClass: UInt8, Sendable {
    /// Scripts written without spaces, above all Han: white space and punctuation around them do not count.
    case unspaced
    case digit
    case letter
    /// White space, punctuation, symbols.
    case separator
    /// Combining marks, variation selectors, direction marks: dropped as if they were not there.
    case ignored

    /// The class of a folded code point.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x30...0x39: self = .digit
        case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
            0xE0100...0xE01EF:
            self = .ignored
        // Radicals, 々, 〇, 〡–〩, kana, bopomofo, Han, Hangul syllables, private use (rare characters in names).
        case 0x2E80...0x2FDF, 0x3005, 0x3007, 0x3021...0x3029, 0x3040...0x312F, 0x31A0...0x31BF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xFAFF, 0x20000...0x3FFFF, 0xF0000...0x10FFFF:
            self = .unspaced
        case 0...0x60, 0x7B...0xBF, 0xD7, 0xF7, 0x2000...0x215F, 0x2189...0x2BFF, 0x2E00...0x2E7F, 0x2FE0...0x303F,
            0x3190...0x319F, 0x3200...0x33FF, 0xFE10...0xFE6F, 0xFF00...0xFFFF, 0x1F000...0x1FAFF:
            self = .separator
        default: self = .letter
        }
    }

    /// Whether the class forms runs that are kept apart by separators.
    var isSpaced: Bool { self == .digit || self == .letter }
}

/// Folds one code point: width, case, the circles that stand for the zero 〇, and traditional characters.
func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: folded(scalar - 0xFEE0)
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
    case 0x25CB, 0x25EF: 0x3007
    case 0x4E00...0x9FFF: TraditionalForms.simplified(scalar)
    default: scalar
    }
}
