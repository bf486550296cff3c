import Diagnostics
import ReportModel

/// What corrected figures break that the published ones did not (CR-02).
enum CorrectedJudgement {
    /// A warning for each equation that fails with the corrected figures only.
    ///
    /// - Complexity: O(entries).
    static func findings(_ corrected: [LedgerEntry], published: [LedgerEntry], of report: AnnualReport) -> [Finding] {
        let broken = Set(published.filter { $0.verdict == .fail }.map(\.name))
        return corrected.filter { $0.verdict == .fail && !broken.contains($0.name) }.map { entry in
            let cells = entry.cells(in: report.year)
            return Finding(
                rule: "CR-02", severity: .warning, cells: cells,
                place: cells.lazy.compactMap { report.cells[$0].place }.first, attribution: .source,
                message: Wording(
                    zh: "按更正后的数值，\(entry.rule) 不成立：\(entry.formula)",
                    en: "with the corrected figures \(entry.rule) does not hold: \(entry.formula)"),
                explanation: Wording(
                    zh: "可能还有单元格需要一并更正。", en: "Another cell may have to be corrected together with it."))
        }
    }
}
