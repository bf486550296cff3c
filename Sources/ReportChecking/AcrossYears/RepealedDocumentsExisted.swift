import Diagnostics
import ReportModel

extension Rule {
    /// T2-04: documents repealed ≤ those in force the year before + those issued.
    ///
    /// Only between two tables of the 2021 form.
    static let repealedDocumentsExisted = Rule(
        id: "T2-04", severity: .warning,
        demand: Wording(
            zh: "本年废止件数 ≤ 上一年度现行有效件数 + 本年制发件数",
            en: "Repealed ≤ in force the year before + issued"),
        explanation: Wording(
            zh: "可能是上一年度的现行有效件数漏计，也可能废止的文件由其他机关制发。",
            en: "The year before may have left documents out, or those repealed were issued by another body."),
        basis: RuleBasis.meaningOfFigures,
        method: .comparisons { context in
            let report = context.report
            guard context.hasEarlier, let before = context.yearBefore, report.form(of: .proactive) == .form2021,
                context.previous.map({ $0.form(of: .proactive) == .form2021 }) ?? (report.year.value > 2021)
            else { return [] }
            return ProactiveRow.rows(of: .form2021).filter { $0.columns.count == 3 }.compactMap { row in
                guard let repealed = CellID("\(row.key).repealed"), let issued = CellID("\(row.key).issued"),
                    let inForce = CellID("\(row.key).in_force")
                else { return nil }
                return Equation(
                    row.label, [Equation.Term(operand: context.operand(repealed), label: "废止")],
                    isAtMost: [
                        Equation.Term(operand: .init(year: before, cell: inForce), label: "\(before) 年现行有效"),
                        Equation.Term(operand: context.operand(issued), label: "制发"),
                    ])
            }
        })
}
