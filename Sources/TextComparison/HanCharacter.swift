/// Han characters in UTF-8.
enum HanCharacter {
    /// The character at a byte as a UTF-16 code unit; `nil` for any other character.
    ///
    /// Three bytes have to stand there, the first of them `E0`–`EF`.
    static func unit(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16? {
        let (first, second, third) = (UInt16(bytes[index]), UInt16(bytes[index + 1]), UInt16(bytes[index + 2]))
        let unit = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
        return (0x3400...0x9FFF).contains(unit) ? unit : nil
    }

    /// A text of Han characters as code units.
    static func units(_ text: StaticString) -> [UInt16] {
        text.withUTF8Buffer { bytes in
            stride(from: 0, to: bytes.count - 2, by: 3).compactMap { unit(at: $0, in: bytes) }
        }
    }
}
