package import ReportModel

/// A sentence of a section as it stands, with the line it begins on.
package struct TextSentence: Sendable, Hashable {
    package let text: String
    /// The number of its block among those of the section.
    package let block: Int
    /// The line of the source its block begins on.
    package let line: Int

    /// The sentences of some blocks; 。！？； and the end of a block end one.
    ///
    /// - Complexity: O(bytes).
    package static func of(_ blocks: [TextBlock]) -> [TextSentence] {
        var sentences: [TextSentence] = []
        for (index, block) in blocks.enumerated() {
            let bytes = Array(block.text.utf8)
            var start = 0
            func add(_ end: Int) {
                let piece = bytes[start..<end]
                start = end
                guard piece.contains(where: { $0 > 0x20 }) else { return }
                sentences.append(
                    TextSentence(
                        text: String(decoding: piece, as: UTF8.self), block: index, line: block.lines.lowerBound))
            }
            var next = 0
            while next < bytes.count {
                if next + 3 <= bytes.count, isEnding(bytes[next], bytes[next + 1], bytes[next + 2]) {
                    next += 3
                    add(next)
                } else {
                    next += 1
                }
            }
            if start < bytes.count { add(bytes.count) }
        }
        return sentences
    }

    /// A Boolean value indicating whether three bytes are 。 or one of ！？；.
    private static func isEnding(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE3, 0x80): third == 0x82
        case (0xEF, 0xBC): third == 0x81 || third == 0x9F || third == 0x9B
        default: false
        }
    }

    /// What is compared of the sentence.
    package func comparable(_ names: OwnNames) -> [UInt16] { ComparableText(text, names: names).units }

    /// The sentence without blanks, to find it word for word.
    var key: [UInt8] { text.utf8.filter { $0 > 0x20 } }
}
