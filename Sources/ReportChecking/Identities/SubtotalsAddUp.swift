import Diagnostics
import ReportModel

extension Rule {
    /// T3-08: the subtotal printed beside the label of a group is the sum of the rows below it.
    static let subtotalsAddUp = Rule(
        id: "T3-08", severity: .error,
        demand: Wording(
            zh: "表三各组标题旁加印的小计 = 该组各行之和", en: "A subtotal printed beside the label of a group = the sum of its rows"),
        explanation: Wording(
            zh: "表样中没有小计；加印的数字可能另有含义，例如只计人数。",
            en: "The form has no subtotals; a figure printed there may mean something else, such as persons."),
        basis: RuleBasis.meaningOfTotals,
        method: .conditions { context in
            let report = context.report
            let form = report.form(of: .requests)
            return report.subtotals.flatMap { subtotal -> [Condition] in
                let rows = RequestRow.outcomes(of: form).filter { $0.group == subtotal.group }
                return zip(Applicant.allCases, subtotal.cells).map { column, printed in
                    condition(subtotal.group, column, printed, rows.map { .requests($0, column) }, context)
                }
            }
        })

    private static func condition(
        _ group: RequestRow.Group, _ column: Applicant, _ printed: Cell, _ parts: [CellID], _ context: CheckContext
    ) -> Condition {
        let report = context.report
        let sum = parts.reduce(Optional(ExactDecimal.zero)) { sum, part in
            report.cells.number(part).flatMap { sum?.adding($0) }
        }
        let known = parts.filter { report.cells.number($0)?.isZero != true }
        let list = known.map { "\($0.definition.rowLabel) \(report.cells[$0].inFormulas)" }.joined(separator: " + ")
        let name = "\(group.label) \(column.label)"
        let verdict: Verdict =
            if let sum, let total = printed.number { sum != total ? .fail : sum.isZero ? .vacuous : .pass } else {
                .unknown
            }
        let sign = verdict == .fail ? "≠" : "="
        let formula = "\(name)：小计 \(printed.inFormulas) \(sign) \(list.isEmpty ? "0" : list)"
        return Condition(
            instance: name, operands: parts.map(context.operand), verdict: verdict, formula: formula,
            message: verdict != .fail
                ? nil
                : Wording(
                    zh: "\(name)的小计为 \(printed.inFormulas)，各行之和为 \(sum?.description ?? "")",
                    en: "The subtotal of \(name) is \(printed.inFormulas), its rows add up to \(sum?.description ?? "")"
                ),
            place: printed.place)
    }
}
