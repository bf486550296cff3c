import Diagnostics
import ReportModel
import Testing

@testable import ReportReading

/// Reports before 2019: text under headings of their own, no tables missed.
struct FreeFormTests {
    static let text = """
        甲镇2016年政府信息公开工作年度报告

        本报告由甲镇编制，统计期限为2016年1月1日至2016年12月31日。

        一、概述

        2016年，甲镇把虚构的信息贴在虚构的墙上。

        二、主动公开政府信息的情况

        全年公开虚构信息22条。

        三、复议、诉讼情况

        没有发生。
        """

    @Test func theHeadingsAreThoseOfTheReport() throws {
        let result = InventedDocument.read(Self.text, path: "样例省/样例市/样例县/甲镇/2016.txt")
        let report = try #require(result.report)
        #expect(result.findings == [])
        #expect(result.diagnostics == [])
        #expect(report.sections.map(\.heading) == ["", "一、概述", "二、主动公开政府信息的情况", "三、复议、诉讼情况"])
        #expect(report.sections.map(\.kind) == [.preamble, .own, .own, .own])
        #expect(ReportSection.keys(of: report.sections) == ["s0_preamble", "own_1", "own_2", "own_3"])
        #expect(report.hasUniformForm == false)
        #expect(report.expectedCells == [])
        #expect(report.period?.wholeYear?.value == 2016)
    }

    /// The same text for a year that had the form lacks everything, and that is said.
    @Test func aLaterYearHasAForm() throws {
        let result = InventedDocument.read(Self.text.replacing("2016", with: "2022"), path: "样例县/甲镇/2022.txt")
        let report = try #require(result.report)
        #expect(report.hasUniformForm)
        #expect(result.findings.contains { $0.rule == "ST-03" })
    }

    @Test func aReportFor2018OnTheNewFormKeepsItsCells() throws {
        var document = InventedDocument()
        document.head = ["样例县甲镇2018年政府信息公开工作年度报告", ""]
        let report = try #require(InventedDocument.read(document.text, path: "样例县/甲镇/2018.txt").report)
        #expect(report.hasUniformForm)
        #expect(report.expectedCells.count == 200)
    }
}
