import Diagnostics
import ReportModel

extension Rule {
    /// T3-10: where requests lapsed because a fee was not paid, the text speaks of fees.
    static let feesWereCalledFor = Rule(
        id: "T3-10", severity: .notice,
        demand: Wording(
            zh: "有“逾期未按收费通知要求缴纳费用”的申请时，正文应提到收费",
            en: "Where requests lapsed for want of a fee, the text speaks of fees"),
        explanation: Wording(
            zh: "可能确有收费通知而正文没有写，也可能数字填错了行。",
            en: "A fee may have been called for and not mentioned, or the figure stands in the wrong row."),
        basis: Wording(
            zh: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；年度报告第六部分应报告收费情况",
            en: "国办函〔2020〕109号 on the information-processing fee; section 6 reports on it"),
        method: .conditions { context in
            let report = context.report
            guard report.form(of: .requests) == .form2021 else { return [] }
            let row = Applicant.allCases.map { CellID.requests(.feeUnpaid, $0) }
            let stated = row.filter { report.cells.number($0).map { $0 > .zero } ?? false }
            guard !stated.isEmpty else { return [] }
            let figures = ZeroRow.figures(stated, report)
            let isMentioned = report.sections.contains { section in
                section.blocks.contains { $0.text.holds("收费") || $0.text.holds("费用") || $0.text.holds("处理费") }
            }
            let verdict: Verdict =
                isMentioned ? .pass : report.textKind == .digest || report.sections.isEmpty ? .unknown : .fail
            return [
                Condition(
                    instance: RequestRow.feeUnpaid.shortLabel, operands: stated.map(context.operand), verdict: verdict,
                    formula: "逾期未缴费：\(figures)；正文\(isMentioned ? "" : "未")提到收费",
                    message: verdict != .fail
                        ? nil
                        : Wording(
                            zh: "有申请因逾期未缴费而不再处理（\(figures)），正文没有提到收费",
                            en: "Requests lapsed for want of a fee (\(figures)), but the text does not speak of fees"))
            ]
        })
}
