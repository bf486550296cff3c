import Diagnostics
import ReportModel

/// Finds characters that collecting or conversion has destroyed.
enum TextDamage {
    /// The share of damaged characters from which a text counts as damaged: one in two hundred.
    private static let limit = 200

    /// The remark ID-05 with the place of the first damaged character; `nil` for a sound text.
    ///
    /// Damaged are the replacement character, characters for private use and control characters.
    /// - Complexity: O(bytes).
    static func finding(in source: SourceDocument) -> Finding? {
        var (damaged, all) = (0, 0)
        var first: SourcePlace?
        for (index, range) in source.lines.enumerated() {
            var cursor = ScalarCursor(source.bytes, range)
            while !cursor.isAtEnd {
                if isDamaged(cursor.current.scalar) {
                    damaged += 1
                    first = first ?? SourcePlace(line: index + 1, column: cursor.column, length: 1)
                }
                all += 1
                cursor.advance()
            }
        }
        guard damaged > 0, damaged * limit > all else { return nil }
        return Finding(
            rule: ReadingRule.damage.id, severity: .notice, place: first,
            message: Wording(
                zh: "文本中有 \(damaged) 个损坏的字符（替换字符、私用区字符或控制字符）",
                en: "\(damaged) characters of the text are damaged (replacement, private-use or control characters)"))
    }

    private static func isDamaged(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0C: false
        case 0..<0x20, 0x7F..<0xA0: scalar != 0x85
        case 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
        default: false
        }
    }
}
