/// Sentences that say nearly the same in two texts.
enum Rewording {
    /// For each later sentence its earlier wording, both by position, in ascending order of both.
    ///
    /// Two sentences are wordings of one if 60 of 100 characters are in common, names and numbers included.
    /// - Complexity: O(*n* × *m*) comparisons of sentences; more than 60 on a side are not compared.
    static func pairs(_ old: [TextSentence], _ new: [TextSentence]) -> [Int: Int] {
        guard !old.isEmpty, !new.isEmpty, old.count <= 60, new.count <= 60 else { return [:] }
        let (before, after) = (old.map { Array($0.text.utf16) }, new.map { Array($0.text.utf16) })
        var pairs: [Int: Int] = [:]
        var next = 0
        for (position, sentence) in after.enumerated() {
            let found = (next..<before.count).first { index in
                // Lengths too far apart cannot have as much in common.
                let lengths = [before[index].count, sentence.count].map { min($0, CommonSubsequence.limit) }
                return 10 * min(lengths[0], lengths[1]) >= 3 * (lengths[0] + lengths[1])
                    && SharedText(before[index], sentence).isAtLeast(percent: 60)
            }
            guard let found else { continue }
            pairs[position] = found
            next = found + 1
        }
        return pairs
    }

    /// The two wordings with the stretches that differ.
    ///
    /// - Complexity: O(characters of both); sentences of more than 600 are shown as wholly different.
    static func entry(_ old: TextSentence, _ new: TextSentence) -> NarrativeDifference.Entry {
        let (before, after) = (Array(old.text.unicodeScalars), Array(new.text.unicodeScalars))
        var entry = NarrativeDifference.Entry(change: .reworded, before: old, after: new)
        guard before.count <= 600, after.count <= 600 else {
            entry.cut = [0..<old.text.utf8.count]
            entry.put = [0..<new.text.utf8.count]
            return entry
        }
        let kept = NarrativeDifference.aligned(before, after)
        entry.cut = missing(before, kept.map(\.0))
        entry.put = missing(after, kept.map(\.1))
        return entry
    }

    /// The byte ranges of the characters that are not among the kept ones.
    private static func missing(_ scalars: [Unicode.Scalar], _ kept: [Int]) -> [Range<Int>] {
        let kept = Set(kept)
        var ranges: [Range<Int>] = []
        var byte = 0
        for (index, scalar) in scalars.enumerated() {
            let end = byte + width(scalar)
            if !kept.contains(index) {
                if let last = ranges.last, last.upperBound == byte {
                    ranges[ranges.count - 1] = last.lowerBound..<end
                } else {
                    ranges.append(byte..<end)
                }
            }
            byte = end
        }
        return ranges
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x1_0000: 3
        default: 4
        }
    }
}
