/// The runs of five characters of a text, each once.
///
/// A run is kept as 64 bits; two different ones fall together with a chance of 1 in 2⁶⁴.
package struct ShingleSet: Sendable, Hashable {
    /// The characters of a run.
    package static let width = 5

    /// Ascending.
    package let hashes: [UInt64]

    package var count: Int { hashes.count }

    /// The runs of a text.
    ///
    /// - Complexity: O(*n* log *n*).
    package init(_ units: [UInt16]) {
        var sorted = Self.hashes(units)
        sorted.sort()
        var last = 0
        for index in sorted.indices.dropFirst() where sorted[index] != sorted[last] {
            last += 1
            sorted[last] = sorted[index]
        }
        if !sorted.isEmpty { sorted.removeSubrange((last + 1)...) }
        hashes = sorted
    }

    /// The runs in the order they stand in the text.
    static func hashes(_ units: [UInt16]) -> [UInt64] {
        guard units.count >= width else { return [] }
        return (0...(units.count - width)).map { start in
            let four =
                UInt64(units[start]) | UInt64(units[start + 1]) << 16 | UInt64(units[start + 2]) << 32
                | UInt64(units[start + 3]) << 48
            return StableHash.mixed(StableHash.mixed(four) ^ UInt64(units[start + 4]))
        }
    }

    /// The number of runs both texts have.
    ///
    /// - Complexity: O(*n* + *m*).
    package func shared(with other: ShingleSet) -> Int { Self.shared(hashes[...], other.hashes[...]) }

    static func shared<Hash: Comparable>(_ first: ArraySlice<Hash>, _ second: ArraySlice<Hash>) -> Int {
        var (left, right, count) = (first.startIndex, second.startIndex, 0)
        while left < first.endIndex, right < second.endIndex {
            if first[left] < second[right] {
                left += 1
            } else if second[right] < first[left] {
                right += 1
            } else {
                (left, right, count) = (left + 1, right + 1, count + 1)
            }
        }
        return count
    }

    func contains(_ hash: UInt64) -> Bool {
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash
    }
}
