import Diagnostics
import ReportModel

extension Rule {
    /// T4-05: a suit after a review (复议后起诉) needs a review in this year or the one before.
    static let suitsAfterReviewHadReview = Rule(
        id: "T4-05", severity: .notice,
        demand: Wording(
            zh: "有“复议后起诉”案件时，本年度或上一年度应有行政复议案件",
            en: "Suits after a review need a review in this year or the one before"),
        explanation: Wording(
            zh: "复议可能发生在更早的年度，也可能直接起诉的案件填到了“复议后起诉”。",
            en: "The review may lie further back, or direct suits were entered as suits after a review."),
        basis: RuleBasis.meaningOfFigures,
        method: .conditions { context in
            let suits = CellID.disputes(.suitAfterReview, .total)
            guard let figure = context.report.cells.number(suits), figure > .zero else { return [] }
            return [
                Precondition(
                    cells: [.disputes(.review, .total)], label: "行政复议总计",
                    zh: "有复议后起诉 \(figure) 件，而本年度和上一年度均无行政复议",
                    en: "\(figure) suits after a review, but no review in this year or the one before"
                ).judge("复议后起诉", "复议后起诉 \(figure)", [suits], context)
            ]
        })
}
