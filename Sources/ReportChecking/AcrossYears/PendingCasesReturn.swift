import Diagnostics
import ReportModel

extension Rule {
    /// T4-08: what was pending a year ago is among this year's cases.
    ///
    /// Only a notice: the form does not say whether its totals count cases of the year or cases open in it.
    static let pendingCasesReturn = Rule(
        id: "T4-08", severity: .notice,
        demand: Wording(
            zh: "上一年度尚未审结的案件数 ≤ 本年度同类案件总计",
            en: "Cases pending a year ago ≤ this year's total of their kind"),
        explanation: Wording(
            zh: "格式没有说明总计是否包含上年未审结的案件，只计当年新发生的也说得通。",
            en: "The form does not say whether totals include older cases; counting only new ones is a fair reading."),
        basis: RuleBasis.experience,
        method: .comparisons { context in
            guard context.hasEarlier, let before = context.yearBefore else { return [] }
            return DisputeBlock.allCases.map { block in
                Equation(
                    block.label,
                    [
                        Equation.Term(
                            operand: .init(year: before, cell: .disputes(block, .pending)), label: "\(before) 年尚未审结")
                    ],
                    isAtMost: [
                        Equation.Term(
                            operand: context.operand(.disputes(block, .total)), label: "\(context.report.year) 年总计")
                    ])
            }
        })
}
