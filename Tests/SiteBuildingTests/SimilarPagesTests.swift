import Foundation
import ReportModel
import Testing
import TextComparison

@testable import SiteBuilding

/// The pages that show texts in common, and the files beside them.
@Suite struct SimilarPagesTests {
    private static let own = "渡口的班次写在木牌上，共 12 块，字迹清楚。另起一句说明甲镇自己的事情，与别处不同。"
    private static let twin = "渡口的班次写在木牌上，共 20 块，字迹清楚。换一句讲述乙镇本身的安排，没有相近之处。"

    /// 甲镇 and 乙镇 share a sentence in section 1; 乙镇 is the longer text, so that only 甲镇's is largely another's.
    private static func portal(isSample: Bool = false) throws -> InventedPortal {
        let reports = [("甲镇", own), ("乙镇", twin), ("丙镇", "没有相同的文字。")].map { name, text in
            InventedReport.report(2024, body: InventedReport.body(name, isSample: isSample), text: text)
        }
        var portal = try InventedPortal(reports.map { InventedReport.body([$0]) })
        let overlap = SectionOverlap(
            pair: .init(first: 0, second: 1, kind: .overview), shared: 17, first: 20, second: 40)
        portal.similar = SimilarTexts(
            [overlap], clusters: [TextCluster(kind: .overview, members: [0, 1])],
            reports: reports.map { SimilarTexts.Report(body: $0.body, year: $0.year) })
        return portal
    }

    @Test func theTextsStandSideBySideWithWhatTheyShareMarked() throws {
        let page = try #require(try Self.portal().files["u/\(slug("jiazhen"))/2024/similar/index.html"])
        #expect(page.contains("<h2>总体情况：85.0% 相同</h2>"))
        #expect(page.contains("17÷20 = 85.0%"))
        #expect(page.contains("反过来 17÷40 = 42.5%"))
        #expect(
            page.contains(
                "<p><mark>渡口的班次写在木牌上，共 <span class=\"masked\">12</span> 块，字迹清楚</mark>。另起一句说明甲镇自己的事情，与别处不同。"))
        #expect(page.contains("<mark>渡口的班次写在木牌上，共 <span class=\"masked\">20</span> 块，字迹清楚</mark>。换一句"))
        #expect(page.contains("href=\"../source/index.html#L3\""))
        #expect(page.contains("href=\"../../../\(slug("yizhen"))/2024/source/index.html#L3\""))
    }

    @Test func onlyWhatIsLargelyAnothersHasAPage() throws {
        let portal = try Self.portal()
        let pages = portal.files.keys.filter { $0.hasSuffix("similar/index.html") && $0.hasPrefix("u/") }
        #expect(pages == ["u/\(slug("jiazhen"))/2024/similar/index.html"])
        var planned: [String] = []
        portal.plan.forEachPage(of: portal.index) { planned.append($0.path) }
        let written = portal.files.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
        #expect(Set(planned) == Set(written))
        #expect(portal.plan.pageCount == planned.count + 1)
    }

    @Test func yearDivisionAndReportLeadToTheEvidence() throws {
        let files = try Self.portal().files
        let evidence = "u/\(slug("jiazhen"))/2024/similar/index.html"
        let year = try #require(files["similar/2024/index.html"])
        #expect(year.contains("href=\"../../\(evidence)#s1_overview\""))
        #expect(year.contains("总体情况：2 份"))
        // The longer text is a member, but has no page of evidence of its own.
        #expect(year.contains("href=\"../../u/\(slug("yizhen"))/2024/index.html\""))
        let county = try #require(files.first { $0.key.hasPrefix("similar/2024/c/") })
        #expect(county.value.contains(evidence))
        #expect(year.contains("href=\"\(county.key.dropFirst("similar/2024/".count))\""))
        let division = try #require(files[String(county.key.dropFirst("similar/2024/".count))])
        #expect(division.contains("similar/2024/c/"))
        #expect(files["similar/index.html"]?.contains("href=\"2024/index.html\"") == true)
        #expect(files["data/index.html"]?.contains("href=\"../similar/index.html\"") == true)
        #expect(files["sitemap/index.html"]?.contains("href=\"../similar/index.html\"") == true)
    }

    @Test func theFilesHaveTheExactCounts() throws {
        let files = try Self.portal().files
        let rows = try #require(files["similar/2024/pairs.csv"]).split(separator: "\r\n").map(String.init)
        #expect(rows.first == SimilarTables.pairColumns.joined(separator: ","))
        #expect(
            rows.last
                == "2024,s1_overview,样例省/样例市/样例县/甲镇,样例省/样例市/样例县/乙镇,17,20,40,0.850,0.425,"
                + "u/\(slug("jiazhen"))/2024/similar/,,false")
        let clusters = try #require(files["similar/2024/clusters.csv"]).split(separator: "\r\n")
        #expect(clusters.count == 3)
        let json = try JSONSerialization.jsonObject(with: Data((files["similar/2024/similar.json"] ?? "").utf8))
        let pairs = (json as? [String: Any])?["pairs"] as? [[String: Any]]
        #expect(pairs?.first?["share_a"] as? String == "0.850")
        #expect(pairs?.first?["shared_runs"] as? Int == 17)
    }

    @Test func samplesAreCountedApart() throws {
        let files = try Self.portal(isSample: true).files
        let page = try #require(files["similar/index.html"])
        #expect(page.contains("<td class=\"n\">0<small class=\"remark\">另有虚构样例 1</small></td>"))
        #expect(files["similar/2024/index.html"]?.contains("id=\"sample-clusters\"") == true)
    }

    /// The page of a year stays bounded, however many reports share text; the files have all.
    @Test func theYearShowsOnlyTheLargestShares() throws {
        let reports = (0..<130).map { number in
            InventedReport.report(
                2024, body: InventedReport.body("第\(number)镇", above: ["样例省", "样例市", "样例\(number % 3)县"]))
        }
        var portal = try InventedPortal(reports.map { InventedReport.body([$0]) })
        let overlaps = (0..<65).map {
            SectionOverlap(
                pair: .init(first: 2 * $0, second: 2 * $0 + 1, kind: .problems), shared: 500 + $0, first: 600,
                second: 600)
        }
        portal.similar = SimilarTexts(
            overlaps, clusters: TextCluster.of(overlaps),
            reports: reports.map { SimilarTexts.Report(body: $0.body, year: $0.year) })
        let files = portal.files
        let page = try #require(files["similar/2024/index.html"])
        #expect(page.components(separatedBy: "并排对照</a>").count - 1 == 50)
        #expect(page.contains("显示 130 项中的 50 项"))
        #expect(page.contains("显示 65 项中的 30 项"))
        #expect(files["similar/2024/pairs.csv"]?.split(separator: "\r\n").count == 66)
        let listed = files.filter { $0.key.hasPrefix("similar/2024/c/") }.map {
            $0.value.components(separatedBy: "并排对照</a>").count - 1
        }
        #expect(listed.reduce(0, +) == 130)
    }

    private func slug(_ name: String) -> String { "yanglisheng-yanglishi-yanglixian-" + name }
}

