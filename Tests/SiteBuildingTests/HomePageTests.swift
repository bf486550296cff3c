import Diagnostics
import ReportModel
import Testing

@testable import SiteBuilding

/// The first page: examples from the data, leads from findings alone, short however many divisions there are.
@Suite struct HomePageTests {
    private static func home(_ bodies: [CheckedBody]) throws -> String {
        try #require(try InventedPortal(bodies).files["index.html"])
    }

    @Test func leadsAreFindingsWithTheirEvidence() throws {
        let finding = Finding(
            rule: "T3-01", severity: .error, cells: [.requests(.newReceived, .total)],
            message: Wording(zh: "虚构的矛盾", en: "an invented contradiction"), formula: "1 ≠ 2")
        let notice = Finding(
            rule: "T3-01", severity: .notice, cells: [], message: Wording(zh: "虚构的提示", en: "an invented notice"))
        let report = InventedReport.report(2024)
        let body = CheckedBody(
            body: report.body, reports: [InventedReport.checked(report, findings: [notice, finding])])
        let home = try Self.home([body])
        let leads = try #require(home.firstMatch(of: #/<section id="leads">[\s\S]*?<\/section>/#)?.0)
        #expect(leads.contains("虚构的矛盾") && leads.contains("1 ≠ 2") && !leads.contains("虚构的提示"))
        #expect(leads.contains("\(PagesEveryCellTests.address)#t3.new_received.total"))
        let clean = try Self.home([InventedReport.body([report])])
        #expect(clean.contains("正式报告中没有发现矛盾或需注意之处。"))
        #expect(!clean.contains("class=\"finding"))
    }

    @Test func samplesAreNoLeadsAndNoExamplesBesideRealTownships() throws {
        let sample = InventedReport.body("乙镇", isSample: true)
        let finding = Finding(
            rule: "T3-01", severity: .error, cells: [], message: Wording(zh: "样例的矛盾", en: "in a sample"))
        let invented = InventedReport.report(2024, body: sample)
        let bodies = [
            CheckedBody(body: sample, reports: [InventedReport.checked(invented, findings: [finding])]),
            InventedReport.body([InventedReport.report(2024)]),
        ]
        let home = try Self.home(bodies)
        #expect(!home.contains("样例的矛盾"))
        let examples = try #require(home.firstMatch(of: #/<p class="examples">.*?<\/p>/#)?.0)
        #expect(examples.contains(">甲镇</a>") && !examples.contains("乙镇"))
    }

    /// 31 provinces with 2,976 counties: the page leads to each province and stays short.
    @Test func staysShortOverTheWholeCountry() throws {
        let summaries = (0..<31).flatMap { province in
            (0..<12).flatMap { prefecture in
                (0..<8).map { county in
                    BodySummary(
                        body: InventedReport.body(
                            "甲镇", above: ["第\(province)省", "第\(prefecture)市", "第\(county)县"]), reports: [])
                }
            }
        }
        let portal = try InventedPortal([])
        let index = PortalIndex(bodies: summaries)
        let plan = SitePlan(index)
        let making = PageMaking(
            settings: portal.settings, theme: portal.theme, words: PageWords(portal.theme.words), index: index,
            plan: plan, rules: [], frame: CoverageFrame(of: []))
        let page = HomePage(making: making, book: RuleCaseBook()).file
        let text = String(decoding: page.content, as: UTF8.self)
        #expect(index.provinces.count == 31 && index.divisions.count == 31 + 31 * 12 + 31 * 12 * 8)
        #expect(text.matches(of: #/href="p\//#).count == 31)
        #expect(text.matches(of: #/href="f\//#).count == 372)
        #expect(text.matches(of: #/href="c\//#).isEmpty)
        #expect(page.content.count < 100_000)
    }

    /// A handful of counties is shown at once: a citizen is two steps from home at their township.
    @Test func aSmallSiteShowsItsCounties() throws {
        let home = try Self.home([InventedReport.body([InventedReport.report(2024)])])
        #expect(home.contains("href=\"c/yanglisheng-yanglishi-yanglixian/index.html\" class=\"below\">样例县</a>"))
    }
}
