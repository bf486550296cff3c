import Diagnostics
import Testing

@testable import OutputValidation

private let feed = """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
    <id>urn:sitegen:feeds/all.xml</id>
    <title>样例门户</title>
    <updated>2025-01-16T00:00:00+08:00</updated>
    <author><name>样例县</name></author>
    <link rel="self" href="https://portal.example/feeds/all.xml"/>
    <entry>
    <id>https://portal.example/u/jia/2024/</id>
    <title>甲镇2024年报告</title>
    <updated>2025-01-16T00:00:00+08:00</updated>
    <author><name>甲镇</name></author>
    <link rel="alternate" href="../u/jia/2024/index.html"/>
    </entry>
    </feed>
    """

private let sitemap = """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://portal.example/</loc></url>
    <url><loc>https://portal.example/u/jia/2024/</loc><lastmod>2025-01-16</lastmod><priority>0.5</priority></url>
    </urlset>
    """

/// A fault as an edit of a good document.
struct FeedFault: Sendable, CustomTestStringConvertible {
    let piece: String
    let replacement: String

    init(_ piece: String, _ replacement: String) {
        self.piece = piece
        self.replacement = replacement
    }

    var testDescription: String { "\(piece) → \(replacement)" }

    /// The document with the piece replaced wherever it stands.
    func planted(in document: String) throws -> [UInt8] {
        let parts = document.split(separator: piece, omittingEmptySubsequences: false)
        try #require(parts.count > 1, "\(piece) does not stand in the document")
        return Array(parts.joined(separator: replacement).utf8)
    }
}

@Test func goodFeedPasses() {
    #expect(FeedValidator().validate(atomFeed: Array(feed.utf8), path: "feeds/all.xml") == [])
}

@Test(arguments: [
    FeedFault("<id>urn:sitegen:feeds/all.xml</id>", ""),
    FeedFault("<id>urn:sitegen:feeds/all.xml</id>", "<id>feeds/all.xml</id>"),
    FeedFault("<title>样例门户</title>", ""),
    FeedFault("<title>样例门户</title>", "<title> </title>"),
    FeedFault("<title>样例门户</title>", "<title>样例</title><title>门户</title>"),
    FeedFault("<updated>2025-01-16T00:00:00+08:00</updated>", "<updated>2025-01-16</updated>"),
    FeedFault("<updated>2025-01-16T00:00:00+08:00</updated>", "<updated>2025-02-30T00:00:00+08:00</updated>"),
    FeedFault("<updated>2025-01-16T00:00:00+08:00</updated>", "<updated>2025-01-16T00:00:00</updated>"),
    FeedFault("<updated>2025-01-16T00:00:00+08:00</updated>", ""),
    FeedFault("<author><name>甲镇</name></author>", ""),
    FeedFault("<author><name>甲镇</name></author>", "<author>甲镇</author>"),
    FeedFault(" href=\"../u/jia/2024/index.html\"", ""),
    FeedFault("rel=\"alternate\"", "rel=\"other\""),
    FeedFault("<entry>", "<entry><pubDate>x</pubDate>"),
    FeedFault("http://www.w3.org/2005/Atom", "http://www.w3.org/2005/Atomic"),
    FeedFault("</entry>", ""),
    FeedFault("甲镇2024年报告", "甲镇 & 2024"),
    FeedFault("<feed ", "<!DOCTYPE feed><feed "),
])
func faultOfAFeedIsFound(_ fault: FeedFault) throws {
    let found = try FeedValidator().validate(atomFeed: fault.planted(in: feed), path: "feeds/all.xml")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.rule == "QA-11" && $0.severity == .error && $0.location?.file == "feeds/all.xml" })
}

@Test func goodSitemapPasses() {
    #expect(FeedValidator().validate(sitemap: Array(sitemap.utf8), path: "sitemap.xml") == [])
}

@Test func indexOfSitemapsPasses() {
    let index = """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
        <loc>https://portal.example/sitemap-1.xml</loc></sitemap></sitemapindex>
        """
    #expect(FeedValidator().validate(sitemap: Array(index.utf8), path: "sitemap.xml") == [])
}

@Test(arguments: [
    FeedFault("<loc>https://portal.example/</loc>", ""),
    FeedFault("https://portal.example/<", "index.html<"),
    FeedFault("https://portal.example/<", "ftp://portal.example/<"),
    FeedFault("2025-01-16", "16.1.2025"),
    FeedFault("0.5", "1.5"),
    FeedFault("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", "<urlset>"),
    FeedFault("<priority>", "<weight/><priority>"),
    FeedFault("</urlset>", "<sitemap/></urlset>"),
    FeedFault("</urlset>", ""),
])
func faultOfASitemapIsFound(_ fault: FeedFault) throws {
    let found = try FeedValidator().validate(sitemap: fault.planted(in: sitemap), path: "sitemap.xml")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.rule == "QA-11" })
}

@Test(arguments: [(0, false), (1, true), (50_000, true), (50_001, false)])
func sitemapHoldsNoMoreThanTheProtocolAllows(_ count: Int, _ isValid: Bool) {
    let address = "<url><loc>https://portal.example/u/jia/</loc></url>\n"
    let document =
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        + String(repeating: address, count: count) + "</urlset>"
    #expect(FeedValidator().validate(sitemap: Array(document.utf8), path: "sitemap.xml").isEmpty == isValid)
}

@Test func faultOfAFeedNamesItsLine() throws {
    let found = try FeedValidator().validate(
        atomFeed: FeedFault("甲镇2024年报告", "甲镇 & 2024").planted(in: feed), path: "feeds/all.xml")
    #expect(found.map(\.location) == [SourceLocation(file: "feeds/all.xml", line: 10)])
}
