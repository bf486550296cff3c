import Diagnostics
import ReportModel

extension Rule {
    /// XY-06: the form changed since the year before, so that some figures cannot be compared.
    static let seriesIsUnbroken = Rule(
        id: "XY-06", severity: .information,
        demand: Wording(
            zh: "与上一年度使用同一版表格；版本更换处，口径不同的数字不作比较",
            en:
                "The form is that of the year before; where it changed, figures that mean something else are not compared"
        ),
        explanation: Wording(
            zh: "2021 年起表格由 2019 年试行版改为现行版，属正常更换。",
            en: "The form of 2019 was replaced by the present one from 2021 on; the change is regular."),
        basis: RuleBasis.form,
        method: .conditions { context in
            guard let previous = context.previous else { return [] }
            let changed = StatutoryTable.allCases.filter { table in
                guard let now = context.report.forms[table], let before = previous.forms[table] else { return false }
                return now != before && table != .disputes
            }
            let names = changed.map {
                "\($0.shortName) \(previous.form(of: $0).rawValue) 版 → \(context.report.form(of: $0).rawValue) 版"
            }.joined(separator: "，")
            let isKnown = StatutoryTable.allCases.contains {
                context.report.forms[$0] != nil && previous.forms[$0] != nil
            }
            return [
                Condition(
                    instance: "表格版本", verdict: !changed.isEmpty ? .fail : isKnown ? .pass : .unknown,
                    formula: changed.isEmpty ? "表格版本与 \(previous.year) 年相同" : names,
                    message: changed.isEmpty
                        ? nil
                        : Wording(
                            zh: "表格版本与 \(previous.year) 年不同（\(names)），口径不同的数字不与上年比较",
                            en:
                                "The form differs from \(previous.year) (\(names)): figures that changed their meaning are not compared"
                        ))
            ]
        })
}
