import Diagnostics
import ReportModel

extension Rule {
    /// CV-04: the fees of a year stay below the ceiling of the settings; above it the unit may have slipped.
    static let feesBelowCeiling = Rule(
        id: "CV-04", severity: .notice,
        demand: Wording(
            zh: "行政事业性收费（万元）不超过站点设置的上限（checks 的 fee_ceiling）",
            en: "Fees (in 万元) stay below the ceiling of the settings (fee_ceiling in checks)"),
        explanation: Wording(
            zh: "可能把以“元”为单位的数字填进了以“万元”为单位的单元格。",
            en: "An amount in yuan may have been entered in a cell that counts ten thousands of yuan."),
        basis: RuleBasis.experience,
        method: .conditions { context in
            let report = context.report
            guard let ceiling = context.limits.feeCeiling, report.form(of: .proactive) == .form2021,
                let cell = CellID("t2.admin_fee.amount_wan")
            else { return [] }
            let fee = report.cells.number(cell)
            let isAbove = fee.map { $0 > ExactDecimal(ceiling) } ?? false
            let verdict: Verdict =
                fee.map { isAbove ? .fail : $0.isZero ? .vacuous : .pass }
                ?? (report.cells[cell].isUnfilled ? .passesIfBlankIsZero : .unknown)
            let figure = report.cells[cell].inFormulas
            return [
                Condition(
                    instance: "行政事业性收费", operands: [context.operand(cell)], verdict: verdict,
                    formula: "行政事业性收费 \(figure) 万元 \(isAbove ? ">" : "≤") 上限 \(ceiling) 万元",
                    message: !isAbove
                        ? nil
                        : Wording(
                            zh: "行政事业性收费 \(figure) 万元，超过上限 \(ceiling) 万元，单位可能是元",
                            en: "Fees of \(figure) 万元 exceed the ceiling of \(ceiling) 万元; the unit may be yuan"))
            ]
        })
}
