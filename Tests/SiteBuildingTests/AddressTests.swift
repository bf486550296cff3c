import Diagnostics
import ReportModel
import Testing

@testable import SiteBuilding

/// Addresses: readable, stable, each used once.
@Suite struct AddressTests {
    @Test(arguments: [
        ("柏香镇", "baixiangzhen"), ("吕梁市", "luliangshi"), ("(石咢)嘉镇", "shiejiazhen"), ("甲镇 2", "jiazhen2"),
        ("\u{E000}镇", "ue000zhen"), ("", "x"),
    ])
    func nameBecomesToneLessPinyin(_ name: String, _ slug: String) {
        #expect(Slug.of(name) == slug)
    }

    @Test(arguments: [
        ("a-b", true), ("a1", true), ("", false), ("-a", false), ("a-", false), ("a--b", false), ("A", false),
        ("../a", false), ("a/b", false), ("甲", false),
    ])
    func slugOfTheOwnerIsChecked(_ slug: String, _ isValid: Bool) {
        #expect(Slug.isValid(slug) == isValid)
    }

    @Test(arguments: [
        ("index.html", "u/a/index.html", "u/a/index.html"),
        ("u/a/2024/index.html", "u/a/2024/source/index.html", "source/index.html"),
        ("u/a/2024/source/index.html", "u/a/2024/index.html", "../index.html"),
        ("u/a/compare/2023-2024/index.html", "u/a/2024/index.html", "../../2024/index.html"),
        ("u/a/index.html", "index.html", "../../index.html"), ("404.html", "index.html", "index.html"),
    ])
    func linksAreRelative(_ from: String, _ to: String, _ link: String) {
        #expect(SiteAddress(from).link(to: SiteAddress(to)) == link)
    }

    @Test func addressWithoutTheFileNameIsCanonical() {
        #expect(SiteAddress.home.canonicalPath == "")
        #expect(SiteAddress("u/a/2024/index.html").canonicalPath == "u/a/2024/")
        #expect(SiteAddress.notFound.canonicalPath == "404.html")
    }

    /// 仪镇 and 乙镇 sound alike: both keep an address of their own, which does not depend on the order they come in.
    @Test func bodiesThatSoundAlikeAreToldApart() {
        let bodies = ["乙镇", "仪镇", "甲镇"].map { BodySummary(body: InventedReport.body($0), reports: []) }
        let first = SiteAddresses(PortalIndex(bodies: bodies))
        let second = SiteAddresses(PortalIndex(bodies: bodies.reversed()))
        let slugs = bodies.map { first.slug(of: $0.body) }
        #expect(Set(slugs).count == 3)
        #expect(slugs == bodies.map { second.slug(of: $0.body) })
        #expect(
            slugs[2] == "yanglisheng-yanglishi-yanglixian-jiazhen", "a body no other sounds like keeps its plain name")
        #expect(first.diagnostics.map { "\($0.rule) \($0.severity)" } == ["AD-01 warning", "AD-01 warning"])
    }

    @Test func slugOfTheOwnerWinsOverADerivedOne() {
        let derived = InventedReport.body("甲镇")
        let given = InventedReport.body("乙镇", slug: "yanglisheng-yanglishi-yanglixian-jiazhen")
        let addresses = SiteAddresses(PortalIndex(bodies: [derived, given].map { BodySummary(body: $0, reports: []) }))
        #expect(addresses.slug(of: given) == "yanglisheng-yanglishi-yanglixian-jiazhen")
        #expect(addresses.slug(of: derived) != addresses.slug(of: given))
    }

    @Test(arguments: [
        (["jia", "jia"], ["AD-01 error", "AD-01 error"]), (["../jia", "yi"], ["AD-02 error"]), (["jia", "yi"], []),
    ])
    func slugsOfTheOwnerThatCannotStandAreErrors(_ slugs: [String], _ faults: [String]) {
        let bodies = zip(["甲镇", "乙镇"], slugs).map { BodySummary(body: InventedReport.body($0, slug: $1), reports: []) }
        let plan = SitePlan(PortalIndex(bodies: bodies))
        #expect(plan.diagnostics.map { "\($0.rule) \($0.severity)" } == faults)
    }

    @Test func twoReportsOfOneYearAreAnError() {
        let report = ReportSummary(InventedReport.checked(InventedReport.report(2024)))
        let index = PortalIndex(bodies: [BodySummary(body: InventedReport.body(), reports: [report, report])])
        #expect(SitePlan(index).diagnostics.map(\.rule) == ["AD-03"])
    }

    /// What is planned is what is rendered: no page more, none less, none twice.
    @Test func planNamesEveryPageOnce() throws {
        let reports = [2020, 2021, 2023].map { InventedReport.report($0) }
        let portal = try InventedPortal([InventedReport.body(reports)])
        var planned: [String] = []
        let plan = portal.plan
        plan.forEachPage(of: portal.index) { planned.append($0.path) }
        let rendered = portal.files.keys.filter { $0.hasSuffix(".html") && $0 != SiteAddress.notFound.path }
        #expect(planned.sorted() == rendered.sorted())
        #expect(plan.pageCount == planned.count + 1)
    }

    @Test func missingLevelsAreAllowed() throws {
        let bodies = [
            InventedReport.body("甲镇", above: ["样例市", "样例县"]), InventedReport.body("乙镇", above: []),
            InventedReport.body("丙镇"),
        ].map { InventedReport.body([InventedReport.report(2024, body: $0)]) }
        let files = try InventedPortal(bodies).files
        let home = try #require(files["index.html"])
        let place = try #require(home.range(of: "上级区划未标明"))
        #expect(home[place.upperBound...].contains("href=\"f/yanglishi/index.html\""))
        #expect(home[place.upperBound...].contains("href=\"u/yizhen/index.html\""))
        #expect(home[..<place.lowerBound].contains("href=\"p/yanglisheng/index.html\""))
        #expect(files["f/yanglishi/index.html"]?.contains("样例县") == true)
    }
}
