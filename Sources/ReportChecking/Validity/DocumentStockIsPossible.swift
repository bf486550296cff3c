import Diagnostics
import ReportModel

extension Rule {
    /// T2-02: no more normative documents can be repealed than existed.
    ///
    /// In force at the end = stock at the beginning + issued − repealed, and the stock at the beginning is not negative.
    static let documentStockIsPossible = Rule(
        id: "T2-02", severity: .warning,
        demand: Wording(
            zh: "行政规范性文件：本年制发件数 − 本年废止件数 ≤ 现行有效件数",
            en: "Normative documents: issued − repealed ≤ in force"),
        explanation: Wording(
            zh: "各地对“现行有效”的统计口径不一，当年制发的文件可能未计入。",
            en: "Offices count “in force” differently; documents issued during the year may have been left out."),
        basis: RuleBasis.meaningOfFigures,
        method: .comparisons { context in
            let report = context.report
            guard report.form(of: .proactive) == .form2021,
                let issued = CellID("t2.normative_doc.issued"), let repealed = CellID("t2.normative_doc.repealed"),
                let inForce = CellID("t2.normative_doc.in_force")
            else { return [] }
            return [
                Equation(
                    "行政规范性文件",
                    [
                        Equation.Term(operand: context.operand(issued), label: "制发"),
                        Equation.Term(
                            operand: .init(year: report.year, cell: repealed, isSubtracted: true), label: "废止"),
                    ],
                    isAtMost: [Equation.Term(operand: context.operand(inForce), label: "现行有效")])
            ]
        })
}
