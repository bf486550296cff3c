import Diagnostics
import ReportModel

extension Rule {
    /// T3-01: what came in went out or was carried over, in each of the seven columns.
    ///
    /// The rule printed on the form: 第一项加第二项之和，等于第三项加第四项之和.
    static let requestsBalance = Rule(
        id: "T3-01", severity: .error,
        demand: Wording(
            zh: "每一栏：本年新收 + 上年结转 = 本年办理总计 + 结转下年度（表格自注的勾稽关系）",
            en: "In each column: newly received + carried in = total handled + carried over (printed on the form)"),
        explanation: Wording(
            zh: "可能是一件申请在统计截止日前后重复或漏计，也可能是一个单元格填错。",
            en: "A request near the closing date may have been counted twice or left out, or one cell may be mistyped."),
        basis: RuleBasis.printedOnForm,
        method: .identities { report in
            Applicant.allCases.map { column in
                func term(_ row: RequestRow, _ label: String) -> Equation.Term {
                    Equation.Term(operand: .init(year: report.year, cell: .requests(row, column)), label: label)
                }
                return Equation(
                    column.label,
                    [term(.newReceived, "新收"), term(.carriedIn, "结转")],
                    equals: [term(.resultTotal, "办理"), term(.carriedOut, "结转下年")])
            }
        })
}
