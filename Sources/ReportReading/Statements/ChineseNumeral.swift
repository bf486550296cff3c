/// Reads numbers written with Chinese numerals: 一百二十三, 两, 十五, 廿三, 二〇二四.
enum ChineseNumeral {
    private static let digits: [UInt32: Int] = table("〇零○一二三四五六七八九两", [0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2])
    private static let units: [UInt32: Int] = table("十百千万", [10, 100, 1000, 10000])
    private static let tens: [UInt32: Int] = table("廿卅", [20, 30])

    /// A Boolean value indicating whether the character is one of a number.
    static func isNumeral(_ scalar: UInt32) -> Bool {
        digits[scalar] != nil || units[scalar] != nil || tens[scalar] != nil
    }

    /// The value of the numerals; `nil` if they do not form a number, as 三两 or 十千.
    static func value(_ scalars: ArraySlice<UInt32>) -> Int? {
        guard !scalars.isEmpty, scalars.count <= 12 else { return nil }
        if scalars.count > 1, scalars.allSatisfy({ digits[$0] != nil }) {
            guard scalars.count <= 4, !scalars.contains(0x4E24) else { return nil }
            return scalars.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
        }
        var (total, section, digit) = (0, 0, Int?.none)
        var smallest = Int.max
        for scalar in scalars {
            if let value = digits[scalar] {
                // 零 only bridges a missing place: 一百零五.
                guard digit == nil || digit == 0 else { return nil }
                digit = value
            } else if let value = tens[scalar] {
                guard digit == nil, smallest > 10 else { return nil }
                section += value
                smallest = 10
            } else if let unit = units[scalar] {
                if unit == 10000 {
                    guard total == 0, section + (digit ?? 0) > 0 else { return nil }
                    total = (section + (digit ?? 0)) * unit
                    (section, digit, smallest) = (0, nil, unit)
                } else {
                    guard unit < smallest, digit != 0 || unit == 10 else { return nil }
                    section += (digit == nil || digit == 0 ? 1 : digit ?? 1) * unit
                    (digit, smallest) = (nil, unit)
                }
            }
        }
        return total + section + (digit ?? 0)
    }

    private static func table(_ characters: String, _ values: [Int]) -> [UInt32: Int] {
        Dictionary(zip(characters.unicodeScalars.map(\.value), values), uniquingKeysWith: { first, _ in first })
    }
}
