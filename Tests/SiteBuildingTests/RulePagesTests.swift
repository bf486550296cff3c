import Diagnostics
import Foundation
import ReportModel
import Testing

@testable import SiteBuilding

/// The pages about rules and the files with all findings.
@Suite struct RulePagesTests {
    private static let cell = CellID.requests(.newReceived, .total)

    private static func finding(_ severity: Severity = .error, _ text: String = "六不等于七") -> Finding {
        Finding(
            rule: "T3-01", severity: severity, cells: [cell], attribution: .reading,
            message: Wording(zh: text, en: "six is not seven"), formula: "总计：6 ≠ 7",
            explanation: Wording(zh: "可能填错", en: "perhaps a slip"))
    }

    private static func entry(_ verdict: Verdict) -> LedgerEntry {
        LedgerEntry(
            rule: "T3-01", instance: "总计", left: [], right: [], leftValue: nil, rightValue: nil, verdict: verdict,
            attribution: .source, formula: "总计：6 = 6")
    }

    private static func portal(_ names: [(String, isSample: Bool)]) throws -> InventedPortal {
        try InventedPortal(
            names.map { name, isSample in
                let report = InventedReport.report(2024, body: InventedReport.body(name, isSample: isSample))
                return CheckedBody(
                    body: report.body,
                    reports: [
                        InventedReport.checked(
                            report, findings: [finding(), finding(.warning, "只是注意")],
                            ledger: [entry(.fail), entry(.pass), entry(.vacuous), entry(.unknown)])
                    ])
            })
    }

    @Test func theRulePageSaysWhatItDemandsHowItCameOutAndWhere() throws {
        let files = try Self.portal([("甲镇", false), ("乙镇", true)]).files
        let page = try #require(files["rules/t3-01/index.html"])
        for text in [
            "收支相等", "<dt>可以核对（相符或不符）</dt><dd>2</dd>", "<dt>不符</dt><dd>1</dd>", "<dt>相符（全部为 0）</dt><dd>1</dd>",
            "<dt>无法核对</dt><dd>1</dd>", "<dd>1 份，共 1 份</dd>", "六不等于七", "总计：6 ≠ 7",
            "/2024/index.html#t3.new_received.total\"", "虚构样例中的情况",
        ] { #expect(page.contains(text), "\(text)") }
        // The sample is listed behind the real report.
        let (real, sample) = (page.firstRange(of: "甲镇 2024 年"), page.firstRange(of: "乙镇 2024 年"))
        #expect(try #require(real).lowerBound < (try #require(sample)).lowerBound)
    }

    @Test func theFindingsPageShowsTheWorstFirstAndLinksEveryRule() throws {
        let page = try #require(try Self.portal([("甲镇", false)]).files["findings/index.html"])
        #expect(page.contains("href=\"../rules/t3-01/index.html\""))
        #expect(page.contains("<td class=\"n\">1/2</td>"))
        let (error, warning) = (page.firstRange(of: "六不等于七"), page.firstRange(of: "只是注意"))
        #expect(try #require(error).lowerBound < (try #require(warning)).lowerBound)
    }

    @Test func rulesAreLinkedFromMethodsAndFromEachFinding() throws {
        let files = try Self.portal([("甲镇", false)]).files
        #expect(try #require(files["methods/index.html"]).contains("href=\"../rules/t3-01/index.html\""))
        #expect(try #require(files["methods/index.html"]).contains("href=\"../findings/index.html\""))
        let report = try #require(files.first { $0.key.hasPrefix("u/") && $0.key.hasSuffix("/2024/index.html") }).value
        #expect(report.contains("href=\"../../../rules/t3-01/index.html\""))
    }

    @Test func onlySoManyCasesAreKept() throws {
        let portal = try Self.portal([("甲镇", false)])
        let builder = portal.builder
        var book = RuleCaseBook()
        for _ in 0..<60 { book.add(builder.cases(portal.bodies[0])) }
        #expect(book.cases(of: "T3-01").count == 100)
        #expect(book.tallies["T3-01"].findings == 120)
        #expect(book.tallies.reports == 60)
        #expect(book.samples(of: "T3-01") == [])
    }

    @Test func theFilesHoldEveryFinding() throws {
        let portal = try Self.portal([("甲镇", false), ("乙镇", true)])
        let table = FindingTable.header + portal.bodies.flatMap { FindingTable.rows($0).bytes }
        let lines = String(decoding: table, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.count == 6)
        #expect(lines[0] == FindingTable.columns.joined(separator: ","))
        #expect(
            lines[1]
                == "样例省,样例市,样例县,甲镇,2024,T3-01,error,reading,t3.new_received.total,六不等于七,six is not seven,总计：6 ≠ 7,可能填错,perhaps a slip,,样例省/样例市/样例县/甲镇/2024.txt,false,甲镇"
        )
        #expect(lines[3].hasSuffix("true,乙镇"))

        var json = FindingTable.jsonStart
        json += FindingTable.objects(portal.bodies[0]) + FindingTable.jsonSeparator
        json += FindingTable.objects(portal.bodies[1]) + FindingTable.jsonEnd
        let list = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [[String: Any]])
        #expect(list.count == 4)
        #expect(list[0]["rule"] as? String == "T3-01")
        #expect(list[0]["township"] as? String == "甲镇")
        #expect(list[0]["explanation_en"] as? String == "perhaps a slip")
        #expect(list[2]["sample"] as? Bool == true)
        let nothing = FindingTable.jsonStart + FindingTable.jsonEnd
        #expect((try JSONSerialization.jsonObject(with: Data(nothing)) as? [Any])?.isEmpty == true)
    }
}
