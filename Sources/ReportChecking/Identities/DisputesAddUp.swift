import Diagnostics
import ReportModel

extension Rule {
    /// T4-01: the results of administrative reviews (行政复议) add up to their total.
    static let reviewsAddUp = disputesAddUp("T4-01", .review)
    /// T4-02: the results of suits without a review before (未经复议直接起诉) add up to their total.
    static let directSuitsAddUp = disputesAddUp("T4-02", .suitDirect)
    /// T4-03: the results of suits after a review (复议后起诉) add up to their total.
    static let suitsAfterReviewAddUp = disputesAddUp("T4-03", .suitAfterReview)

    private static func disputesAddUp(_ id: RuleID, _ block: DisputeBlock) -> Rule {
        Rule(
            id: id, severity: .error,
            demand: Wording(
                zh: "\(block.label)：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计",
                en: "\(block.label): upheld + corrected + other result + pending = total"),
            explanation: Wording(
                zh: "可能是尚未审结的案件漏计，也可能是总计未随分项修改。",
                en: "A pending case may have been left out, or the total not updated with its parts."),
            basis: RuleBasis.meaningOfTotals,
            method: .identities { report in
                func term(_ result: DisputeResult) -> Equation.Term {
                    Equation.Term(
                        operand: .init(year: report.year, cell: .disputes(block, result)), label: result.label)
                }
                return [Equation(block.label, DisputeResult.parts.map(term), equals: [term(.total)])]
            })
    }
}
