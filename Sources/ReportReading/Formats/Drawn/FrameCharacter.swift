/// What a character is in a table drawn with characters: `┌───┬───┐` and `│`, or `+---+---+` and `|`.
enum FrameCharacter {
    /// A line from side to side: `─`, `-`, `=`.
    case rule
    /// A line from top to bottom: `│`, `|`.
    case bar
    /// A place where lines meet: `┼`, `├`, `┐`, `+`.
    case joint

    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2D, 0x3D: self = .rule
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x7C: self = .bar
        case 0x250C...0x254B, 0x2552...0x256C, 0x256D...0x2570, 0x2B: self = .joint
        default: return nil
        }
    }

    /// A Boolean value indicating whether a character is one of those made for drawing; `-`, `=`, `|`, `+` stand in text as well.
    static func isMadeForDrawing(_ scalar: UInt32) -> Bool { (0x2500...0x257F).contains(scalar) }

    /// The number of columns a character takes in a text of fixed pitch; 1 for the signs that are narrow in one font and wide in
    /// another.
    static func pitch(_ scalar: UInt32) -> Int {
        if CharacterSort.hasNoWidth(scalar) { return 0 }
        switch scalar {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
