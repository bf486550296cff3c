import Diagnostics
import ReportModel
import Testing

@testable import ReportReading

/// Documents that stand beside reports and are none: each is named, with the line that says so; and reports that share their words.
struct OtherDocumentTests {
    @Test(
        arguments: [
            ("样例县甲镇政府信息公开指南\n\n一、公开范围\n\n本指南为虚构。", .guide, 1),
            ("样例县甲镇2024年政府信息公开工作年度报告解读\n\n一图看懂虚构的数字。", .explanation, 1),
            ("首页 > 年报\n图解：甲镇2024年政府信息公开工作年度报告\n\n虚构。", .explanation, 2),
            ("政府信息公开年报\n甲镇2024年政府信息公开工作年度报告 2025-01-20\n乙镇2024年政府信息公开工作年度报告 2025-01-21\n丙乡2024年政府信息公开工作年度报告", .list, 2),
            ("样例县政府信息公开年度报告制度\n\n第一条 虚构。", .rules, 1), ("甲镇政府信息公开统计制度\n\n虚构。", .rules, 1),
            ("甲镇2024年政务公开工作要点\n\n虚构。", .plan, 1), ("甲镇2024年政府信息公开工作计划\n\n虚构。", .plan, 1),
            ("政府网站工作年度报表（2024年度）\n\n网站名称\t样例网", .websiteStatement, 1),
            ("样例县2024年3月政府信息公开情况统计\n\n主动公开\t3", .periodicStatistics, 1),
            ("甲镇2024年上半年政府信息公开工作报告\n\n一、总体情况\n\n虚构。\n\n五、存在的主要问题及改进情况\n\n虚构。", .periodicStatistics, 1),
            ("甲镇政府信息公开标准目录\n\n序号\t事项", .catalogue, 1), ("样例县政府信息公开申请表\n\n姓名\t", .applicationForm, 1),
            ("关于报送2024年政府信息公开工作年度报告的通知\n\n各镇：虚构。", .notice, 1), ("甲镇2017年政府信息公开工作总结\n\n虚构。虚构。", .summary, 1),
            ("甲镇2024年政府信息公开工作年度报告\n\n见附件。", .titleOnly, 1), ("会议纪要\n\n会议讨论了道路。", .unknown, 1),
            ("甲镇发布2024年政府信息公开工作年度报告\n\n近日，虚构的报告发布。内容有虚构的三项。", .titleOnly, 1),
        ] as [(String, OtherDocument, Int)])
    func isNamedAndRefused(text: String, kind: OtherDocument, line: Int) throws {
        let result = InventedDocument.read(text)
        #expect(result.status == .notAReport)
        #expect(result.otherDocument == kind)
        let said = try #require(result.diagnostics.first)
        #expect(result.diagnostics.map(\.rule.name) == ["CT-06"])
        #expect(said.severity == .error)
        #expect(said.message.zh.contains(kind.name.zh))
        #expect(said.location?.line == line)
        #expect(said.location?.column == 1)
        #expect(said.advice != nil)
    }

    @Test func aFormNotFilledInIsNoReport() {
        for title in ["XX镇2024年政府信息公开工作年度报告", "政府信息公开工作年度报告格式", "××县××镇人民政府政府信息公开工作年度报告", ""] {
            let result = InventedDocument.read(Self.blank(title, prose: "（此处填写）"))
            #expect(result.otherDocument == .blankForm, "\(title)")
        }
    }

    @Test func aReportWhoseCellsWereLeftBlankIsAReport() {
        for (title, prose) in [("甲镇2024年政府信息公开工作年度报告", "无。"), ("2024年政府信息公开工作年度报告", "我镇公开了若干虚构的信息。")] {
            let result = InventedDocument.read(Self.blank(title, prose: prose))
            #expect(result.status == .report, "\(title)")
            #expect(result.findings.contains { $0.rule == "ST-08" })
        }
    }

