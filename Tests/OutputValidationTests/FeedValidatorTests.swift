import Testing

@testable import OutputValidation

/// The feed and the sitemaps: a good one passes, every fault is found.
struct FeedValidatorTests {
    private static let feed = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>tag:样例</id><title>样例门户</title><updated>2024-01-24T00:00:00+08:00</updated><author><name>样例县</name></author><link rel="self" href="https://www.example.gov.cn/feeds/all.xml"/><entry><id>tag:样例/1</id><title>甲镇</title><updated>2024-01-24T00:00:00+08:00</updated><link rel="alternate" href="u/jia/2023/index.html"/></entry></feed>
        """
    private static let sitemap = """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://www.example.gov.cn/</loc></url></urlset>
        """
    private static let index = """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://www.example.gov.cn/sitemap-1.xml</loc></sitemap></sitemapindex>
        """

    @Test func goodFilesPass() {
        let validator = FeedValidator()
        #expect(validator.validate(atomFeed: Array(Self.feed.utf8), path: "feeds/all.xml") == [])
        #expect(validator.validate(sitemap: Array(Self.sitemap.utf8), path: "sitemap.xml") == [])
        #expect(validator.validate(sitemap: Array(Self.index.utf8), path: "sitemap.xml") == [])
    }

    @Test(arguments: [
        ("<title>样例门户</title>", ""), ("<title>样例门户</title>", "<title></title>"),
        ("<id>tag:样例</id>", ""), ("<updated>2024-01-24T00:00:00+08:00</updated><author>", "<author>"),
        ("<updated>2024-01-24T00:00:00+08:00</updated><author>", "<updated>2024-01-24</updated><author>"),
        ("<updated>2024-01-24T00:00:00+08:00</updated><author>", "<updated>2024-02-30T00:00:00Z</updated><author>"),
        ("<entry>", "<item>"), ("xmlns=\"http://www.w3.org/2005/Atom\"", ""), ("甲镇", "甲&镇"),
        ("rel=\"self\"", "rel=\"me\""),
    ])
    func faultsOfAFeedAreFound(piece: String, replacement: String) {
        let broken = Self.feed.replacing(piece, with: replacement, maxReplacements: 1)
        let found = FeedValidator().validate(atomFeed: Array(broken.utf8), path: "feeds/all.xml")
        #expect(!found.isEmpty)
        #expect(
            found.allSatisfy { $0.rule == "QA-11" && $0.severity == .error && $0.location?.file == "feeds/all.xml" })
    }

    @Test(arguments: [
        ("https://www.example.gov.cn/", "u/jia/"), ("<loc>https://www.example.gov.cn/</loc>", ""), ("</urlset>", ""),
        ("<url>", "<url><priority>1</priority>"), ("</loc>", "</loc><lastmod>昨天</lastmod>"),
    ])
    func faultsOfASitemapAreFound(piece: String, replacement: String) {
        let broken = Self.sitemap.replacing(piece, with: replacement, maxReplacements: 1)
        #expect(!FeedValidator().validate(sitemap: Array(broken.utf8), path: "sitemap.xml").isEmpty)
    }
}
