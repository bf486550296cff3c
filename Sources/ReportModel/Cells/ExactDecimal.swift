/// A decimal number exactly as published: `0.092` stays three places, `190.457379` six.
///
/// Never binary floating point, never rounded. Equality is numeric (`1.50 == 1.5`); the digits as printed are kept by the
/// cell's raw text.
package struct ExactDecimal: Sendable, Codable {
    /// The digits without the point, with the sign.
    package let significand: Int64
    /// The number of digits after the point.
    package let scale: UInt8

    package init(significand: Int64, scale: UInt8 = 0) {
        self.significand = significand
        self.scale = scale
    }

    package init(_ whole: Int) { self.init(significand: Int64(whole)) }

    package static let zero = ExactDecimal(significand: 0)

    package var isZero: Bool { significand == 0 }
    package var isNegative: Bool { significand < 0 }

    /// The value as a whole number, or `nil` if it has a fraction.
    package var whole: Int64? {
        guard let unit = Self.power(of: scale), significand % unit == 0 else { return nil }
        return significand / unit
    }

    /// The sum, or `nil` where it does not fit in 18 digits.
    package func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let scale = max(self.scale, other.scale)
        guard let left = significand(at: scale), let right = other.significand(at: scale) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactDecimal(significand: sum, scale: scale)
    }

    package var negated: ExactDecimal { ExactDecimal(significand: -significand, scale: scale) }

    /// The difference, or `nil` where it does not fit in 18 digits.
    package func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

    private func significand(at scale: UInt8) -> Int64? {
        guard let unit = Self.power(of: scale - self.scale) else { return nil }
        let (value, overflow) = significand.multipliedReportingOverflow(by: unit)
        return overflow ? nil : value
    }

    private static func power(of scale: UInt8) -> Int64? {
        guard scale <= 18 else { return nil }
        return (0..<scale).reduce(1) { value, _ in value * 10 }
    }
}

extension ExactDecimal {
    /// Reads `-?[0-9]+(\.[0-9]+)?` in ASCII; anything else, and more than 18 digits, is `nil`.
    package init?(_ digits: some Sequence<UInt8>) {
        var value: Int64 = 0
        var count = 0
        var scale: UInt8?
        var negative = false
        var isFirst = true
        for byte in digits {
            defer { isFirst = false }
            switch byte {
            case UInt8(ascii: "-") where isFirst: negative = true
            case UInt8(ascii: ".") where scale == nil && count > 0: scale = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard count < 18 else { return nil }
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
                count += 1
                if let places = scale { scale = places + 1 }
            default: return nil
            }
        }
        guard count > 0, scale != 0 else { return nil }
        self.init(significand: negative ? -value : value, scale: scale ?? 0)
    }
}

extension ExactDecimal: Hashable, Comparable {
    package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let (first, second) = (left.reduced, right.reduced)
        return first.significand == second.significand && first.scale == second.scale
    }

    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        guard let difference = left.subtracting(right) else { return left.isNegative && !right.isNegative }
        return difference.isNegative
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(reduced.significand)
        hasher.combine(reduced.scale)
    }

    /// The same value without trailing zeros after the point.
    private var reduced: (significand: Int64, scale: UInt8) {
        var (value, places) = (significand, scale)
        while places > 0, value % 10 == 0 { (value, places) = (value / 10, places - 1) }
        return (value, places)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The exact decimal with as many places as `scale`, ASCII digits, no thousands marks.
    package var description: String {
        guard scale > 0 else { return String(significand) }
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.utf8.count)) + digits
        let split = padded.index(padded.endIndex, offsetBy: -Int(scale))
        return sign + padded[..<split] + "." + padded[split...]
    }
}
