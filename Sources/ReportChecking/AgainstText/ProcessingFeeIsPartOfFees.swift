import Diagnostics
import ReportModel

extension Rule {
    /// T2-06: the information-processing fee of the text is at most the fees of table 2.
    ///
    /// At least one province counts it among 行政事业性收费; elsewhere it may be no part of them, hence a notice. A table that says no fee at
    /// all was charged is the business of T2-05.
    static let processingFeeIsPartOfFees = Rule(
        id: "T2-06", severity: .notice,
        demand: Wording(
            zh: "正文所述信息处理费不大于表二“行政事业性收费”", en: "The information-processing fee, in the text ≤ the fees of table 2"),
        explanation: Wording(
            zh: "有的地方不把信息处理费计入行政事业性收费；金额的单位也可能写错。",
            en: "Some places do not count it among these fees; the unit of the amount may be a slip, too."),
        basis: Wording(
            zh: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；有省份明确其属于行政事业性收费",
            en: "国办函〔2020〕109号 on the information-processing fee, which at least one province counts among these fees"),
        method: .conditions { context in
            let report = context.report
            guard let figure = TableFigure.of(.administrativeFee, in: report), let value = figure.value(in: report),
                value > .zero
            else { return [] }
            return report.statements.compactMap { statement in
                guard statement.subject == .informationFee, statement.isComparable(in: report),
                    statement.precision == .exact, let stated = statement.count, stated > .zero,
                    let amount = tenThousands(stated, statement.measure)
                else { return nil }
                let said = "正文信息处理费 \(statement.figureText)"
                guard amount > value else {
                    return statement.condition(.pass, "\(said) ≤ \(figure.name.zh) \(value) 万元", figure, context)
                }
                return statement.condition(
                    .fail, "\(said) > \(figure.name.zh) \(value) 万元", figure, context,
                    message: Wording(
                        zh: "正文称“\(statement.quote)”，多于\(figure.name.zh)的 \(value)",
                        en: "The text says “\(statement.quote)”, more than \(figure.name.en): \(value)"))
            }
        })

    /// An amount in 万元; `nil` for a measure that is none of money.
    private static func tenThousands(_ amount: ExactDecimal, _ measure: String) -> ExactDecimal? {
        switch measure {
        case "万元": amount
        // Four places further down are ten thousands.
        case "元": ExactDecimal(significand: amount.significand, scale: amount.scale + 4)
        default: nil
        }
    }
}
