import Diagnostics
import ReportModel

extension Rule {
    /// T3-03: the six kinds of applicants add up to the total column, in every row.
    ///
    /// 25 rows in the 2021 form, 23 in the 2019 form; the form of table 3 itself decides.
    static let applicantsAddUp = Rule(
        id: "T3-03", severity: .error,
        demand: Wording(
            zh: "每一行：自然人与五类法人或其他组织之和 = 总计",
            en: "In each row: natural persons and the five kinds of organisations add up to the total"),
        explanation: Wording(
            zh: "可能是申请人类别漏填，也可能是总计未随分项修改。",
            en: "A kind of applicant may have been left out, or the total not updated with its parts."),
        basis: RuleBasis.meaningOfTotals,
        method: .identities { report in
            RequestRow.rows(of: report.form(of: .requests)).map { row in
                func term(_ column: Applicant) -> Equation.Term {
                    Equation.Term(operand: .init(year: report.year, cell: .requests(row, column)), label: column.label)
                }
                return Equation(row.shortLabel, Applicant.parts.map(term), equals: [term(.total)])
            }
        })
}
