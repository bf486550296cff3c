import Diagnostics
import ReportModel

extension Rule {
    /// T4-07: reviews and direct suits ≤ requests handled in this year and the one before.
    ///
    /// Asked only where some request was handled; where there was none at all T4-06 speaks.
    static let disputesWithinDecisions = Rule(
        id: "T4-07", severity: .notice,
        demand: Wording(
            zh: "行政复议总计 + 未经复议直接起诉总计 ≤ 本年度与上一年度办理结果总计之和",
            en: "Reviews + direct suits ≤ requests handled in this year and the one before"),
        explanation: Wording(
            zh: "争议可能由更早的申请或不予答复引起。",
            en: "Disputes may go back to older requests, or to requests left unanswered."),
        basis: RuleBasis.experience,
        method: .comparisons { context in
            guard let before = context.yearBefore else { return [] }
            func term(_ cell: CellID, _ label: String, _ year: ReportYear) -> Equation.Term {
                Equation.Term(operand: .init(year: year, cell: cell), label: label)
            }
            let year = context.report.year
            let handled = CellID.requests(.resultTotal, .total)
            guard
                [year, before].contains(where: { year in
                    context.evidence.cell(.init(year: year, cell: handled)).number.map { !$0.isZero } ?? true
                })
            else { return [] }
            return [
                Equation(
                    "争议与办理",
                    [
                        term(.disputes(.review, .total), "行政复议", year),
                        term(.disputes(.suitDirect, .total), "未经复议直接起诉", year),
                    ],
                    isAtMost: [
                        term(.requests(.resultTotal, .total), "\(year) 年办理", year),
                        term(.requests(.resultTotal, .total), "\(before) 年办理", before),
                    ])
            ]
        })
}
