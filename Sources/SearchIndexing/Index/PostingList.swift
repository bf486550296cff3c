/// The numbers of the documents a key stands in, while the index is being built.
///
/// Ascending numbers as differences of one byte, or more for a gap above 127: a site has some thousand postings a document, and
/// this is most of what a build holds in memory.
struct PostingList: Sendable {
    private var bytes: [UInt8] = []
    private var last: UInt32 = 0
    private(set) var count = 0

    /// Appends a number, which is not below the last one.
    mutating func append(_ number: UInt32) {
        var rest = number - last
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
        last = number
        count += 1
    }

    /// The numbers, in order.
    ///
    /// - Complexity: O(count).
    var numbers: [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        var (number, difference, shift) = (UInt32(0), UInt32(0), UInt32(0))
        for byte in bytes {
            difference |= UInt32(byte & 0x7F) << shift
            shift += 7
            guard byte < 0x80 else { continue }
            number += difference
            numbers.append(number)
            (difference, shift) = (0, 0)
        }
        return numbers
    }
}
