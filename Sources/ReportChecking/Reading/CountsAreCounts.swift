import Diagnostics
import ReportModel

extension Rule {
    /// CV-03: a count that is the year of the report, or as long as a telephone number, is something else read as a count.
    ///
    /// A figure that an equation of its table confirms is left alone.
    static let countsAreCounts = Rule(
        id: "CV-03", severity: .warning,
        demand: Wording(
            zh: "件数不等于报告年份，也没有电话号码或文号那样的长度（7 位以上）",
            en: "No count is the year of the report or as long as a telephone number (7 digits or more)"),
        explanation: Wording(
            zh: "多半是本站把年份、电话或文号读成了件数，请看原文；件数也可能碰巧等于年份。",
            en: "Most likely our reading took a year, telephone or document number for a count; it may also be chance."),
        basis: RuleBasis.ownReading,
        method: .conditions { context in
            let report = context.report
            var suspects: [CellID] = []
            var known = 0
            for cell in report.expectedCells where cell.definition.unit == .items {
                guard let count = report.cells.number(cell)?.whole else { continue }
                known += 1
                if count == Int64(report.year.value) || count >= 1_000_000 { suspects.append(cell) }
            }
            if !suspects.isEmpty {
                let confirmed = Set(
                    context.ledger.lazy.filter { $0.verdict == .pass }.flatMap { $0.cells(in: report.year) })
                suspects.removeAll { confirmed.contains($0) }
            }
            let figures = suspects.map {
                "\($0.definition.rowLabel)·\($0.definition.columnLabel) \(report.cells[$0].inFormulas)"
            }.joined(separator: "，")
            return [
                Condition(
                    instance: "各项件数", operands: suspects.map(context.operand),
                    verdict: !suspects.isEmpty ? .fail : known == 0 ? .unknown : .pass,
                    formula: suspects.isEmpty ? "\(known) 个件数均不像年份或号码" : figures,
                    message: suspects.isEmpty
                        ? nil
                        : Wording(
                            zh: "件数像是年份或号码：\(figures)", en: "Counts that look like a year or a number: \(figures)"),
                    attribution: .reading)
            ]
        })
}
