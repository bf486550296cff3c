import ReportModel
import Testing

@testable import SiteBuilding

/// The six states of a cell stay six different things on the page, in the CSV and in the JSON.
@Suite struct ViewsCellStateTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let content: InventedReport.Content
        let page: String
        let csv: String
        let json: String
        var testDescription: String { page }
    }

    static let id = CellID.requests(.granted, .business)
    static let link = "<a href=\"source/index.html#\(id.name)\">"

    static let cases: [Case] = [
        Case(
            content: .number("0"), page: "class=\"n z\">\(link)0</a>", csv: ",number,0,0,",
            json: "{\"state\":\"number\",\"value\":\"0\",\"raw\":\"0\""),
        Case(
            content: .number("0.092"), page: "class=\"n\">\(link)0.092</a>", csv: ",number,0.092,0.092,",
            json: "{\"state\":\"number\",\"value\":\"0.092\",\"raw\":\"0.092\""),
        Case(
            content: .blank, page: "class=\"s blank\">\(link)未填</a>", csv: ",blank,,,",
            json: "{\"state\":\"blank\",\"raw\":\"\""),
        Case(
            content: .dash("/"), page: "class=\"s dash\">\(link)/</a>", csv: ",dash,,/,",
            json: "{\"state\":\"dash\",\"raw\":\"/\""),
        Case(
            content: .text("若干"), page: "class=\"s text\">\(link)若干</a>", csv: ",text,,若干,",
            json: "{\"state\":\"text\",\"raw\":\"若干\""),
        Case(
            content: .unreadable("1 2"), page: "class=\"s unreadable\" title=\"原文：1 2\">\(link)不可辨认</a>",
            csv: ",unreadable,,1 2,", json: "{\"state\":\"unreadable\",\"raw\":\"1 2\""),
        Case(
            content: .absent, page: "class=\"s absent\">未载明</td>", csv: ",absent,,,",
            json: "{\"state\":\"absent\",\"raw\":\"\"}"),
    ]

    @Test(arguments: cases) func stateIsShownAsItIs(_ item: Case) throws {
        let report = InventedReport.report(2024) { $0 == Self.id ? item.content : .number("7") }
        let files = try InventedPortal([InventedReport.body([report])]).files
        let page = try #require(files[PagesEveryCellTests.address])
        #expect(page.contains("<td id=\"\(Self.id.name)\" \(item.page)"))
        let csv = try #require(files["\(PagesEveryCellTests.folder)report.csv"])
        let rows = csv.split(separator: "\r\n").filter { $0.contains(",\(Self.id.name),") }
        let row = try #require(rows.first)
        #expect(row.contains(item.csv))
        let json = try #require(files["\(PagesEveryCellTests.folder)report.json"])
        #expect(json.contains("\"\(Self.id.name)\":\(item.json)"))
    }

    /// A change in items keeps the sign it was printed with; no other figure gets one.
    @Test func signOfAChangeInItemsIsKept() throws {
        let report = InventedReport.report(2020, form: .form2019) { id in
            switch id.name {
            case "t2_2019.license.delta": .number("+19")
            case "t2_2019.penalty.delta": .number("-8")
            default: nil
            }
        }
        let path = "u/\(PagesEveryCellTests.slug)/2020/"
        let files = try InventedPortal([InventedReport.body([report])]).files
        let page = try #require(files["\(path)index.html"])
        #expect(page.contains("#t2_2019.license.delta\">+19</a>"))
        #expect(page.contains("#t2_2019.penalty.delta\">-8</a>"))
        let csv = try #require(files["\(path)report.csv"])
        #expect(csv.contains(",number,19,+19,"))
    }

    /// A table the document lacks is named as missing, and every cell of it is 未载明.
    @Test func missingTableShowsEveryCellAsAbsent() throws {
        var report = InventedReport.report(2024) { $0.definition.table == .disputes ? .absent : nil }
        report.forms[.disputes] = nil
        let page = try #require(
            try InventedPortal([InventedReport.body([report])]).files[PagesEveryCellTests.address])
        #expect(page.contains("原文没有这张表"))
        for id in CellRegistry.cells(of: .disputes, in: .form2021) {
            #expect(page.contains("<td id=\"\(id.name)\" class=\"s absent\">未载明</td>"), "\(id)")
        }
    }

    /// Two cells read from the same characters: links cannot nest, so the second is an empty one.
    @Test func cellsAtOnePlaceBothHaveTheirAnchor() throws {
        var report = InventedReport.report(2024)
        let (first, second) = (CellID.requests(.granted, .business), CellID.requests(.granted, .research))
        report.cells[second] = report.cells[first]
        let page = try #require(
            try InventedPortal([InventedReport.body([report])]).files["\(PagesEveryCellTests.folder)source/index.html"])
        #expect(page.contains("<a id=\"\(first.name)\" href=\"../index.html#\(first.name)\" aria-label="))
        #expect(page.contains("<a id=\"\(second.name)\" href=\"../index.html#\(second.name)\" class=\"gap\""))
    }
}
