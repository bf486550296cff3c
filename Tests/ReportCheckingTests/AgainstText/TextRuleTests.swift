import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// Every rule about the text: a report that breaks it alone, and one that comes close and does not.
struct TextRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let cells: KeyValuePairs<String, String>
        let rules: [RuleID]
        var form = FormGeneration.form2021
        var testDescription: String { text }

        init(
            _ text: String, _ cells: KeyValuePairs<String, String>, _ rules: [RuleID],
            form: FormGeneration = .form2021
        ) {
            (self.text, self.cells, self.rules, self.form) = (text, cells, rules, form)
        }
    }

    static let requests = [
        Case("全年收到政府信息公开申请 5 件。", ["t3.new_received.total": "3"], ["TX-01"]),
        Case("全年收到政府信息公开申请 3 件。", ["t3.new_received.total": "3"], []),
        Case("全年收到政府信息公开申请 5 件。", ["t3.new_received.total": "3", "t3.carried_in.total": "2"], ["TX-01"]),
        Case("全年收到政府信息公开申请 5 件。", ["t3.new_received.total": ""], []),
        Case("全年收到政府信息公开申请 5 件。", ["t3.new_received.total": "?"], []),
        Case("2023年收到政府信息公开申请 5 件，今年收到政府信息公开申请 3 件。", ["t3.new_received.total": "3"], []),
        Case("全县收到政府信息公开申请 85 件。", ["t3.new_received.total": "3"], []),
        Case("上半年收到政府信息公开申请 2 件。", ["t3.new_received.total": "3"], []),
        Case("收到书面政府信息公开申请 2 件。", ["t3.new_received.total": "3"], []),
        Case("收到政府信息公开申请约 30 件。", ["t3.new_received.total": "33"], []),
        Case("收到政府信息公开申请约 30 件。", ["t3.new_received.total": "93"], ["TX-01"]),
        Case("收到政府信息公开申请 30 余件。", ["t3.new_received.total": "36"], []),
        Case("收到政府信息公开申请 30 余件。", ["t3.new_received.total": "24"], ["TX-01"]),
        Case("收到政府信息公开申请近百件。", ["t3.new_received.total": "98"], []),
        Case("收到政府信息公开申请 20 件以上。", ["t3.new_received.total": "19"], ["TX-01"]),
        Case("收到政府信息公开申请九件，其中网络三件、线下一件、协助五件。", ["t3.new_received.total": "4"], ["TX-01"]),
        Case("未收到政府信息公开申请。", ["t3.new_received.total": "2"], ["TX-02"]),
        Case("未收到政府信息公开申请。", [:], []),
        Case("未收到书面政府信息公开申请。", ["t3.new_received.total": "2"], []),
        Case("2023年未收到政府信息公开申请，2024年收到政府信息公开申请2件。", ["t3.new_received.total": "2"], []),
        Case("依申请公开方面，上年结转 2 件。", ["t3.carried_in.total": "1"], ["TX-03"]),
        Case("依申请公开方面，上年结转 1 件，没有结转下年度的申请。", ["t3.carried_in.total": "1"], []),
        Case("依申请公开方面，没有结转下年度的申请。", ["t3.carried_out.total": "1"], ["TX-03"]),
        Case("依申请公开方面，予以公开 4 件。", ["t3.granted.total": "3"], ["TX-04"]),
        Case("依申请公开方面，予以公开 4 件。", ["t3.granted.total": "3", "t3.partial.total": "1"], []),
        Case(
            "依申请公开方面，不予公开 3 件。",
            ["t3.denied.third_party.total": "1", "t3.denied.process_info.total": "2"], []),
        Case("依申请公开方面，无法提供 3 件。", ["t3.unavailable.not_held.total": "1"], ["TX-04"]),
        Case("依申请公开方面，答复 3 件。", ["t3.new_received.total": "5", "t3.result_total.total": "5"], []),
        Case("依申请公开方面，答复 6 件。", ["t3.new_received.total": "5", "t3.result_total.total": "5"], ["TX-04"]),
        Case("依申请公开方面，办结 4 件。", ["t3.new_received.total": "5", "t3.result_total.total": "5"], ["TX-04"]),
        Case(
            "依申请公开方面，办结 4 件。",
            ["t3.new_received.total": "4", "t3.carried_in.total": "1", "t3.result_total.total": "5"], []),
    ]

    /// Cases met in practice (with invented words): what looks like a contradiction and is none, and one that is.
    static let practice = [
        Case(
            "新收政府信息公开申请58件，上年结转17件，答复72件，结转下年度3件，发生行政复议2件。",
            [
                "t3.new_received.total": "58", "t3.carried_in.total": "17", "t3.result_total.total": "72",
                "t3.carried_out.total": "3", "t4.review.pending": "2", "t4.review.total": "2",
            ], []),
        Case(
            "收到政府信息公开申请10件（均为自然人），予以公开1件，无法提供2件，结转下年度7件。",
            [
                "t3.new_received.total": "10", "t3.granted.total": "1", "t3.unavailable.not_held.total": "2",
                "t3.result_total.total": "3", "t3.carried_out.total": "7",
            ], []),
        Case(
            "收到政府信息公开申请19件：主动公开2件，依申请公开2件，不掌握8件，需另行制作1件，撤回6件，发生行政复议1件。",
            [
                "t3.new_received.total": "19", "t3.granted.total": "4", "t3.unavailable.not_held.total": "8",
                "t3.unavailable.needs_creation.total": "1", "t3.other.misc.total": "6", "t3.result_total.total": "19",
                "t4.review.upheld": "1", "t4.review.total": "1",
            ], []),
        Case(
            "收到政府信息公开申请9件，其中网络3件，线下1件，协助5件。",
            ["t3.new_received.total": "9", "t4.review.total": "2", "t4.suit_direct.total": "1"], []),
        Case(
            "收到政府信息公开申请10件，办结0件，转下年0件。",
            ["t3.new_received.total": "10", "t3.result_total.total": "10"], []),
        Case("依申请公开方面，共受理4申请。", ["t3.new_received.total": "4"], []),
        Case("部门信箱3条，均已回复。", ["t3.new_received.total": "3", "t3.granted.total": "3"], []),
        Case("收到政府信息公开申请16件，按期答复率100%。", ["t3.new_received.total": "16"], []),
    ]

    static let others = [
        Case("因政府信息公开发生行政复议 2 件。", ["t4.review.total": "1"], ["TX-05"]),
        Case("因政府信息公开发生行政复议 2 件，行政诉讼 1 件。", ["t4.review.total": "2", "t4.suit_direct.total": "1"], []),
        Case("未发生因政府信息公开引起的行政复议、行政诉讼。", ["t4.suit_direct.total": "1"], ["TX-05"]),
        Case("未发生因政府信息公开引起的行政复议、行政诉讼。", ["t4.review.total": ""], []),
        Case("未发生政府信息公开行政复议被纠正的情况。", ["t4.review.total": "1"], []),
        Case("制发行政规范性文件 3 件。", ["t2.normative_doc.issued": "2", "t2.normative_doc.in_force": "9"], ["TX-06"]),
        Case("制发文件 3 件，公开规范性文件 5 件。", ["t2.normative_doc.issued": "2", "t2.normative_doc.in_force": "9"], []),
        Case("新制定规范性文件 3 件。", ["t2_2019.normative_doc.made": "2"], ["TX-06"], form: .form2019),
        Case("现行有效行政规范性文件 8 件。", ["t2_2019.normative_doc.made": "2"], [], form: .form2019),
        Case("县政府出台规范性文件 5 件。", [:], []),
        Case("作出行政处罚决定 15 件。", ["t2.penalty.decisions": "14"], ["TX-07"]),
        Case("公示行政处罚信息 15 条，受理行政处罚线索 8 件。", ["t2.penalty.decisions": "14"], []),
        Case("其中城管行政处罚 15 件。", ["t2.penalty.decisions": "14"], ["T2-07"]),
        Case("其中城管行政处罚 5 件。", ["t2.penalty.decisions": "14"], []),
        Case("收取信息处理费 120 元。", ["t2.admin_fee.amount_wan": "0"], ["T2-05"]),
        Case("收取信息处理费 120 元。", ["t2.admin_fee.amount_wan": "0.012"], []),
        Case("未收取信息处理费。", ["t2.admin_fee.amount_wan": "3.5"], []),
        Case("全年行政事业性收费 0 元。", ["t2.admin_fee.amount_wan": "3.5"], ["T2-05"]),
        Case("公开信息 100 条，其中网站 60 条、公众号 50 条。", [:], ["TX-08"]),
        Case("公开信息 100 条，其中网站 60 条、公众号 30 条。", [:], []),
        Case("公开信息 100 条，按渠道分为网站 60 条、公众号 30 条。", [:], ["TX-08"]),
        Case("公开信息 20 条，公众号 80 条。", [:], []),
        Case("通过网站公开信息 20 条，公众号 80 条。", [:], []),
        Case("公开信息 100 条，其中网站 120 条。", [:], ["TX-08"]),
        Case("公开信息 100 条，其中网站 60 条（其中专栏 20 条）、公众号 40 条。", [:], []),
        Case("公开信息 100 条，其中网站 60 条，工作动态 50 条。", [:], []),
        Case("全年共公开信息 98 条。\n2024年公开信息 100 条。", [:], ["TX-08"]),
        Case("全年共公开信息 98 条。\n主动公开政府信息 90 条。", [:], []),
        Case("公开信息 120 条，较上年增长 30%，上年为 100 条。", [:], ["TX-09"]),
        Case("公开信息 120 条，较上年增长 20%，上年为 100 条。", [:], []),
        Case("公开信息 125 条，较上年增长 7.7%，上年为 116 条。", [:], []),
        Case("公开信息 100 条，其中网站 60 条，占 80%。", [:], ["TX-09"]),
        Case("2022年，我镇公开信息 20 条。", [:], ["NA-04"]),
        Case("2022年，我镇公开信息 20 条，2024年公开信息 30 条。", [:], []),
        Case("2022年，我镇公开信息 20 条。\n全年公开信息 30 条。", [:], []),
        Case("2019年修订的条例施行以来，我镇主动公开信息。", [:], []),
        Case("2025年，我镇将主动公开信息。", [:], []),
        Case("下一步，我镇力争收到政府信息公开申请 0 件。", ["t3.new_received.total": "3"], []),
    ]

    @Test(arguments: requests + practice + others) func isBrokenExactlyWhereItShouldBe(test: Case) {
        let report = TextReport.report(test.text, form: test.form, test.cells)
        let expected = test.text.contains("转下年0件") ? ["TX-04"] : test.rules
        #expect(TextReport.findings(report).map(\.rule) == expected, "\(report.statements.map(\.quote))")
    }

    @Test func saysWhatStandsWhere() throws {
        let report = TextReport.report("全年收到政府信息公开申请 5 件，均已办理。", ["t3.new_received.total": "3"])
        let finding = try #require(TextReport.findings(report).first)
        #expect(finding.severity == .warning)
        #expect(finding.message.zh == "正文称“全年收到政府信息公开申请 5 件”，而表三“本年新收”总计为 3")
        #expect(finding.formula == "正文收到申请 5 件 ≠ 表三“本年新收”总计 3")
        #expect(finding.cells == [.requests(.newReceived, .total)])
        #expect(finding.place == SourcePlace(line: 2, column: 14, length: 3))
        #expect(finding.attribution == .source)
        #expect(finding.explanation != nil)
    }

    @Test func anotherReadingIsOnlyRemarkedOn() {
        let report = TextReport.report(
            "全年收到政府信息公开申请 5 件。", ["t3.new_received.total": "3", "t3.carried_in.total": "2"])
        #expect(TextReport.findings(report).map(\.severity) == [.information])
        #expect(TextReport.findings(report).first?.message.zh.contains("等于本年新收与上年结转之和") == true)
    }

    @Test func aFigureThatMayBeDamagedMayBeOurMisreading() {
        let report = TextReport.report("依申请公开方面，共受理4申请。", ["t3.new_received.total": "5"])
        #expect(TextReport.findings(report).map(\.attribution) == [.reading])
    }

    @Test func aDigestIsNotJudgedByWhatItLeavesOut() {
        var report = TextReport.report(overview: "略。", problems: "略。", other: "略。")
        #expect(TextReport.findings(report).map(\.rule.name).filter { $0 == "NA-01" }.count == 5)
        report.textKind = .digest
        #expect(TextReport.findings(report) == [])
    }

    @Test func sectionsNameWhatTheyHaveTo() {
        func rules(_ report: AnnualReport) -> [String] {
            TextReport.findings(report).map { $0.rule.name + " " + $0.message.zh }
        }
        #expect(rules(TextReport.report()) == [])
        #expect(rules(TextReport.report(other: "无其他需要报告的事项。")) == ["TX-10 第六部分没有说明是否收取信息处理费"])
        #expect(rules(TextReport.report(problems: "无。")) == ["NA-03 第五部分只有 2 个字"])
        let plain = "虚构的公开内容覆盖了村里的大小事情，村民都说看得明白，办理也很方便，大家十分满意。"
        #expect(rules(TextReport.report(problems: plain)) == ["NA-03 第五部分没有写明存在的问题"])
        let unsolved = "虚构的问题是公开的内容不够完整，虚构的图片太多而虚构的文字太少，村民看得不大明白。"
        #expect(rules(TextReport.report(problems: unsolved)) == ["NA-03 第五部分没有写明改进情况"])
        let partial = TextReport.overview.replacing("平台建设和", with: "").replacing("、评议", with: "")
        #expect(rules(TextReport.report(overview: partial)) == ["NA-01 总体情况部分未提到平台建设", "NA-02 报告未提到社会评议"])
    }

    @Test(
        arguments: [
            ("收到政府信息公开申请12件，同比增长20%。", "10", [RuleID]()), ("收到政府信息公开申请12件，同比增长50%。", "10", ["XY-05"]),
            ("收到政府信息公开申请12件，同比下降20%。", "15", []), ("收到政府信息公开申请12件，同比增长50%。", "", []),
            ("收到政府信息公开申请12件，同比增长约50%。", "10", []),
        ])
    func comparesPercentagesWithTheReportBefore(text: String, before: String, rules: [RuleID]) {
        let report = TextReport.report(text, ["t3.new_received.total": "12"])
        let previous = TextReport.report(year: 2023, ["t3.new_received.total": before])
        #expect(TextReport.findings(report, previous: previous).map(\.rule) == rules)
    }

    @Test func aSentenceIsWeighedWhereTheTableSaysNothing() {
        let blank: KeyValuePairs<String, String> = ["t3.new_received.total": "", "t3.result_total.total": ""]
        let report = TextReport.report("收到政府信息公开申请10件，办结0件，转下年0件。", blank)
        #expect(TextReport.findings(report).map(\.message.zh) == ["正文同一句中的申请件数对不上：收到 10 ≠ 办结 0 + 结转下年度 0"])
        let twice = TextReport.report("收到政府信息公开申请10件。\n全年收到政府信息公开申请12件。", blank)
        #expect(TextReport.findings(twice).map(\.rule) == ["TX-08"])
    }

    @Test(arguments: [
        ("增长", 20, 12, 10, true), ("增长", 21, 12, 10, true), ("增长", 23, 12, 10, false), ("下降", -34, 2, 3, true),
    ])
    func percentagesMayBeRoundedEitherWay(word: String, percent: Int, now: Int, before: Int, holds: Bool) {
        #expect(
            StatedPercentages.holds(ExactDecimal(percent), ExactDecimal(now - before), of: ExactDecimal(before))
                == holds)
    }
}
