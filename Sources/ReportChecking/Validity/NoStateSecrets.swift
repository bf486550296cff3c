import Diagnostics
import ReportModel

extension Rule {
    /// T3-09: a township hardly ever holds what is classified (国家秘密).
    static let noStateSecrets = Rule(
        id: "T3-09", severity: .notice,
        demand: Wording(
            zh: "乡镇（街道）以“属于国家秘密”为由不予公开的极少，不为 0 时请核对",
            en: "Townships hardly ever refuse for state secrets: a figure other than 0 is worth a look"),
        explanation: Wording(
            zh: "可能确有其事；也可能是其他不予公开的理由填到了第一行。",
            en: "It may be so; or another reason for refusal was entered in the first row."),
        basis: RuleBasis.experience,
        method: .conditions { context in
            let report = context.report
            guard report.body.path.last?.level == .township else { return [] }
            let row = Applicant.allCases.map { CellID.requests(.stateSecret, $0) }
            let (verdict, stated) = ZeroRow.judge(row, report)
            let figures = ZeroRow.figures(stated.isEmpty ? [.requests(.stateSecret, .total)] : stated, report)
            return [
                Condition(
                    instance: RequestRow.stateSecret.shortLabel, operands: row.map(context.operand), verdict: verdict,
                    formula: "属于国家秘密：\(figures)",
                    message: verdict != .fail
                        ? nil
                        : Wording(
                            zh: "有申请以“属于国家秘密”为由不予公开（\(figures)），乡镇（街道）极少有此情形",
                            en: "Requests refused as state secrets (\(figures)), which townships hardly ever have"),
                    pointedAt: stated)
            ]
        })
}
