/// A decimal number of any length, compared exactly and never as binary floating point.
///
/// The index knows no reports; it is handed figures as text and keeps every digit that matters.
package struct ExactFigure: Sendable, Codable, Hashable {
    private let isNegative: Bool
    /// Without leading zeros; empty for what is below one.
    private let whole: [UInt8]
    /// Without trailing zeros.
    private let fraction: [UInt8]

    /// Reads `-?[0-9]+(\.[0-9]+)?` in ASCII; anything else is `nil`.
    package init?(_ text: String) {
        var digits = Array(text.utf8)[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard isNumber, (1...2).contains(parts.count) else { return nil }
        whole = Array(parts[0].drop { $0 == UInt8(ascii: "0") })
        var places = parts.count == 2 ? Array(parts[1]) : []
        while places.last == UInt8(ascii: "0") { places.removeLast() }
        fraction = places
        self.isNegative = isNegative && !(whole.isEmpty && fraction.isEmpty)
    }
}

extension ExactFigure: Comparable {
    package static func < (left: ExactFigure, right: ExactFigure) -> Bool {
        guard left.isNegative == right.isNegative else { return left.isNegative }
        return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
    }

    /// Compares without the signs.
    private func isSmaller(than other: ExactFigure) -> Bool {
        if whole.count != other.whole.count { return whole.count < other.whole.count }
        return whole == other.whole
            ? fraction.lexicographicallyPrecedes(other.fraction) : whole.lexicographicallyPrecedes(other.whole)
    }
}

extension ExactFigure: CustomStringConvertible {
    /// The shortest form: no zeros that say nothing.
    package var description: String {
        let digits = whole.isEmpty ? [UInt8(ascii: "0")] : whole
        let places = fraction.isEmpty ? [] : [UInt8(ascii: ".")] + fraction
        return (isNegative ? "-" : "") + String(decoding: digits + places, as: UTF8.self)
    }
}