    /// The words of other documents stand in the frame of a page, in a list of links and in the text.
    @Test func aReportThatMentionsOtherDocumentsIsRead() throws {
        var document = InventedDocument()
        document.head = [
            "当前位置：首页 > 样例县 > 甲镇 > 政府信息公开年报", "政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报",
            "样例县甲镇2024年政府信息公开工作年度报告", "【字体：大 中 小】 打印", "样例县甲镇2024年政府信息公开工作年度报告", "",
        ]
        document.overview = ["一、总体情况", "", "修订虚构的政府信息公开指南和目录，印发虚构的制度。", ""]
        document.tail += ["", "相关解读：甲镇2024年政府信息公开工作年度报告解读", "上一篇：甲镇2023年政府信息公开工作年度报告"]
        let result = InventedDocument.read(document.text)
        let report = try #require(result.report)
        #expect(report.title == "样例县甲镇2024年政府信息公开工作年度报告")
        #expect(result.findings == [])
        #expect(report.section(.other)?.blocks.map(\.text) == ["无。"])
        #expect(
            report.section(.preamble)?.blocks.map(\.text) == ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容"]
                || report.section(.preamble) == nil)
        #expect(result.explanation.first?.zh.hasPrefix("第 1、") == true)
    }

    private static func blank(_ title: String, prose: String) -> String {
        var document = InventedDocument()
        document.head = [title, ""]
        document.overview = ["一、总体情况", "", prose, ""]
        let digits = Set("0123456789")
        func emptied(_ lines: [String]) -> [String] {
            lines.map { line in
                line.split(separator: "\t", omittingEmptySubsequences: false)
                    .map { !$0.isEmpty && $0.allSatisfy(digits.contains) ? "" : String($0) }.joined(separator: "\t")
            }
        }
        document.proactive = emptied(document.proactive)
        document.requests = emptied(document.requests)
        document.disputes = emptied(document.disputes)
        document.tail = ["", "五、存在的主要问题及改进情况", "", prose, "", "六、其他需要报告的事项", "", prose]
        return document.text
    }
}

/// Several reports in one file, and one report that looks like several.
struct SeveralReportsTests {
    @Test func eachBeginningIsNamed() throws {
        let first = InventedDocument()
        var second = InventedDocument()
        second.head = ["样例县甲镇2023年政府信息公开工作年度报告", ""]
        let result = InventedDocument.read(first.text + "\n\n" + second.text)
        #expect(result.status == .severalReports)
        let said = try #require(result.diagnostics.first)
        #expect(said.rule == "CT-07")
        let line = first.lines.count + 2
        #expect(said.location?.line == line)
        #expect(said.message.zh == "文件中有 2 份报告，分别从第 1、\(line) 行开始")
    }

    @Test func severalYearsInFreeFormAreSeveralReports() {
        let year = { (year: Int) in
            "甲镇\(year)年政府信息公开工作年度报告\n\n一、概述\n\n这一年公开了虚构的信息。\n\n二、收费情况\n\n没有收取虚构的费用，也没有减免虚构的费用。\n\n"
        }
        let result = InventedDocument.read(year(2015) + year(2016) + year(2017), path: "样例县/甲镇/历年.txt")
        #expect(result.status == .severalReports)
        #expect(result.diagnostics.first?.message.en == "3 reports in one file; they begin at lines 1, 11, 21")
    }

    @Test func contentsLinksAndASecondTitleAreNoSecondReport() throws {
        var document = InventedDocument()
        document.head = [
            "甲镇2024年政府信息公开年度报告", "样例县甲镇2024年政府信息公开工作年度报告", "", "目录", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项", "",
        ]
        document.tail += ["", "附件：甲镇2023年政府信息公开工作年度报告.docx", "甲镇2023年政府信息公开工作年度报告", "甲镇2022年政府信息公开工作年度报告"]
        let result = InventedDocument.read(document.text)
        let report = try #require(result.report)
        #expect(report.section(.overview)?.blocks.map(\.text) == ["本段为虚构文字。"])
        #expect(report.cells[.requests(.carriedOut, .total)].number != nil)
    }
}
