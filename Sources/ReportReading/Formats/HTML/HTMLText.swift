/// The characters of a paragraph or cell of a page while they are gathered from its inline elements.
///
/// Elements join what they part: `<span>2</span><span>0</span>` reads 20. Where something parts figures for the eye
/// that is no
/// character (a superscript, a deleted figure, a line break), a blank stands in its place, so that two figures never
/// become one.
struct HTMLText {
    private(set) var bytes: [UInt8] = []
    /// A Boolean value indicating whether something outside a link has been gathered.
    private(set) var hasPlain = false
    private(set) var hasLink = false

    mutating func append(_ text: ArraySlice<UInt8>, isLink: Bool) {
        bytes += text
        guard text.contains(where: { $0 > 0x20 }) else { return }
        if isLink { hasLink = true } else { hasPlain = true }
    }

    /// Parts what follows from what stands there.
    mutating func part() {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    }

    /// Parts a digit from one that stands lower or higher or is struck out.
    mutating func partDigits() {
        if let last = bytes.last, (0x30...0x39).contains(last) || last >= 0x80 { part() }
    }

    /// A Boolean value indicating whether all of it is the text of links.
    var isLink: Bool { hasLink && !hasPlain }

    /// The text with its white space closed up.
    ///
    /// A line break of the page's source between two Han characters is no character at all (CSS Text, segment break
    /// transformation): authors and editors wrap lines anywhere.
    var closedUp: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard Self.isSpace(bytes[index]) else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            if result.isEmpty || index == bytes.count { continue }
            let isBreak = bytes[start..<index].contains { $0 == 0x0A || $0 == 0x0D }
            if !isBreak || !Self.isWide(result, endingAt: result.count) || !Self.isWide(bytes, from: index) {
                result.append(UInt8(ascii: " "))
            }
        }
        return result
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// A Boolean value indicating whether a Han character or a mark of its width begins at an index.
    private static func isWide(_ bytes: [UInt8], from index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        let cursor = ScalarCursor(bytes, index..<bytes.count)
        let scalar = cursor.current.scalar
        return CharacterSort.isHan(scalar) || (0x3001...0x3020).contains(scalar) || (0xFF01...0xFF5E).contains(scalar)
    }

    private static func isWide(_ bytes: [UInt8], endingAt end: Int) -> Bool {
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start >= 0 && isWide(bytes, from: start)
    }
}
