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
        var rows = UnitRows(upTo: first.count)
        for unit in first { rows.insert(unit) }
        var masks = [UInt64](repeating: 0, count: rows.count * words)
        for (index, unit) in first.enumerated() {
            guard let row = rows[unit] else { continue }
            masks[row * words + index / 64] |= 1 << UInt64(index % 64)
        }
        var open = Array(repeating: UInt64.max, count: words)
        for unit in second.prefix(limit) {
            guard let row = rows[unit].map({ $0 * words }) else { continue }
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

/// The rows of the table by their character, found by open addressing: hashing for a dictionary takes longer than comparing.
private struct UnitRows {
    private var units: [UInt16]
    /// The number of each row, and -1 where a place is free.
    private var rows: [Int32]
    private(set) var count = 0

    /// - Parameter limit: how many different characters there are at most
    init(upTo limit: Int) {
        var size = 64
        while size < 2 * limit { size *= 2 }
        units = Array(repeating: 0, count: size)
        rows = Array(repeating: -1, count: size)
    }

    mutating func insert(_ unit: UInt16) {
        let place = place(of: unit)
        guard rows[place] < 0 else { return }
        units[place] = unit
        rows[place] = Int32(count)
        count += 1
    }

    subscript(unit: UInt16) -> Int? {
        let row = rows[place(of: unit)]
        return row < 0 ? nil : Int(row)
    }

    /// Where a character stands, or the free place it would take.
    private func place(of unit: UInt16) -> Int {
        let mask = units.count - 1
        var place = Int(unit) &* 0x9E37 & mask
        while rows[place] >= 0, units[place] != unit { place = (place + 1) & mask }
        return place
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
