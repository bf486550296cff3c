import ReportModel
import Testing

@testable import SiteBuilding

/// What holds for the whole site: samples are no part of any total, order shows nowhere, no word is missing.
@Suite struct PagesSiteTests {
    @Test func samplesAreLeftOutOfTotals() throws {
        let sample = InventedReport.body("乙镇", isSample: true)
        let real = InventedReport.body([InventedReport.report(2024)])
        let both = [
            real,
            InventedReport.body([InventedReport.report(2020, body: sample), InventedReport.report(2021, body: sample)]),
        ]
        let totals = PortalTotals(PortalIndex(bodies: both.map(BodySummary.init)).bodies)
        #expect(totals == PortalTotals([BodySummary(real)]))
        #expect([totals.bodies, totals.reports, totals.completeReports, totals.contradictoryReports] == [1, 1, 1, 0])
        #expect(totals.years.map(\.value) == [2024])
    }

    @Test func everyPageAboutASampleSaysSo() throws {
        let sample = InventedReport.body("乙镇", isSample: true)
        let files = try InventedPortal([
            InventedReport.body([InventedReport.report(2023, body: sample), InventedReport.report(2024, body: sample)])
        ]).files
        let pages = files.filter {
            $0.key.hasSuffix(".html") && ["u", "c", "f", "p"].contains($0.key.prefix { $0 != "/" })
        }
        #expect(pages.count == 11)
        for (path, page) in pages { #expect(page.contains("class=\"sample-notice\""), "\(path)") }
        let real = try InventedPortal([InventedReport.body([InventedReport.report(2024)])]).files
        for (path, page) in real { #expect(!page.contains("class=\"sample-notice\""), "\(path)") }
    }

    @Test func orderOfTheBodiesShowsNowhere() throws {
        let bodies = ["甲镇", "乙镇", "丙镇", "仪镇"].map { name in
            InventedReport.body([
                InventedReport.report(2023, body: InventedReport.body(name)),
                InventedReport.report(2024, body: InventedReport.body(name), issued: FeedsTests.day),
            ])
        }
        let (first, second) = (try InventedPortal(bodies).files, try InventedPortal(bodies.reversed()).files)
        #expect(first == second)
    }

    /// A key the catalogue lacks would show in square brackets.
    @Test(arguments: ["zh", "en"]) func noWordIsMissing(language: String) throws {
        let reports = [
            InventedReport.report(2020, form: .form2019) { _ in .number("20") }, InventedReport.report(2021),
            InventedReport.report(2023) { $0.index % 3 == 0 ? .blank : .number("1") }, InventedReport.report(2024),
        ]
        var digest = reports[3]
        digest.textKind = .digest
        let bodies = [
            InventedReport.body(Array(reports.dropLast()) + [digest]),
            InventedReport.body([
                InventedReport.report(2024, body: InventedReport.body("乙镇", isSample: true, above: []))
            ]),
        ]
        for (path, text) in try InventedPortal(bodies, language: language).files where path.hasSuffix(".html") {
            #expect(text.firstMatch(of: #/>[^<]*\[[a-z]+_[a-z0-9_]+\]/#) == nil, "\(path)")
        }
    }

    @Test func officialTagsAreOnEveryPage() throws {
        let files = try InventedPortal([InventedReport.body([InventedReport.report(2024)])]).files
        let names = [
            "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
        ]
        for (path, page) in files where path.hasSuffix(".html") {
            for name in names {
                #expect(
                    page.contains("<meta name=\"\(name)\" content=\"")
                        && !page.contains("<meta name=\"\(name)\" content=\"\""), "\(path) \(name)")
            }
            for item in ["主办单位", "联系方式", "网站标识码", "ICP备案编号", "公安机关备案标识", "党政机关网站标识", "我为政府网站找错", "网站地图"] {
                #expect(page.contains(item), "\(path) \(item)")
            }
        }
        let report = try #require(files[PagesEveryCellTests.address])
        #expect(report.contains("<meta name=\"ContentSource\" content=\"甲镇人民政府\"/>"))
        #expect(report.contains("<meta name=\"ArticleTitle\" content=\"甲镇2024年政府信息公开工作年度报告（虚构）\"/>"))
        #expect(files["index.html"]?.contains("<meta name=\"ColumnType\" content=\"首页\"/>") == true)
    }

    @Test func pageWithoutReportsSaysSo() throws {
        let home = try #require(try InventedPortal([]).files["index.html"])
        #expect(home.contains("还没有收录正式报告。"))
        #expect(home.contains("尚无正式报告计入合计。"))
    }
}
