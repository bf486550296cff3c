import Glibc

/// The characters of a page as UTF-8, and how they were found.
package struct DecodedPage: Sendable, Hashable {
    /// The page in UTF-8.
    package let bytes: [UInt8]
    /// The encoding the bytes are in.
    package let encoding: PageEncoding
    /// The encoding the page names, as it is written there; `nil` if it names none.
    package let declared: String?
    /// The number of places that are no character in the encoding; each is a replacement character now.
    package let damage: Int

    /// A Boolean value indicating whether the page names another encoding than it is in.
    package var isMisdeclared: Bool {
        guard let declared else { return false }
        return PageEncoding(label: declared) != encoding
    }
}

/// The encodings of Chinese pages.
package enum PageEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// With GBK and GB 2312, which it contains.
    case gb18030 = "GB18030"
    /// With the supplement of Hong Kong, which browsers read as Big5.
    case big5 = "BIG5-HKSCS"

    /// The encoding a page names.
    init?(label: String) {
        switch label.lowercased() {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .utf8
        case "utf-16", "utf-16le", "unicode", "ucs-2": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        case "gb18030", "gbk", "gb2312", "gb_2312", "gb_2312-80", "gb2312-80", "x-gbk", "chinese", "cp936", "ms936",
            "windows-936", "euc-cn", "iso-ir-58", "csgb2312":
            self = .gb18030
        case "big5", "big5-hkscs", "big5hkscs", "cn-big5", "x-x-big5", "csbig5", "cp950", "ms950", "windows-950":
            self = .big5
        default: return nil
        }
    }

    /// More damaged places than one in this many characters, and the page is not in the encoding at all.
    private static let damageLimit = 200

    /// Finds the encoding of a page and converts it.
    ///
    /// What the bytes prove counts before what the page says: a byte order mark, bytes that are UTF-8 without
    /// exception, then the
    /// encoding the page names, then GB18030, then Big5, where the bytes are valid in them. Of two that are valid the
    /// one that makes
    /// Chinese words is taken. If none is valid, the least damaged one, provided that the damage is small.
    /// - Returns: `nil` if the bytes are in none of the encodings.
    /// - Complexity: O(bytes).
    package static func decode(_ bytes: [UInt8]) -> DecodedPage? {
        let declared = DeclaredEncoding.label(in: bytes)
        if let (encoding, mark) = byteOrderMark(of: bytes) {
            return page(encoding, bytes[mark...], declared)
        }
        if let wide = wideEncoding(of: bytes) { return page(wide, bytes[...], declared) }
        if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil {
            return DecodedPage(bytes: bytes, encoding: .utf8, declared: declared, damage: 0)
        }
        var candidates: [PageEncoding] = [.gb18030, .big5]
        if let named = declared.flatMap({ PageEncoding(label: $0) }), named == .big5 { candidates.reverse() }
        let pages = candidates.compactMap { page($0, bytes[...], declared) }
        let valid = pages.filter { $0.damage == 0 }
        if let found = valid.first(where: { isChinese($0.bytes) }) ?? valid.first { return found }
        let all = pages + [page(.utf8, bytes[...], declared)].compactMap { $0 }
        return all.filter { $0.damage * damageLimit <= $0.bytes.count / 3 }.min { $0.damage < $1.damage }
    }

    private static func page(_ encoding: PageEncoding, _ bytes: ArraySlice<UInt8>, _ declared: String?) -> DecodedPage?
    {
        guard let (text, damage) = encoding.convert(bytes) else { return nil }
        return DecodedPage(bytes: text, encoding: encoding, declared: declared, damage: damage)
    }

    private static func byteOrderMark(of bytes: [UInt8]) -> (PageEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 without a mark, told by the bracket of the first tag.
    private static func wideEncoding(of bytes: [UInt8]) -> PageEncoding? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        if bytes[0] == UInt8(ascii: "<"), bytes[1] == 0, bytes[3] == 0 { return .utf16LittleEndian }
        if bytes[0] == 0, bytes[1] == UInt8(ascii: "<"), bytes[2] == 0 { return .utf16BigEndian }
        return nil
    }

    /// A Boolean value indicating whether a text has the commonest word of such pages, in simplified or traditional
    /// characters.
    private static func isChinese(_ text: [UInt8]) -> Bool {
        let words = ["政府", "信息", "資訊"].map { Array($0.utf8) }
        return text.indices.contains { index in
            text[index] >= 0xE0 && words.contains { text[index...].starts(with: $0) }
        }
    }

    /// The bytes as UTF-8, and the number of places that are no character; `nil` if the system cannot convert the
    /// encoding.
    private func convert(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], damage: Int)? {
        guard let converter = iconv_open("UTF-8", rawValue), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = Array(bytes)
        // A damaged byte takes three bytes; no character takes more for one of its own.
        var output = [UInt8](repeating: 0, count: input.count * 3 + 16)
        var damage = 0
        let written = input.withUnsafeMutableBytes { source -> Int? in
            output.withUnsafeMutableBytes { target -> Int? in
                var (from, rest) = (source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count)
                var (to, room) = (target.baseAddress?.assumingMemoryBound(to: CChar.self), target.count)
                while rest > 0 {
                    // Converts up to the first place that is no character, or everything.
                    _ = iconv(converter, &from, &rest, &to, &room)
                    guard rest > 0 else { break }
                    guard room >= 3, let target = to else { return nil }
                    // Not a character: one replacement character for one byte (of UTF-16, one unit).
                    for (offset, byte) in ([0xEF, 0xBF, 0xBD] as [UInt8]).enumerated() {
                        target[offset] = CChar(bitPattern: byte)
                    }
                    to = target + 3
                    room -= 3
                    let step = min(rest, self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1)
                    from = from.map { $0 + step }
                    rest -= step
                    damage += 1
                }
                return target.count - room
            }
        }
        guard let written else { return nil }
        return (Array(output[..<written]), damage)
    }
}
