import Diagnostics
import ReportModel

extension Rule {
    /// ID-07: reports for 2019 and 2020 use the trial form of 2019, later ones that of 2021.
    static let formFitsYear = Rule(
        id: "ID-07", severity: .notice,
        demand: Wording(
            zh: "2019、2020 年度用 2019 年试行版表格，2021 年度起用 2021 版",
            en: "Reports for 2019 and 2020 use the trial form of 2019, those from 2021 on the form of 2021"),
        explanation: Wording(
            zh: "可能沿用了旧的模板；也可能年份有误，请与原文核对。",
            en: "An old template may have been kept; or the year is wrong."),
        basis: Wording(
            zh: "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号", en: "国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号"),
        method: .conditions { context in
            let report = context.report
            let found = StatutoryTable.allCases.filter { $0 != .disputes && report.forms[$0] != nil }
            guard !found.isEmpty else { return [] }
            let expected = report.year.value >= 2021 ? FormGeneration.form2021 : .form2019
            // Before 2019 there was no such table at all.
            let wrong = found.filter { report.year.value < 2019 || report.forms[$0] != expected }
            let names = found.map { "\($0.shortName) \(report.form(of: $0).rawValue) 版" }.joined(separator: "，")
            let other = wrong.map { "\($0.shortName) \(report.form(of: $0).rawValue) 版" }.joined(separator: "，")
            return [
                Condition(
                    instance: "表格版本", verdict: wrong.isEmpty ? .pass : .fail, formula: "\(report.year) 年度：\(names)",
                    message: wrong.isEmpty
                        ? nil
                        : Wording(
                            zh: "\(report.year) 年度的报告用的是\(other)表格",
                            en: "A report for \(report.year) on another form: \(other)"))
            ]
        })
}
