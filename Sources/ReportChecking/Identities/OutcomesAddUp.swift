import Diagnostics
import ReportModel

extension Rule {
    /// T3-02: the outcomes add up to （七）总计, in each of the seven columns.
    ///
    /// 21 outcomes in the 2021 form, 19 in the 2019 form; the form of table 3 itself decides.
    static let outcomesAddUp = Rule(
        id: "T3-02", severity: .error,
        demand: Wording(
            zh: "每一栏：各项办理结果之和 = （七）总计", en: "In each column: the outcomes add up to row （七）总计"),
        explanation: Wording(
            zh: "可能有一件申请的办理结果漏计或重复计入，也可能是总计未随分项修改。",
            en: "An outcome may have been left out or counted twice, or the total not updated with its parts."),
        basis: RuleBasis.meaningOfTotals,
        method: .identities { report in
            let outcomes = RequestRow.outcomes(of: report.form(of: .requests))
            return Applicant.allCases.map { column in
                func term(_ row: RequestRow) -> Equation.Term {
                    Equation.Term(
                        operand: .init(year: report.year, cell: .requests(row, column)), label: row.shortLabel)
                }
                return Equation(column.label, outcomes.map(term), equals: [term(.resultTotal)])
            }
        })
}
