import Diagnostics
import ReportModel

extension Rule {
    /// T2-02: no more normative documents can be repealed than existed.
    ///
    /// In force at the end = stock at the beginning + issued − repealed, and the stock at the beginning is not negative.
    static let documentStockIsPossible = Rule(
        id: "T2-02", severity: .warning,
        demand: Wording(
            zh: "行政规范性文件：现行有效件数 ≥ 本年制发件数 − 本年废止件数",
            en: "Normative documents: in force ≥ issued − repealed"),
        explanation: Wording(
            zh: "各地对“现行有效”的统计口径不一，当年制发的文件可能未计入。",
            en: "Offices count “in force” differently; documents issued during the year may have been left out."),
        method: .condition { report, _ in
            guard report.form(of: .proactive) == .form2021,
                let issued = CellID("t2.normative_doc.issued"), let repealed = CellID("t2.normative_doc.repealed"),
                let inForce = CellID("t2.normative_doc.in_force"),
                let made = report.cells.number(issued), let gone = report.cells.number(repealed),
                let valid = report.cells.number(inForce), let least = made.subtracting(gone), valid < least
            else { return [] }
            return [
                Break(
                    cells: [issued, repealed, inForce],
                    message: Wording(
                        zh: "行政规范性文件现行有效 \(valid) 件，少于本年制发减废止的 \(least) 件",
                        en: "\(valid) normative documents in force, fewer than the \(least) issued and not repealed"),
                    formula: "行政规范性文件：现行有效 \(valid) < 制发 \(made) − 废止 \(gone)")
            ]
        })
}
