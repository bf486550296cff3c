import Diagnostics
import ReportModel

extension Rule {
    /// XY-01: what one year carries over, the next carries in, in each of the seven columns.
    ///
    /// The two rows are the same in both forms, so the rule holds across the change of 2021. The total column weighs more: the
    /// six others are often sorted anew.
    static let carryOverMeets = Rule(
        id: "XY-01", severity: .warning,
        demand: Wording(
            zh: "每一栏：上一年度“结转下年度继续办理” = 本年度“上年结转”",
            en: "In each column: carried over by the year before = carried in this year"),
        explanation: Wording(
            zh: "同一批申请在两份报告中应当一致；上一年度的数字可能在公布后更正过，或申请人类别重新归类。",
            en:
                "Both reports count the same requests; the earlier figure may have been corrected after publication, or applicants sorted anew."
        ),
        basis: RuleBasis.sameQuantity,
        method: .acrossYears { report, previous in
            guard let before = previous?.year ?? report.year.previous else { return [] }
            return Applicant.allCases.map { column in
                Equation(
                    column.label,
                    [
                        Equation.Term(
                            operand: .init(year: before, cell: .requests(.carriedOut, column)),
                            label: "\(before) 年结转下年")
                    ],
                    equals: [
                        Equation.Term(
                            operand: .init(year: report.year, cell: .requests(.carriedIn, column)),
                            label: "\(report.year) 年上年结转")
                    ],
                    severity: column == .total ? .warning : .notice)
            }
        })
}
