import Diagnostics
import ReportModel
import SitegenTestSupport

/// Cases of the rules about the text, next to those of `TextRuleTests`.
extension RuleCase {
    static let told: [RuleCase] = [
        told("T2-05", true, other: "收取信息处理费 120 元。"),
        told("T2-05", false, other: "收取信息处理费 120 元。", ["t2.admin_fee.amount_wan": "0.012"]),
        told("T2-06", true, other: "收取信息处理费 600 元。", ["t2.admin_fee.amount_wan": "0.05"]),
        told("T2-06", false, other: "收取信息处理费 500 元。", ["t2.admin_fee.amount_wan": "0.05"]),
        told("T2-06", true, other: "收取信息处理费 0.06 万元。", ["t2.admin_fee.amount_wan": "0.05"]),
        told("T2-06", false, other: "收取行政事业性收费 600 元。", ["t2.admin_fee.amount_wan": "0.06"]),
        told("T2-07", true, "其中城管行政处罚 15 件。", ["t2.penalty.decisions": "14"]),
        told("T2-07", false, "其中城管行政处罚 14 件。", ["t2.penalty.decisions": "14"]),
        told("TX-01", true, "收到政府信息公开申请 4 件。", handled),
        told("TX-01", false, "收到政府信息公开申请 3 件。", handled),
        told("TX-02", true, "未收到政府信息公开申请。", handled),
        told("TX-02", false, "未收到书面政府信息公开申请。", handled),
        told("TX-03", true, "依申请公开方面，结转下年度 1 件。", handled),
        told("TX-03", false, "依申请公开方面，没有结转下年度的申请。", handled),
        told("TX-04", true, "依申请公开方面，予以公开 2 件。", handled),
        told("TX-04", false, "依申请公开方面，予以公开 3 件。", handled),
        told("TX-05", true, "因政府信息公开发生行政复议 1 件。"),
        told("TX-05", false, "未发生政府信息公开行政复议、行政诉讼。"),
        told("TX-06", true, "制发行政规范性文件 2 件。"),
        told("TX-06", false, "制发文件 2 件。"),
        told("TX-07", true, "作出行政许可决定 5 件。", ["t2.license.decisions": "4"]),
        told("TX-07", false, "公示行政许可信息 5 条。", ["t2.license.decisions": "4"]),
        told("TX-08", true, "公开信息 9 条，其中网站 6 条、公众号 5 条。"),
        told("TX-08", false, "公开信息 9 条，其中网站 6 条、公众号 3 条。"),
        told("TX-09", true, "公开信息 12 条，较上年增长 50%，上年为 10 条。"),
        told("TX-09", false, "公开信息 12 条，较上年增长 20%，上年为 10 条。"),
        told("TX-10", true, other: "无其他需要报告的事项。"),
        told("TX-10", false),
        told("NA-01", true, overview: "主动公开、依申请公开、信息管理和监督保障照常进行，考核、评议和问责按制度开展。"),
        told("NA-01", false),
        told("NA-02", true, overview: "主动公开、依申请公开、信息管理、平台建设和监督保障照常进行，考核和问责按制度开展。"),
        told("NA-02", false),
        told("NA-03", true, problems: "无。"),
        told("NA-03", false),
        told("NA-04", true, "2022年，我镇公开信息 9 条。"),
        told("NA-04", false, "2022年，我镇公开信息 9 条，2024年公开信息 12 条。"),
        RuleCase(rule: "XY-05", breaks: true, reports: change("收到政府信息公开申请 3 件，同比增长 10%。")),
        RuleCase(rule: "XY-05", breaks: false, reports: change("收到政府信息公开申请 3 件，同比增长 50%。")),
    ]

    private static let handled: KeyValuePairs<String, String> = [
        "t3.new_received.natural_person": "3", "t3.new_received.total": "3", "t3.granted.natural_person": "3",
        "t3.granted.total": "3", "t3.result_total.natural_person": "3", "t3.result_total.total": "3",
    ]

    private static func told(
        _ rule: RuleID, _ breaks: Bool, _ text: String = "", overview: String = TextReport.overview,
        problems: String = TextReport.problems, other: String = TextReport.other,
        _ cells: KeyValuePairs<String, String> = [:]
    ) -> RuleCase {
        RuleCase(
            rule: rule, breaks: breaks,
            reports: [TextReport.report(text, overview: overview, problems: problems, other: other, cells)])
    }

    private static func change(_ text: String) -> [AnnualReport] {
        [
            TextReport.report(
                year: 2023,
                [
                    "t3.new_received.natural_person": "2", "t3.new_received.total": "2",
                    "t3.granted.natural_person": "2", "t3.granted.total": "2",
                    "t3.result_total.natural_person": "2", "t3.result_total.total": "2",
                ]), TextReport.report(text, handled),
        ]
    }
}
