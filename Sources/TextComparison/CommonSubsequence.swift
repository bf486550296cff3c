/// The longest common subsequence of two texts: what stands in both in the same order.
package enum CommonSubsequence {
    /// Longer texts are compared as far as this many characters.
    package static let limit = 20_000

    /// The number of characters of the longest common subsequence.
    ///
    /// Bit-parallel after Hyyrö: a word of 64 rows of the table at a time.
    /// - Complexity: O(*n* × *m* / 64).
    package static func length(_ first: [UInt16], _ second: [UInt16]) -> Int {
        let first = first.prefix(limit)
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        let words = (first.count + 63) / 64
        var rows: [UInt16: Int] = [:]
        var masks: [UInt64] = []
        for (index, unit) in first.enumerated() {
            let row: Int
            if let known = rows[unit] {
                row = known
            } else {
                row = masks.count
                rows[unit] = row
                masks.append(contentsOf: repeatElement(0, count: words))
            }
            masks[row + index / 64] |= 1 << UInt64(index % 64)
        }
        var open = Array(repeating: UInt64.max, count: words)
        for unit in second.prefix(limit) {
            guard let row = rows[unit] else { continue }
            var carry: UInt64 = 0
            for word in 0..<words {
                let matches = open[word] & masks[row + word]
                let (partial, first) = open[word].addingReportingOverflow(matches)
                let (sum, second) = partial.addingReportingOverflow(carry)
                carry = first || second ? 1 : 0
                open[word] = sum | (open[word] & ~matches)
            }
        }
        if first.count % 64 > 0 { open[words - 1] |= UInt64.max << UInt64(first.count % 64) }
        return open.reduce(0) { $0 + 64 - $1.nonzeroBitCount }
    }
}

/// How much two texts have in common: `2 × common ÷ (first + second)` characters (M21).
package struct SharedText: Sendable, Hashable {
    package let common: Int
    package let first: Int
    package let second: Int

    /// Compares two texts; `nil` if one of them is too short to say anything.
    package init?(_ first: ComparableText, _ second: ComparableText) {
        guard first.isComparable, second.isComparable else { return nil }
        self.init(first.units, second.units)
    }

    init(_ first: [UInt16], _ second: [UInt16]) {
        common = CommonSubsequence.length(first, second)
        self.first = min(first.count, CommonSubsequence.limit)
        self.second = min(second.count, CommonSubsequence.limit)
    }

    /// A Boolean value indicating whether the share is at least so many hundredths; exact.
    package func isAtLeast(percent: Int) -> Bool { 200 * common >= percent * (first + second) && common > 0 }

    /// The share in per mille, rounded down: what is shown never reaches a limit that the share does not.
    package var perMille: Int { first + second == 0 ? 0 : 2_000 * common / (first + second) }
}

extension Int {
    /// Per mille written in per cent, such as `89.9%`.
    package var asPercent: String { "\(self / 10).\(self % 10)%" }
}
