import ReportModel
import Testing

@testable import SiteBuilding

/// A county by year: what is here, what is not, the sums of that year alone.
@Suite struct CountyYearPageTests {
    private static let address = "c/yanglisheng-yanglishi-yanglixian/2023/index.html"

    private static func portal() throws -> InventedPortal {
        let received = CellID.requests(.newReceived, .total)
        let content: (CellID) -> InventedReport.Content? = { $0 == received ? .number("7") : nil }
        let second = InventedReport.body("乙镇")
        return try InventedPortal([
            InventedReport.body([InventedReport.report(2023, content: content), InventedReport.report(2024)]),
            InventedReport.body([InventedReport.report(2024, body: second)]),
        ])
    }

    @Test func namesWhatIsMissing() throws {
        let page = try #require(try Self.portal().files[Self.address])
        #expect(page.contains("收录 1 份报告，共 2 个乡镇（街道）。"))
        let missing = try #require(page.firstMatch(of: #/<p>没有收录报告的乡镇（街道）：.*?<\/p>/#)?.0)
        #expect(missing.contains(">乙镇</a>") && !missing.contains("甲镇"))
        let list = try #require(page.split(separator: "<section id=\"townships\"").last)
        #expect(list.contains(">甲镇</a>") && !list.prefix(4_000).contains(">乙镇</a>"))
    }

    @Test func sumsOneYear() throws {
        let files = try Self.portal().files
        let totals = try #require(files[Self.address]?.firstMatch(of: #/<section id="totals">.*?<\/section>/#)?.0)
        #expect(totals.contains("<th scope=\"row\">2023</th>") && !totals.contains("2024"))
        #expect(totals.contains("<td class=\"n\" data-label=\"已收录 / 应有\">1/1</td>"))
        #expect(totals.contains("<td class=\"n\" data-label=\"新收申请\">7</td>"))
        let next = try #require(files[Self.address.replacing("2023", with: "2024")])
        #expect(next.contains(">2/2</td>") && !next.contains("没有收录报告的乡镇"))
    }

    @Test func yearsSwitchInPlace() throws {
        let files = try Self.portal().files
        let page = try #require(files[Self.address])
        #expect(page.contains("<strong aria-current=\"page\">2023 年</strong>"))
        #expect(page.contains("<a href=\"../2024/index.html\">2024 年</a>"))
        #expect(files["c/yanglisheng-yanglishi-yanglixian/index.html"]?.contains("href=\"2023/index.html\"") == true)
    }

    /// Only where townships stand right below; a province has no pages by year.
    @Test func isPlannedForCountiesAlone() throws {
        let portal = try Self.portal()
        let pages = portal.files.keys.filter { $0.hasSuffix(".html") }
        #expect(pages.count == portal.plan.pageCount)
        #expect(pages.filter { $0.hasPrefix("p/") || $0.hasPrefix("f/") }.count == 2)
        #expect(pages.filter { $0.hasPrefix("c/") }.sorted().count == 3)
    }
}
