import ReportModel
import Testing

@testable import SiteBuilding

/// Feed, sitemap and robots: no clock, nothing made up.
@Suite struct FeedsTests {
    static let day = CalendarDay(year: 2025, month: 1, day: 16)

    @Test func onlyDatedRealReportsAreInTheFeed() throws {
        let sample = InventedReport.body("乙镇", isSample: true)
        let files = try InventedPortal([
            InventedReport.body([
                InventedReport.report(2023, title: "无日期"), InventedReport.report(2024, title: "有日期", issued: Self.day),
            ]), InventedReport.body([InventedReport.report(2024, body: sample, title: "样例", issued: Self.day)]),
        ]).files
        let feed = try #require(files["feeds/all.xml"])
        #expect(feed.contains("<title>有日期</title><updated>2025-01-16T00:00:00+08:00</updated>"))
        #expect(!feed.contains("无日期"))
        #expect(!feed.contains("<title>样例</title>"))
        #expect(feed.contains("href=\"../u/\(PagesEveryCellTests.slug)/2024/index.html\""))
    }

    /// A feed must carry a date: without a dated report there is no feed, and no page leads to one.
    @Test func withoutDatedReportsThereIsNoFeed() throws {
        let files = try InventedPortal([InventedReport.body([InventedReport.report(2024)])]).files
        #expect(files["feeds/all.xml"] == nil)
        #expect(files.filter { $0.value.contains("feeds/all.xml") }.map(\.key) == [])
    }

    @Test func addressesInTheSitemapAreAbsolute() throws {
        let body = InventedReport.body([InventedReport.report(2024, issued: Self.day)])
        let files = try InventedPortal([body], baseURL: "https://xxgk.example.gov.cn/nb/").files
        let index = try #require(files["sitemap.xml"])
        let base = "https://xxgk.example.gov.cn/nb/"
        #expect(index.contains("<sitemap><loc>\(base)sitemap-portal.xml</loc></sitemap>"))
        #expect(index.contains("<sitemap><loc>\(base)\(Self.county)</loc></sitemap>"))
        let portal = try #require(files["sitemap-portal.xml"])
        #expect(portal.contains("<loc>\(base)</loc>"))
        #expect(!portal.contains("404") && !portal.contains("/u/"))
        let county = try #require(files[Self.county])
        #expect(county.contains("<loc>\(base)u/\(PagesEveryCellTests.slug)/2024/</loc>"))
        #expect(files["robots.txt"] == "User-agent: *\nAllow: /\nSitemap: https://xxgk.example.gov.cn/nb/sitemap.xml\n")
        let page = try #require(files[PagesEveryCellTests.address])
        let canonical = "https://xxgk.example.gov.cn/nb/u/\(PagesEveryCellTests.slug)/2024/"
        #expect(page.contains("<link rel=\"canonical\" href=\"\(canonical)\"/>"))
        #expect(page.contains("<meta name=\"PubDate\" content=\"2025-01-16 00:00\"/>"))
    }

    @Test func withoutABaseAddressThereIsNoSitemapAndNoCanonicalLink() throws {
        let files = try InventedPortal([InventedReport.body([InventedReport.report(2024)])]).files
        #expect(files["sitemap.xml"] == nil)
        #expect(files["robots.txt"] == "User-agent: *\nAllow: /\n")
        let page = try #require(files[PagesEveryCellTests.address])
        #expect(!page.contains("rel=\"canonical\""))
        #expect(!page.contains("PubDate"), "a report without date gets none")
    }

    private static let county = "sitemap-c-yanglisheng-yanglishi-yanglixian.xml"

    /// Every page stands in one part, the parts of two counties apart, and the index names them all.
    @Test func everyPageIsInOnePartOfTheSitemap() throws {
        let bodies = [
            InventedReport.body("甲镇"), InventedReport.body("乙镇", above: ["样例省", "样例市", "另例县"]),
            InventedReport.body("丙镇", above: []),
        ].map { InventedReport.body([InventedReport.report(2024, body: $0)]) }
        let portal = try InventedPortal(bodies, baseURL: "https://a.example/")
        let files = portal.files
        let parts = files.filter { $0.key.hasPrefix("sitemap-") }
        #expect(parts.count == 3)
        for part in parts.keys { #expect(files["sitemap.xml"]?.contains("https://a.example/\(part)<") == true) }
        let listed = parts.values.flatMap { $0.split(separator: "<loc>").dropFirst().map { $0.prefix { $0 != "<" } } }
        var planned: [String] = []
        portal.plan.forEachPage(of: portal.index) { planned.append("https://a.example/" + $0.canonicalPath) }
        #expect(listed.map(String.init).sorted() == planned.sorted())
        #expect(parts[Self.county]?.contains("lingxian") == false)
    }

    @Test func aPartBeyondTheLimitIsNumbered() {
        var sitemap = SitemapXML(baseURL: "https://a.example/")
        let pages = (0..<(SitemapXML.limit + 1)).map { SiteAddress("u/\($0)/index.html") }
        let files = sitemap.files(of: SiteAddress("sitemap-c-a.xml"), pages)
        #expect(files.map(\.path) == ["sitemap-c-a.xml", "sitemap-c-a-2.xml"])
        #expect(sitemap.files(of: SiteAddress("sitemap-c-b.xml"), []).isEmpty)
        let index = String(decoding: sitemap.index.content, as: UTF8.self)
        #expect(index.split(separator: "<loc>").count == 3 && index.contains("/sitemap-c-a-2.xml<"))
    }
}
