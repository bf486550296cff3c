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

/// The statistics annex of a report before 2019.
struct AnnexTableTests {
    private func read(_ annex: String) -> ReadDocument? {
        InventedDocument.read(FreeFormTests.text + "\n\n附表\n\n" + annex, path: "样例县/甲镇/2016.txt").document
    }

    @Test func itsRowsKeepTheirLabelsAndStates() throws {
        let document = try #require(
            read("指标名称\t单位\t数值\n一、主动公开情况\t\t\n1.主动公开政府信息数\t条\t22\n2.收到申请数\t件\t\n3.申请办结数\t件\t/\n4.收费金额\t万元\t0.5"))
        #expect(document.annex.map(\.label) == ["一、主动公开情况", "1.主动公开政府信息数", "2.收到申请数", "3.申请办结数", "4.收费金额"])
        #expect(document.annex.map(\.unit) == [nil, "条", "件", "件", "万元"])
        #expect(document.annex.map { $0.cell?.state.word } == [nil, "number", "blank", "dash", "number"])
        #expect(document.annex[1].cell?.place == SourcePlace(line: 21, column: 15, length: 2))
        #expect(document.sections.map(\.heading).last == "附表")
        #expect(document.sections.last?.blocks == [])
        // Nothing of it becomes a cell of today's forms.
        #expect(document.expectedCells == [])
    }

    @Test func anotherTableIsText() throws {
        let document = try #require(read("事项\t时间\n虚构的培训\t2016年3月"))
        #expect(document.annex == [])
        #expect(document.sections.last?.blocks.map(\.text) == ["事项 时间", "虚构的培训 2016年3月"])
    }
}
