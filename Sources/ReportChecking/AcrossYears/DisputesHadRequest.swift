import Diagnostics
import ReportModel

extension Rule {
    /// T4-06: disputes need a request in this year or the one before.
    static let disputesHadRequest = Rule(
        id: "T4-06", severity: .notice,
        demand: Wording(
            zh: "有行政复议或行政诉讼案件时，本年度或上一年度应有政府信息公开申请",
            en: "Reviews and suits need a request in this year or the one before"),
        explanation: Wording(
            zh: "争议可能由更早的申请引起，也可能把与政府信息公开无关的案件计入了表四。",
            en: "The dispute may go back to an older request, or cases of another kind were counted in table 4."),
        basis: RuleBasis.meaningOfFigures,
        method: .conditions { context in
            let totals = DisputeBlock.allCases.map { CellID.disputes($0, .total) }
            let stated = totals.filter { context.report.cells.number($0).map { $0 > .zero } ?? false }
            guard !stated.isEmpty else { return [] }
            let figures = stated.map { "\($0.definition.rowLabel) \(context.report.cells[$0].inFormulas)" }
                .joined(separator: "、")
            return [
                Precondition(
                    cells: [.requests(.newReceived, .total), .requests(.carriedIn, .total)], label: "新收与上年结转",
                    zh: "表四有案件（\(figures)），而本年度和上一年度均无政府信息公开申请",
                    en: "Table 4 states cases (\(figures)), but there was no request in this year or the one before"
                ).judge("行政复议、行政诉讼", figures, stated, context)
            ]
        })
}
