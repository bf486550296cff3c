import Testing

@testable import HypertextParsing

/// The encoding of a page is found from its bytes first, then from what it says.
struct PageEncodingTests {
    /// 政府 in each encoding.
    private static let words: [PageEncoding: [UInt8]] = [
        .utf8: Array("政府".utf8), .gb18030: [0xD5, 0xFE, 0xB8, 0xAE], .big5: [0xAC, 0x46, 0xA9, 0xB2],
        .utf16LittleEndian: [0x3F, 0x65, 0x9C, 0x5E], .utf16BigEndian: [0x65, 0x3F, 0x5E, 0x9C],
    ]

    @Test(arguments: [PageEncoding.utf8, .gb18030, .big5], ["", "utf-8", "gb2312", "big5", "iso-8859-1", "x-unknown"])
    func findsTheEncodingWhateverThePageSays(encoding: PageEncoding, label: String) throws {
        let head = Array((label.isEmpty ? "<p>" : "<meta charset=\"\(label)\"><p>").utf8)
        let page = try #require(PageEncoding.decode(head + (Self.words[encoding] ?? [])))
        #expect(page.bytes == head + Array("政府".utf8))
        #expect(page.encoding == encoding)
        #expect(page.declared == (label.isEmpty ? nil : label))
        #expect(page.damage == 0)
    }

    @Test(arguments: [PageEncoding.utf16LittleEndian, .utf16BigEndian], [true, false])
    func readsUTF16WithAndWithoutItsMark(encoding: PageEncoding, hasMark: Bool) throws {
        let isLittle = encoding == .utf16LittleEndian
        var bytes: [UInt8] = hasMark ? (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) : []
        for byte in "<p>".utf8 { bytes += isLittle ? [byte, 0] : [0, byte] }
        bytes += Self.words[encoding] ?? []
        #expect(PageEncoding.decode(bytes)?.bytes == Array("<p>政府".utf8))
    }

    @Test func readsTheOldWayOfNamingTheEncoding() {
        let page = Array("<META http-equiv=Content-Type content='text/html; charset=GB2312'>".utf8)
        #expect(PageEncoding.decode(page)?.declared == "gb2312")
        #expect(PageEncoding.decode(page)?.encoding == .utf8)
    }

    @Test func countsDamageAndNeverDropsIt() throws {
        let sound = Array(repeating: Self.words[.gb18030] ?? [], count: 400).flatMap { $0 }
        let page = try #require(PageEncoding.decode(sound + [0xFF, UInt8(ascii: "7")] + sound))
        #expect(page.damage == 1)
        #expect(page.encoding == .gb18030)
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(text.contains("府\u{FFFD}7政"))
    }

    @Test func refusesBytesThatAreNoText() {
        var bytes: [UInt8] = []
        for index in 0..<4000 { bytes.append(index.isMultiple(of: 3) ? 0xFF : UInt8(0x80 + index % 0x7F)) }
        #expect(PageEncoding.decode(bytes) == nil)
    }
}
