package import ReportModel

/// The paragraphs of a section with what stands in another text too marked, as evidence for a reader.
package struct MarkedBlock: Sendable, Hashable {
    package let block: TextBlock
    /// The stretches in common, ascending.
    package let runs: [Run]

    /// A stretch of the paragraph's UTF-8 that is in common.
    package struct Run: Sendable, Hashable {
        package let range: Range<Int>
        /// What was left out of comparing inside it: names and numbers, which may differ.
        package let masked: [Range<Int>]
    }

    /// Marks what two texts have in common, in both: every run of five characters that the other has too.
    ///
    /// - Parameter texts: the blocks and what is compared of them
    /// - Complexity: O(*n* log *n*).
    package static func marking(
        _ first: (blocks: [TextBlock], text: ComparableText), _ second: (blocks: [TextBlock], text: ComparableText)
    ) -> (first: [MarkedBlock], second: [MarkedBlock]) {
        let sets = (ShingleSet(first.text.units), ShingleSet(second.text.units))
        return (
            marking(first.blocks, first.text, in: sets.1), marking(second.blocks, second.text, in: sets.0)
        )
    }

    private static func marking(
        _ blocks: [TextBlock], _ text: ComparableText, in other: ShingleSet
    ) -> [MarkedBlock] {
        var isCommon = Array(repeating: false, count: text.units.count)
        for (start, hash) in ShingleSet.hashes(text.units).enumerated() where other.contains(hash) {
            for index in start..<(start + ShingleSet.width) { isCommon[index] = true }
        }
        var runs = Array(repeating: [Run](), count: blocks.count)
        var index = 0
        while index < isCommon.count {
            guard isCommon[index] else {
                index += 1
                continue
            }
            let block = text.places[index].block
            var end = index + 1
            while end < isCommon.count, isCommon[end], text.places[end].block == block { end += 1 }
            let start = Int(text.places[index].byte)
            let range = start..<(Int(text.places[end - 1].byte) + 3)
            let bytes = Array(blocks[Int(block)].text.utf8)
            let gaps = (index + 1..<end).compactMap { next -> Range<Int>? in
                let gap = (Int(text.places[next - 1].byte) + 3)..<Int(text.places[next].byte)
                return trimmed(gap, in: bytes)
            }
            runs[Int(block)].append(Run(range: range, masked: gaps))
            index = end
        }
        return zip(blocks, runs).map { MarkedBlock(block: $0, runs: $1) }
    }

    /// A gap without the marks and blanks around what was left out; `nil` if there was nothing else.
    private static func trimmed(_ gap: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        bytes.withUnsafeBufferPointer { bytes in
            var words: Range<Int>?
            var index = gap.lowerBound
            while index < gap.upperBound {
                var end = index + 1
                while end < gap.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
                let isWord =
                    end - index == 1
                    ? isLetterOrDigit(bytes[index])
                    : end - index == 3 && (HanCharacter.unit(at: index, in: bytes) != nil || isWide(bytes, index))
                if isWord { words = (words?.lowerBound ?? index)..<end }
                index = end
            }
            return words
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    /// 〇 or a wide digit.
    private static func isWide(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x87
            || bytes[index] == 0xEF && bytes[index + 1] == 0xBC && (0x90...0x99).contains(bytes[index + 2])
    }
}
