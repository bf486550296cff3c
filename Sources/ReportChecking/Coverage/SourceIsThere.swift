import Diagnostics
import ReportModel

extension Rule {
    /// CO-03: the page a report was taken from is still there.
    ///
    /// Only as far as `Site/links.csv` says, which a link checker of the owner makes: a build asks nobody. Without that file nothing is
    /// assessed; an address it does not name, or whose answer says neither, is not assessable.
    static let sourceIsThere = Rule(
        id: "CO-03", severity: .notice,
        demand: Wording(
            zh: "报告的来源网址仍可打开（本程序不联网，只看站点设置旁 links.csv 中的检查结果；没有这个文件不作判断）",
            en:
                "The page a report was taken from is still there (nothing is fetched: judged by links.csv beside the settings, not at all without it)"
        ),
        explanation: Wording(
            zh: "网站改版、迁移后网址常会变化，报告可能仍在别处公布。",
            en: "Addresses change when a website is rebuilt; the report may well be published elsewhere."),
        basis: Wording(
            zh: "《政府信息公开条例》第二十三条、第二十四条：通过政府网站等公开并便于查询",
            en: "Regulation on Open Government Information, articles 23 and 24: published on websites, easy to look up"),
        method: .textConditions { context in
            guard let links = context.limits.links, let address = context.report.sourceAddress else { return [] }
            func condition(_ verdict: Verdict, _ formula: String, _ message: Wording? = nil) -> [Condition] {
                [Condition(instance: "来源网址", verdict: verdict, formula: formula, message: message)]
            }
            guard let answer = links[address] else { return condition(.unknown, "\(address)：没有检查结果") }
            let formula = "\(address)：\(answer.day) 检查结果 \(answer.word)"
            switch answer.state {
            case .there: return condition(.pass, formula)
            case .unclear: return condition(.unknown, formula)
            case .gone:
                return condition(
                    .fail, formula,
                    Wording(
                        zh: "来源网址打不开：\(address)（\(answer.day) 检查，结果 \(answer.word)）",
                        en: "The source address is gone: \(address) (checked \(answer.day), answer \(answer.word))"))
            }
        })
}
