import Diagnostics
import ReportModel

extension Rule {
    /// ID-08: the body existed in the year of the report, as the registry says.
    static let bodyExisted = Rule(
        id: "ID-08", severity: .warning,
        demand: Wording(
            zh: "报告年度在机构名录（bodies.csv）所列的存续期间内", en: "The year lies within those bodies.csv gives the body"),
        explanation: Wording(
            zh: "撤并、更名当年的报告可能由前身或后继公布；名录的起止年度也可能有误。",
            en:
                "In the year of a merger the report may come from either body; the years of the registry may be wrong too."
        ),
        basis: Wording(
            zh: "站点的机构名录 bodies.csv 的 valid_from、valid_to", en: "valid_from and valid_to in the site's bodies.csv"),
        method: .textConditions { context in
            let report = context.report
            guard let entry = context.registry?.entry(report.body.key), let validity = entry.validity else { return [] }
            let existed = entry.existed(in: report.year)
            let relations = (entry.predecessors + entry.successors).compactMap { $0.split(separator: "/").last }
            let others = relations.isEmpty ? "" : "（前身、后继：\(relations.joined(separator: "、"))）"
            return [
                Condition(
                    instance: report.body.name, verdict: existed ? .pass : .fail,
                    formula: "\(report.body.name) \(validity)\(others) \(existed ? "∋" : "∌") \(report.year) 年度",
                    message: existed
                        ? nil
                        : Wording(
                            zh: "名录中“\(report.body.name)”的年度为 \(validity)\(others)，没有 \(report.year) 年",
                            en:
                                "The registry gives \(report.body.name) the years \(validity); \(report.year) is none of them"
                        ))
            ]
        })
}
