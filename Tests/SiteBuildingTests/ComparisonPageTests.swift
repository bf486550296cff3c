import ReportModel
import Testing

@testable import SiteBuilding

/// What a reader sees of several years: the break between the forms, gaps, folded zeros.
@Suite struct ComparisonPageTests {
    static let unit = "u/\(PagesEveryCellTests.slug)/"

    @Test func breakBetweenTheFormsIsVisible() throws {
        let page = try township([
            InventedReport.report(2020, form: .form2019) { _ in .number("20") },
            InventedReport.report(2021) { _ in .number("40") },
        ])
        #expect(page.contains("自此改用新表样"))
        #expect(page.contains("只见于 2019 年表样的项目"))
        #expect(page.contains("只见于 2021 年表样的项目"))
        #expect(page.contains("class=\"n break\""))
        #expect(!page.contains("+20"), "no change is computed across the break")
    }

    @Test func oneFormHasNoBreak() throws {
        let page = try township([
            InventedReport.report(2022) { _ in .number("20") }, InventedReport.report(2023) { _ in .number("40") },
        ])
        #expect(!page.contains("自此改用新表样"))
        #expect(!page.contains("class=\"n break\""))
        #expect(page.contains("+20（+100.0%）"))
    }

    @Test func missingYearKeepsItsColumn() throws {
        let page = try township([
            InventedReport.report(2021) { _ in .number("20") }, InventedReport.report(2023) { _ in .number("40") },
        ])
        #expect(page.contains("<th scope=\"col\">2022</th>"))
        #expect(
            page.contains(
                "<li class=\"missing\"><a href=\"2022/index.html\">2022 年</a> <span class=\"count\">○ 缺 没有找到</span></li>"
            ))
        #expect(page.contains("class=\"s gap\">无报告</td>"))
        #expect(!page.contains("+20"), "no change is computed across a gap")
    }

    /// A blank in a row of zeros must not be folded away as zero.
    @Test func blankIsNotFoldedAsZero() throws {
        let blank = CellID.requests(.newReceived, .research)
        let with = try comparison(second: { $0 == blank ? .blank : nil })
        #expect(with.contains("<summary>两年均为 0 的 24 项</summary>"))
        #expect(with.contains("2024/index.html#\(blank.name)\">未填</a>"))
        #expect(!(try comparison(second: { _ in nil })).contains("<summary>两年均为 0 的 24 项</summary>"))
    }

    @Test(arguments: [("adjacent", ["2020-2021", "2021-2023"]), ("all", ["2020-2021", "2020-2023", "2021-2023"])])
    func pairsOfYearsAreThoseOfTheSettings(_ setting: String, _ pairs: [String]) throws {
        let reports = [2020, 2021, 2023].map { InventedReport.report($0) }
        let files = try InventedPortal([InventedReport.body(reports)], comparisons: setting).files
        let found = files.keys.filter { $0.contains("/compare/") }.sorted()
        #expect(found == pairs.map { "\(Self.unit)compare/\($0)/index.html" })
    }

    private func township(_ reports: [AnnualReport]) throws -> String {
        try #require(try InventedPortal([InventedReport.body(reports)]).files["\(Self.unit)index.html"])
    }

    private func comparison(second: (CellID) -> InventedReport.Content?) throws -> String {
        let reports = [InventedReport.report(2023), InventedReport.report(2024, content: second)]
        let files = try InventedPortal([InventedReport.body(reports)]).files
        return try #require(files["\(Self.unit)compare/2023-2024/index.html"])
    }
}
