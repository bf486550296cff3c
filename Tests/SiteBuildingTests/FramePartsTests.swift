import ReportModel
import Testing

@testable import SiteBuilding

/// What the frame carries on every page: navigation, search, structured data, feeds, the language of what is quoted.
@Suite struct FramePartsTests {
    private static let base = "https://www.yangli.example/xxgk/"

    private static func real(_ title: String? = nil) -> CheckedBody {
        InventedReport.body([InventedReport.report(2024, title: title, issued: FeedsTests.day)])
    }

    @Test func everyPageLeadsToFindingsChangesDataAndMethods() throws {
        for (path, page) in try InventedPortal([Self.real()]).files where path.hasSuffix(".html") {
            for target in ["findings/", "changes/", "data/", "methods/", "glossary/", "guide/", "for-offices/"] {
                #expect(page.contains("\(target)index.html\""), "\(path) \(target)")
            }
            let hasOwnSearch = path == "index.html" || path == "search/index.html"
            #expect(page.contains("id=\"site-search\"") == !hasOwnSearch, "\(path)")
            #expect(page.firstMatch(of: #/<form[^>]*role="search"/#) != nil, "\(path)")
        }
    }

    @Test func structuredDataNameTheWayAndTheDataSet() throws {
        let files = try InventedPortal([Self.real()], baseURL: Self.base).files
        let page = try #require(files[PagesEveryCellTests.address])
        let data = try #require(page.firstMatch(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#)?.1)
        #expect(data.contains("\"@type\":\"BreadcrumbList\""))
        #expect(data.contains("{\"@type\":\"ListItem\",\"position\":1,\"name\":\"首页\",\"item\":\"\(Self.base)\"}"))
        #expect(data.contains("\"@type\":\"Dataset\",\"name\":\"甲镇2024年政府信息公开工作年度报告（虚构）\""))
        #expect(data.contains("\"creator\":{\"@type\":\"GovernmentOrganization\",\"name\":\"甲镇人民政府\"}"))
        let folder = PagesEveryCellTests.address.dropLast("index.html".count)
        #expect(data.contains("\"contentUrl\":\"\(Self.base)\(folder)report.csv\""))
        let township = try #require(files.first { $0.key.hasSuffix("jiazhen/index.html") }?.value)
        #expect(township.contains("\"@type\":\"GovernmentOrganization\",\"name\":\"甲镇\""))
    }

    /// What nobody has given is left out: no address without a base address, no publisher without an organizer.
    @Test func structuredDataInventNothing() throws {
        let page = try #require(try InventedPortal([Self.real()]).files[PagesEveryCellTests.address])
        for name in ["\"item\":", "\"url\":", "contentUrl", "publisher", "\"license\""] {
            #expect(!page.contains(name), "\(name)")
        }
        let sample = InventedReport.body("甲镇", isSample: true)
        let invented = try InventedPortal(
            [InventedReport.body([InventedReport.report(2024, body: sample)])], baseURL: Self.base
        ).files
        for (path, page) in invented where path.hasPrefix("u/") {
            #expect(!page.contains("\"@type\":\"Dataset\""), "\(path)")
            #expect(!page.contains("\"@type\":\"GovernmentOrganization\""), "\(path)")
        }
    }

    @Test func noTextEndsABlockOfData() throws {
        let title = "甲镇</script><b>&2024\u{FFFE}\u{FFFF}年政府信息公开工作年度报告"
        let page = try #require(try InventedPortal([Self.real(title)]).files[PagesEveryCellTests.address])
        let data = try #require(page.firstMatch(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#)?.1)
        #expect(data.contains("甲镇\\u003c/script\\u003e\\u003cb\\u003e\\u00262024\u{FFFD}\u{FFFD}年"))
        #expect(!data.contains("<") && !data.contains("&"))
    }

    @Test func aCountyHasAFeedOfItsOwn() throws {
        let other = InventedReport.body("乙镇", above: ["样例省", "样例市", "邻县"])
        let files = try InventedPortal(
            [Self.real(), InventedReport.body([InventedReport.report(2024, body: other)])], baseURL: Self.base
        ).files
        let path = "feeds/c/yanglisheng-yanglishi-yanglixian.xml"
        let feed = try #require(files[path])
        #expect(feed.contains("<title>样例门户 - 样例县最新报告</title>"))
        #expect(feed.contains("<id>\(Self.base)\(path)</id>"))
        let county = try #require(files["c/yanglisheng-yanglishi-yanglixian/index.html"])
        #expect(county.contains("title=\"样例县最新报告\" href=\"../../\(path)\"/>"))
        // A county without a dated report has none: a feed needs a date, and none is made up.
        #expect(files.keys.filter { $0.hasPrefix("feeds/c/") } == [path])
        #expect(files["c/yanglisheng-yanglishi-linxian/index.html"]?.contains("feeds/c/") == false)
    }

    @Test func thePageForUnknownAddressesLeadsHomeFromAnyDepth() throws {
        for (base, root) in [(nil, "/"), ("https://www.yangli.example/", "/"), (Self.base, "/xxgk/")]
            as [(String?, String)]
        {
            let page = try #require(try InventedPortal([Self.real()], baseURL: base).files["404.html"])
            let links = page.matches(of: #/(?:href|src|action)="([^"#]+)[^"]*"/#).map { String($0.1) }
            #expect(links.count > 15)
            #expect(links.filter { !$0.hasPrefix(root) && !$0.hasPrefix("https://") } == [], "\(root)")
            #expect(links.contains(root + "sitemap/index.html"))
        }
    }

    @Test func openGraphAndOfficialTagsOfAnArticle() throws {
        let files = try InventedPortal([Self.real()], baseURL: Self.base).files
        let page = try #require(files[PagesEveryCellTests.address])
        let address = Self.base + PagesEveryCellTests.address.dropLast("index.html".count)
        for tag in [
            "<meta property=\"og:type\" content=\"article\"/>", "<meta property=\"og:locale\" content=\"zh_CN\"/>",
            "<meta property=\"og:url\" content=\"\(address)\"/>", "<link rel=\"canonical\" href=\"\(address)\"/>",
            "<meta name=\"Url\" content=\"\(address)\"/>",
        ] {
            #expect(page.contains(tag), "\(tag)")
        }
        #expect(page.firstMatch(of: #/<meta name="PubDate" content="\d{4}-\d{2}-\d{2} 00:00"\/>/#) != nil)
        #expect(files["index.html"]?.contains("<meta property=\"og:type\" content=\"website\"/>") == true)
    }
}
