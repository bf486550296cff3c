/// The value of an attribute as the parser hands it over: entities resolved, valid while the tag is being read.
struct AttributeValue {
    let bytes: UnsafeBufferPointer<UInt8>

    static var none: AttributeValue { AttributeValue(bytes: UnsafeBufferPointer(start: nil, count: 0)) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func equals(_ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<bytes.count where bytes[index] != word.utf8Start[index] { return false }
        return true
    }

    func starts(with word: StaticString) -> Bool {
        guard bytes.count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where bytes[index] != word.utf8Start[index] { return false }
        return true
    }

    /// Nothing but white space of HTML; U+3000, the wide blank of Chinese text, counts as white space too.
    var isBlank: Bool { isBlankText(bytes) }

    var hasSpace: Bool { bytes.contains { $0 == 0x20 || (0x09...0x0D).contains($0) } }

    /// Whether the value, a list of words separated by blanks, has the word.
    func hasWord(_ word: StaticString) -> Bool {
        var found = false
        forEachWord { if $0.equals(word) { found = true } }
        return found
    }

    func forEachWord(_ visit: (AttributeValue) -> Void) {
        var start = 0
        while start < bytes.count {
            if bytes[start] <= 0x20 {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, bytes[end] > 0x20 { end += 1 }
            visit(AttributeValue(bytes: UnsafeBufferPointer(rebasing: bytes[start..<end])))
            start = end
        }
    }

    func dropping(_ count: Int) -> AttributeValue {
        AttributeValue(bytes: UnsafeBufferPointer(rebasing: bytes.dropFirst(count)))
    }

    /// A whole number from 1 to 65,535, else `nil`.
    var count: Int? {
        guard !bytes.isEmpty, bytes.count <= 5, bytes[0] != 0x30 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value <= 65_535 ? value : nil
    }
}

/// Whether the bytes are only white space or U+3000; looks no further than the first other character.
func isBlankText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
        switch bytes[index] {
        case 0x20, 0x09...0x0D: index += 1
        case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: index += 3
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 2
        default: return false
        }
    }
    return true
}
