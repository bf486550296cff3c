import Diagnostics
import ReportModel

/// Cases of the rules that compare a report's text with the years before.
extension RuleCase {
    static let copied: [RuleCase] = [
        RuleCase(rule: "NA-06", breaks: true, reports: [told(2023, same), told(2024, same)]),
        // The same topics in other words; only the formula of the first sentence stays.
        RuleCase(rule: "NA-06", breaks: false, reports: [told(2023, same), told(2024, anew)]),
        RuleCase(rule: "NA-08", breaks: true, reports: lasting([problem, problem, problem])),
        RuleCase(rule: "NA-08", breaks: false, reports: lasting([problem, problem, "虚构的短板是村务栏的位置太偏，老人看不到。"])),
        RuleCase(rule: "NA-09", breaks: true, reports: promised("虚构的宣传车开进山沟，老人听懂了怎样申请。")),
        RuleCase(rule: "NA-09", breaks: false, reports: promised("虚构的二维码导览图已经贴在每个村口，逐项更换了旧图。")),
    ]

    private static let same = "虚构的第一件事是把渡口的班次写在木牌上，第二件事是把河边的水位画成红线，第三件事是请老师教村民看懂账本，第四件事是把每户的水表读数抄在墙上，字迹清楚。"
    private static let anew = "今年改用广播念出山货的行情，又给赶集的商贩发放折叠的小册子，秋收以后挨家询问意见，随后汇总成表格交给文书存档备查，冬天再补充修订，另有邮差递送。"

    private static func told(_ year: Int, _ text: String) -> AnnualReport { TextReport.report(text, year: year) }

    private static let problem = "虚构的不足是渡口的木牌字迹模糊，夜里看不清楚班次。"

    private static func lasting(_ problems: [String]) -> [AnnualReport] {
        let rest = [
            "改进时请了画师重描木牌。", "已经借来梯子，改进灯笼的高度，加强巡查。", "随后完善了值守，逐晚提高亮度，另选新址。",
        ]
        return problems.enumerated().map { index, problem in
            TextReport.report(year: 2022 + index, problems: problem + rest[index])
        }
    }

    private static func promised(_ later: String) -> [AnnualReport] {
        [
            TextReport.report(year: 2023, problems: "虚构的不足是导览图陈旧。下一步将在每个村口张贴二维码导览图，逐项更换旧图。"),
            TextReport.report(later, problems: "虚构的短板是人手紧张，现已改进排班，逐月公布值守名单，并请虚构的监督小组查看。"),
        ]
    }
}
