import Diagnostics
import ReportModel

extension Rule {
    /// T2-08: items of the year before = items of the year before that + their change, in the 2019 form.
    ///
    /// 上一年项目数量 of 2020 restates what 2019 ended with. Only between two tables of the 2019 form.
    static let serviceItemsMeet = Rule(
        id: "T2-08", severity: .warning,
        demand: Wording(
            zh: "2019 版表格：本年度“上一年项目数量” = 上一年度“上一年项目数量” + 上一年度“本年增/减”",
            en: "2019 form: items a year earlier = items a year earlier in the report before + their change then"),
        explanation: Wording(
            zh: "事项清单可能调整或合并，而上一年度的数字未重述。",
            en: "The list of items may have been revised without restating the year before."),
        basis: RuleBasis.sameQuantity,
        method: .acrossYears { report, previous in
            guard let previous, report.form(of: .proactive) == .form2019, previous.form(of: .proactive) == .form2019
            else { return [] }
            return ProactiveRow.rows(of: .form2019).compactMap { row in
                guard let items = CellID("\(row.key).prev_items"), let change = CellID("\(row.key).delta") else {
                    return nil
                }
                func term(_ cell: CellID, _ year: ReportYear, _ label: String) -> Equation.Term {
                    Equation.Term(operand: .init(year: year, cell: cell), label: "\(year) 年\(label)")
                }
                return Equation(
                    row.label, [term(items, previous.year, "上一年项目数量"), term(change, previous.year, "本年增/减")],
                    equals: [term(items, report.year, "上一年项目数量")])
            }
        })
}
