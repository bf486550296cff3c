import Diagnostics
import ReportModel

extension Rule {
    /// T2-03: documents in force = those of the year before + issued − repealed, for both kinds of documents.
    ///
    /// Only between two tables of the 2021 form; 对外公开总数量 of the 2019 form is a different quantity.
    static let documentStockMeets = Rule(
        id: "T2-03", severity: .warning,
        demand: Wording(
            zh: "现行有效件数 = 上一年度现行有效件数 + 本年制发件数 − 本年废止件数",
            en: "In force = in force the year before + issued − repealed"),
        explanation: Wording(
            zh: "可能进行过文件清理或机构合并，或统计口径有调整，而上一年度的数字未重述。",
            en:
                "A clean-up, a merger or another way of counting may have changed the stock without restating the year before."
        ),
        basis: RuleBasis.sameQuantity,
        method: .acrossYears { report, previous in
            guard report.form(of: .proactive) == .form2021,
                previous.map({ $0.form(of: .proactive) == .form2021 }) ?? (report.year.value > 2021),
                let before = previous?.year ?? report.year.previous
            else { return [] }
            return ProactiveRow.rows(of: .form2021).filter { $0.columns.count == 3 }.compactMap { row in
                func term(_ column: String, _ year: ReportYear, _ label: String, minus: Bool = false) -> Equation.Term?
                {
                    CellID("\(row.key).\(column)").map {
                        Equation.Term(
                            operand: .init(year: year, cell: $0, isSubtracted: minus), label: "\(year) 年\(label)")
                    }
                }
                guard let inForce = term("in_force", report.year, "现行有效"),
                    let opening = term("in_force", before, "现行有效"),
                    let issued = term("issued", report.year, "制发"),
                    let repealed = term("repealed", report.year, "废止", minus: true)
                else { return nil }
                return Equation(row.label, [opening, issued, repealed], equals: [inForce], judgesKnownParts: false)
            }
        })
}
