import Foundation
import SitegenTestSupport
import Testing

/// Corrections and decisions beside a report: both figures are shown, the record stays, a dismissed finding stops nothing.
struct CorrectionTests {
    private static let township = "content/样例省/样例市/样例县/甲镇"

    /// A portal whose 2024 report says 8 new requests where its columns add up to 7.
    private func portal() throws -> SmallPortal {
        let portal = try SmallPortal()
        let text = try #require(portal.folder.text("\(Self.township)/2024.txt"))
        var lines = text.components(separatedBy: "\n")
        let row = try #require(lines.firstIndex { $0.hasPrefix("一、本年新收政府信息公开申请数量") })
        try #require(lines[row].hasSuffix("7"))
        lines[row] = lines[row].dropLast() + "8"
        try portal.folder.write("\(Self.township)/2024.txt", lines.joined(separator: "\n"))
        return portal
    }

    private func correction(published: Int) -> String {
        """
        2024.txt:
          - cell: t3.new_received.total
            published: \(published)
            corrected: 7
            reason: 合计误写
            by: 甲镇人民政府
            date: 2025-03-01
            evidence: 甲政发〔2025〕1号

        """
    }

    @Test func bothFiguresAreShownAndTheRecordStays() throws {
        let portal = try portal()
        try portal.folder.write("\(Self.township)/corrections.yml", correction(published: 8))
        let outcome = try portal.build()
        #expect(outcome.status == 0, "\(outcome)")
        let site = portal.folder.path("site")
        let folder = try #require(FolderContents.files(in: site).first { $0.hasSuffix("/2024/report.json") })
            .replacingOccurrences(of: "report.json", with: "")
        let page = try #require(portal.folder.text("site/\(folder)index.html"))
        let cell = try #require(page.components(separatedBy: "<td id=\"t3.new_received.total\"").last?.prefix(300))
        #expect(cell.contains(">8</a>") && cell.contains("更正为 7"), "\(cell)")
        #expect(page.contains("id=\"corrections\"") && page.contains("合计误写") && page.contains("甲政发〔2025〕1号"))
        #expect(page.contains("按更正值：相符"))
        let csv = try #require(portal.folder.text("site/\(folder)report.csv"))
        #expect(
            csv.components(separatedBy: "\r\n").contains {
                $0.contains("t3.new_received.total") && $0.contains(",number,8,8,") && $0.hasSuffix(",7")
            })
        let json = try #require(portal.folder.text("site/\(folder)report.json"))
        #expect(json.contains("\"corrected\":\"7\""))
        let inspected = try SitegenProgram.run([
            "inspect", portal.folder.path("\(Self.township)/2024.txt"), "--format", "json",
        ])
        #expect(
            inspected.output.contains(
                "\"corrections\":[{\"cell\":\"t3.new_received.total\",\"published\":\"8\",\"corrected\":\"7\""))
    }

    @Test func aCorrectionOfAnotherFigureStopsTheBuild() throws {
        let portal = try portal()
        try portal.folder.write("\(Self.township)/corrections.yml", correction(published: 9))
        let outcome = try portal.build()
        #expect(outcome.status == 1, "\(outcome)")
        #expect(
            outcome.messages.contains(
                "甲镇/corrections.yml:2:5: error: the correction says 9 was published, but t3.new_received.total reads 8")
        )
        try portal.expectUntouched()
    }

    @Test func dismissedFindingsStayListedAndStopNothing() throws {
        let portal = try portal()
        let report = portal.folder.path("\(Self.township)/2024.txt")
        // Nothing of a portal that a developer has built in the checkout may be compared with this one.
        let unpublished = ["--output", portal.folder.path("unpublished")]
        #expect(try SitegenProgram.run(["check", report] + unpublished).status == 1)
        let found = try SitegenProgram.run(["inspect", report, "--format", "json"]).output
        let inspection = try JSONDecoder().decode(Inspection.self, from: Data(found.utf8))
        var file = "2024.txt:\n"
        for finding in inspection.findings where finding.severity == "error" || finding.severity == "warning" {
            file += "  - rule: \(finding.rule)\n    cells:\n"
            for cell in finding.cells { file += "      \(cell): \(inspection.cells[cell]?.value ?? "")\n" }
            file += "    decision: dismissed\n    reason: 演示\n    by: 甲镇\n    date: 2025-03-01\n"
        }
        try portal.folder.write("\(Self.township)/decisions.yml", file)
        let checked = try SitegenProgram.run(["check", report, "--strict"] + unpublished)
        #expect(checked.status == 0, "\(checked)")
        #expect(checked.output.contains("[T3-03]") && checked.output.contains("dismissed: 演示 (甲镇, 2025-03-01)"))
        let page = try SitegenProgram.run(["check", report, "--format", "html"] + unpublished).output
        #expect(page.contains("<li class=\"error dismissed\">"))
        #expect(page.contains("<p class=\"decision\">dismissed: 演示 (甲镇, 2025-03-01)</p>"))
        let sarif = try SitegenProgram.run(["check", report, "--format", "sarif"] + unpublished).output
        #expect(sarif.contains("\"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted\""))

        // The figure the decisions were made on changes: they no longer hold.
        let text = try #require(portal.folder.text("\(Self.township)/2024.txt"))
        let lines = text.components(separatedBy: "\n").map {
            $0.hasPrefix("一、本年新收政府信息公开申请数量") ? String($0.dropLast()) + "9" : $0
        }
        try portal.folder.write("\(Self.township)/2024.txt", lines.joined(separator: "\n"))
        let again = try SitegenProgram.run(["check", report, "--strict"] + unpublished)
        #expect(again.status == 1, "\(again)")
        #expect(again.output.contains("t3.new_received.total 8 → 9") && again.output.contains("[DC-01]"))
    }

    private struct Inspection: Decodable {
        struct Finding: Decodable {
            let rule: String
            let severity: String
            let cells: [String]
        }
        struct Cell: Decodable { let value: String? }

        let findings: [Finding]
        let cells: [String: Cell]
    }
}

/// A source exchanged after its first publication is noticed, and stays noticed.
struct SourceChangeTests {
    @Test func anExchangedSourceStandsOnItsPageAndInTheRecord() throws {
        let portal = try SmallPortal()
        let report = "content/样例省/样例市/样例县/甲镇/2024.txt"
        #expect(portal.folder.text("site/changes/index.html")?.contains("没有更换过来源文件的报告") == true)
        try portal.folder.append(report, "\n")
        let checked = try SitegenProgram.run([
            "check", portal.folder.path("content"), "--output", portal.folder.path("site"), "--language", "en",
        ])
        #expect(
            checked.output.contains(
                "2024.txt: warning: the source is not the file the report was first published from"),
            "\(checked)")
        for _ in 1...2 {
            let outcome = try portal.build()
            #expect(outcome.status == 0, "\(outcome)")
            let record = try #require(portal.folder.text("site/data/sources.csv"))
            #expect(record.components(separatedBy: "\r\n").filter { $0.contains("甲镇,2024,") }.count == 2)
            let page = FolderContents.files(in: portal.folder.path("site")).first {
                $0.hasPrefix("u/") && $0.hasSuffix("/2024/index.html")
            }
            #expect(portal.folder.text("site/\(try #require(page))")?.contains("XY-07") == true)
        }
    }
}
