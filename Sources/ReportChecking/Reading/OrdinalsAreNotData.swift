import Diagnostics
import ReportModel

extension Rule {
    /// CV-02: a column that runs 1, 2, 3 … holds the numbers in front of the labels, not figures.
    ///
    /// The labels of table 3 are numbered within their groups (up to eight). A check of our own reading.
    static let ordinalsAreNotData = Rule(
        id: "CV-02", severity: .error,
        demand: Wording(
            zh: "表三的一栏自上而下不是 1、2、3……（不把行的序号当作数字）",
            en: "No column of table 3 runs 1, 2, 3 … (numbers of labels taken for figures)"),
        explanation: Wording(
            zh: "多半是本站把行首的序号读成了数字，请看原文。",
            en: "Most likely our reading took the numbers of the labels for figures; see the source."),
        basis: RuleBasis.ownReading,
        method: .conditions { context in
            let report = context.report
            let rows = RequestRow.rows(of: report.form(of: .requests)).filter { $0.group != nil }
            return [Applicant.naturalPerson, .total].map { column in
                let cells = rows.map { CellID.requests($0, column) }
                let run = longestRun(cells.map { report.cells.number($0)?.whole })
                let isOrdinals = run.count >= shortestRun
                let known = cells.contains { report.cells.number($0) != nil }
                let isZero = cells.allSatisfy { report.cells.number($0)?.isZero ?? true }
                let named = run.map { cells[$0] }
                let row = named.first?.definition.rowLabel ?? ""
                return Condition(
                    instance: column.label, operands: (isOrdinals ? named : cells).map(context.operand),
                    verdict: isOrdinals ? .fail : !known ? .unknown : isZero ? .vacuous : .pass,
                    formula: isOrdinals
                        ? "\(column.label)：自“\(row)”起依次为 \(run.indices.map { String($0 + 1) }.joined(separator: "、"))"
                        : "\(column.label)：没有依次为 1、2、3、4、5 的数字",
                    message: !isOrdinals
                        ? nil
                        : Wording(
                            zh: "“\(column.label)”一栏自“\(row)”起依次为 1 至 \(run.count)，像是把序号读成了数字",
                            en: "Column \(column.label) runs from 1 to \(run.count): labels' numbers read as figures"),
                    attribution: .reading)
            }
        })

    /// As many rows as cannot run 1, 2, 3 … by chance.
    private static let shortestRun = 5

    /// The longest stretch of values that run 1, 2, 3 ….
    private static func longestRun(_ values: [Int64?]) -> Range<Int> {
        var best = 0..<0
        for start in values.indices where values[start] == 1 {
            var end = start
            while end < values.count, values[end] == Int64(end - start + 1) { end += 1 }
            if end - start > best.count { best = start..<end }
        }
        return best
    }
}