/// The text of two years on the page that compares them.
@Suite struct NarrativePageTests {
    private func page(_ before: String, _ after: String) throws -> String {
        let reports = [
            InventedReport.report(2023, text: before), InventedReport.report(2024, text: after),
        ]
        let files = try InventedPortal([InventedReport.body(reports)]).files
        return try #require(files.first { $0.key.hasSuffix("compare/2023-2024/index.html") }?.value)
    }

    @Test func deletionsAndAdditionsAreVisibleAndTheRestIsFolded() throws {
        let page = try page("渡口有木牌。河边画红线。水表抄在墙上。", "渡口有木牌。山货行情用广播念。水表抄在墙上。")
        #expect(page.contains("<del>河边画红线。</del>"))
        #expect(page.contains("<ins>山货行情用广播念。</ins>"))
        #expect(page.contains("<summary>未变的文字（1 句）</summary><p>渡口有木牌。"))
        #expect(page.contains("新增 1 句，删去 1 句，改写 0 句，移动 0 句，未变 2 句。"))
    }

    @Test func aChangedFigureIsMarkedInBothWordings() throws {
        let page = try page("全年公开信息65条。", "全年公开信息70条。")
        #expect(page.contains("全年公开信息<del>65</del>条。"))
        #expect(page.contains("全年公开信息<ins>70</ins>条。"))
    }

    @Test func theShareOfEachSectionIsShown() throws {
        let long = String(repeating: "渡口的木牌写着班次河边的红线画着水位", count: 4)
        let page = try page(long + "。", long + "。")
        #expect(
            page.contains(
                "<td class=\"n\">72</td><td class=\"n\">72</td><td class=\"n\">72</td><td class=\"n\">100.0%</td>"))
        #expect(try self.page("短。", "短。").contains("字数不足"))
    }
}
