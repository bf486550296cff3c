import Diagnostics
import ReportModel
import Testing

@testable import ReportReading

/// What is taken for a report, what is refused, and what is said about what is missing.
struct RecognitionTests {
    @Test func readsEveryFigureOfAnInventedReport() throws {
        let document = InventedDocument()
        let result = InventedDocument.read(document.text)
        let report = try #require(result.report)
        #expect(document.figures.count == 200)
        for (id, figure) in document.figures { #expect(report.cells[id].number?.description == figure, "\(id)") }
        #expect(result.findings == [])
        #expect(report.forms == [.proactive: .form2021, .requests: .form2021, .disputes: .form2021])
        #expect(report.body.key == "样例省/样例市/样例县/甲镇")
        #expect(report.title == "样例县甲镇2024年政府信息公开工作年度报告")
    }

    @Test(arguments: [
        ("", ReadingResult.Status.unreadable, "CT-01"),
        ("样例县甲镇政府信息公开工作年度报告解读\n\n一图读懂。", .notAReport, "CT-06"),
        ("样例县甲镇政府信息公开指南\n\n一、总体情况\n\n本指南……", .notAReport, "CT-06"),
        ("会议纪要\n\n会议讨论了道路。", .notAReport, "CT-06"),
        ("样例县甲镇2024年政府信息公开工作年度报告\n\n见附件。", .notAReport, "CT-06"),
    ])
    func refusesWhatIsNoReport(text: String, status: ReadingResult.Status, rule: String) {
        let result = InventedDocument.read(text)
        #expect(result.status == status)
        #expect(result.report == nil)
        #expect(result.diagnostics.map(\.rule.name) == [rule])
        #expect(result.diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test(
        arguments: [
            ([0xD1, 0xF9, 0xC0, 0xFD], "GBK"), ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], "PDF"),
            ([0x50, 0x4B, 3, 4, 0], "DOCX"), ([0xFF, 0xFE, 0x37, 0x68], "UTF-16"),
        ] as [([UInt8], String)])
    func saysWhatAnUnreadableFileIs(bytes: [UInt8], word: String) throws {
        let entry = ContentEntry(path: "2024.txt", filePath: "2024.txt", format: .text)
        let result = ReportReader().read(entry, bytes: bytes)
        #expect(result.status == .unreadable)
        let said = try #require(result.diagnostics.first)
        #expect(said.message.en.contains(word))
        #expect(said.advice != nil)
    }

    @Test func severalReportsInOneFileAreRefused() {
        let document = InventedDocument()
        let result = InventedDocument.read(document.text + "\n" + document.text)
        #expect(result.status == .severalReports)
        #expect(result.diagnostics.map(\.rule.name) == ["CT-07"])
    }

    @Test func aReportOfNobodyKnownIsNotPublished() {
        var document = InventedDocument()
        document.head = ["2024年政府信息公开工作年度报告", ""]
        let result = InventedDocument.read(document.text, path: "2024.txt")
        #expect(result.report == nil)
        #expect(result.diagnostics.map(\.rule.name) == ["CT-08"])
    }

    @Test func withoutAYearAnywhereItIsNotPublished() {
        var document = InventedDocument()
        document.head = ["样例县甲镇政府信息公开工作年度报告", ""]
        let result = InventedDocument.read(document.text, path: "样例省/样例市/样例县/甲镇/年报.txt")
        #expect(result.report == nil)
        #expect(result.diagnostics.map(\.rule.name) == ["CT-08"])
    }

    @Test func titleAndFileNameThatDisagreeAreReported() throws {
        let result = InventedDocument.read(InventedDocument().text, path: "样例省/样例市/样例县/甲镇/2023.txt")
        #expect(try #require(result.report).year.value == 2023)
        #expect(result.findings.map(\.rule.name) == ["ID-01"])
        let moved = InventedDocument.read(InventedDocument().text, path: "样例省/样例市/样例县/乙镇/2024.txt")
        #expect(moved.findings.map(\.rule.name) == ["ID-02"])
        #expect(moved.report?.body.name == "乙镇")
    }

    @Test func takesCountyAndTownshipFromTheTitleWhereNoFolderSays() throws {
        let report = try #require(InventedDocument.read(InventedDocument().text, path: "a.txt").report)
        #expect(report.body.path.map(\.name) == ["样例县", "甲镇"])
        #expect(report.body.path.map(\.level) == [.county, .township])
        #expect(report.body.kind == .town)
    }

    @Test func missingSectionsAndTablesAreNamed() throws {
        var document = InventedDocument()
        document.disputes = []
        document.tail = ["", "六、其他需要报告的事项", "", "无。"]
        let result = InventedDocument.read(document.text)
        let report = try #require(result.report)
        #expect(result.findings.map(\.rule.name) == ["ST-01", "ST-01", "ST-05"])
        #expect(CellRegistry.cells(of: .disputes, in: .form2021).allSatisfy { report.cells[$0] == .absent })
        #expect(report.cells[.requests(.carriedOut, .total)].number != nil)
    }
}
