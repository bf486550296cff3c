/// Numbers in Chinese characters, left out when texts are compared like those in digits.
enum ChineseNumber {
    /// The number of bytes of a number that begins at a byte; 0 if none does.
    ///
    /// Two characters or more, or one in front of a measure word: 一是 and 进一步 hold no number.
    static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard isNumeral(at: index, in: bytes) else { return 0 }
        var end = index + 3
        while end + 3 <= bytes.count, isNumeral(at: end, in: bytes) { end += 3 }
        if end - index >= 6 { return end - index }
        guard end + 3 <= bytes.count, let next = unit(at: end, in: bytes), measures.contains(next) else { return 0 }
        return end - index
    }

    private static func isNumeral(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        unit(at: index, in: bytes).map(numerals.contains) ?? false
    }

    /// Unlike `HanCharacter`, with 〇, which stands among the marks.
    private static func unit(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16? {
        guard bytes[index] >= 0xE0, bytes[index] < 0xF0 else { return nil }
        if bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x87 { return 0x3007 }
        return HanCharacter.unit(at: index, in: bytes)
    }

    private static let numerals: Set<UInt16> = Set(HanCharacter.units("零一二三四五六七八九十百千万亿两") + [0x3007])
    private static let measures: Set<UInt16> = Set(
        HanCharacter.units("年月日件条份次个项人名场期篇起宗类家处户号封部块元"))
}
