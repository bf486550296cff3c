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
        let sitemap = try #require(files["sitemap.xml"])
        #expect(sitemap.contains("<loc>https://xxgk.example.gov.cn/nb/</loc>"))
        #expect(sitemap.contains("<loc>https://xxgk.example.gov.cn/nb/u/\(PagesEveryCellTests.slug)/2024/</loc>"))
        #expect(!sitemap.contains("404"))
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

    @Test func manyAddressesAreSplitIntoParts() {
        let files = SitemapXML(baseURL: "https://a.example/").files { visit in
            for number in 0..<(SitemapXML.limit + 1) { visit(SiteAddress("u/\(number)/index.html")) }
        }
        #expect(files.map(\.path) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
    }
}
