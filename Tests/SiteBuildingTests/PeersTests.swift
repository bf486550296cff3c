import ReportModel
import Testing

@testable import SiteBuilding

/// A township beside the others of its county.
@Suite struct PeersTests {
    private static let county = "../../c/yanglisheng-yanglishi-yanglixian/2024/index.html"

    /// The page of a township in a county whose townships received 10, 20, 30, … requests, if nothing else is given.
    private static func page(
        _ names: [String], of name: String = "甲镇", received: [Int]? = nil, language: String = "zh"
    ) throws -> String {
        let bodies = names.enumerated().map { place, name in
            InventedReport.body([
                InventedReport.report(2024, body: InventedReport.body(name)) { id in
                    id.name == "t3.new_received.total"
                        ? .number(String(received?[place] ?? 10 * (place + 1))) : nil
                }
            ])
        }
        let files = try InventedPortal(bodies, language: language).files
        return try #require(files["u/" + Slug.of(path: InventedReport.places + [name]) + "/index.html"])
    }

    /// 10, 20, 30, 40, 50: the third is the median; the first has the smallest.
    @Test func medianAndPlaceSayOfHowMany() throws {
        let page = try Self.page(["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"])
        let section = try #require(page.split(separator: "<section id=\"peers\">").dropFirst().first)
        let row = try #require(section.split(separator: "<tr>").first { $0.contains("新收申请") })
        #expect(row.contains("<td class=\"n\" data-label=\"本乡镇（街道）\">10</td>"))
        #expect(row.contains("data-label=\"中位数\">30</td>") && row.contains("data-label=\"P10–P90\">10 – 50</td>"))
        #expect(row.contains(">第 5 位，共 5 个</td>"))
        #expect(row.contains("href=\"../../m/m01/2024/index.html\""))
        // No request was decided: no clearance to compare.
        let clearance = try #require(section.split(separator: "<tr>").first { $0.contains("办结率") })
        #expect(clearance.contains("0.0% (0/10)"))
        #expect(section.contains("href=\"../\(Slug.of(path: InventedReport.places + ["乙镇"]))/index.html\">乙镇</a>"))
        #expect(section.contains("href=\"\(Self.county)\">样例县 2024 年各乡镇（街道）并列</a>"))
    }

    /// 50, 20, 20, 20, 10: three share the second place, and the page says so instead of naming one of them second.
    @Test(arguments: [
        ("甲镇", "第 1 位，共 5 个"), ("丙镇", "并列第 2 位（3 个数值相同），共 5 个"), ("戊镇", "第 5 位，共 5 个"),
    ])
    func equalValuesShareAPlace(name: String, expected: String) throws {
        let page = try Self.page(["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"], of: name, received: [50, 20, 20, 20, 10])
        let section = try #require(page.split(separator: "<section id=\"peers\">").dropFirst().first)
        let row = try #require(section.split(separator: "<tr>").first { $0.contains("新收申请") })
        #expect(row.contains(">\(expected)</td>"))
    }

    @Test func fewPeersHaveNeitherMedianNorPlace() throws {
        let page = try Self.page(["甲镇", "乙镇"])
        let section = try #require(page.split(separator: "<section id=\"peers\">").dropFirst().first)
        #expect(section.contains("只有 2 个单位有可比数值") && !section.contains("位，共"))
    }

    @Test func aTownshipAloneHasNoPeers() throws {
        #expect(!(try Self.page(["甲镇"])).contains("id=\"peers\""))
    }

    @Test func theEnglishPageHasItsOwnWords() throws {
        let page = try Self.page(["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"], of: "丙镇", language: "en")
        #expect(page.contains(">3 of 5</td>"))
    }
}
