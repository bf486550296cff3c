/// A number as a workbook stores it, exact: up to 17 digits and a power of ten.
///
/// Stored is the binary number's longest form, `9.1999999999999998E-2` for 0.092. A workbook knows 15 digits of a number and shows no more, so
/// the digits behind the fifteenth are rounding noise of the binary form.
struct StoredNumber: Hashable {
    let isNegative: Bool
    /// The digits without zeros at either end; empty for zero.
    let digits: [UInt8]
    /// Where the decimal point stands, counted from the front of the digits.
    let point: Int

    /// Larger powers of ten are no figure of a report.
    private static let widest = 40
    private static let precision = 15

    /// Reads a stored number; `nil` for anything else.
    init?(_ text: [UInt8]) {
        var rest = text[...]
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest.removeFirst() }
        var digits: [UInt8] = []
        var point: Int?
        while let byte = rest.first {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                digits.append(byte)
            } else if byte == UInt8(ascii: "."), point == nil {
                point = digits.count
            } else {
                break
            }
            rest.removeFirst()
        }
        guard !digits.isEmpty, digits.count <= 40 else { return nil }
        var exponent = 0
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            guard let value = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(value) <= Self.widest else {
                return nil
            }
            exponent = value
            rest = []
        }
        guard rest.isEmpty else { return nil }
        var place = (point ?? digits.count) + exponent
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leading)
        place -= leading
        if digits.count > Self.precision {
            let roundsUp = digits[Self.precision] >= UInt8(ascii: "5")
            digits.removeLast(digits.count - Self.precision)
            if roundsUp { Self.increment(&digits, &place) }
        }
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        self.digits = digits
        self.point = digits.isEmpty ? 0 : place
    }

    private static func increment(_ digits: inout [UInt8], _ place: inout Int) {
        for index in digits.indices.reversed() {
            if digits[index] < UInt8(ascii: "9") {
                digits[index] += 1
                return
            }
            digits[index] = UInt8(ascii: "0")
        }
        digits.insert(UInt8(ascii: "1"), at: 0)
        place += 1
    }

    var isZero: Bool { digits.isEmpty }
    /// The number of digits behind the decimal point.
    var decimals: Int { max(0, digits.count - point) }

    /// The number written out: `-0.092`.
    var text: [UInt8] { (isNegative && !isZero ? [UInt8(ascii: "-")] : []) + magnitude }

    /// The number without its sign.
    var magnitude: [UInt8] {
        if isZero { return [UInt8(ascii: "0")] }
        if point <= 0 { return Array("0.".utf8) + [UInt8](repeating: UInt8(ascii: "0"), count: -point) + digits }
        if point >= digits.count {
            return digits + [UInt8](repeating: UInt8(ascii: "0"), count: point - digits.count)
        }
        return digits[..<point] + [UInt8(ascii: ".")] + digits[point...]
    }
}
