import Diagnostics
import ReportModel

/// Corrections held against what was read: only one that names the published figure as it stands counts.
enum MatchedCorrections {
    /// The report with the corrections that match, and an error for every one that does not.
    ///
    /// - Complexity: O(corrections).
    static func added(_ corrections: [Correction], to report: AnnualReport) -> (AnnualReport, [Diagnostic]) {
        var report = report
        var diagnostics: [Diagnostic] = []
        let expected = Set(report.expectedCells)
        for correction in corrections {
            let cell = report.cells[correction.cell]
            if !expected.contains(correction.cell) {
                diagnostics.append(foreign(correction))
            } else if !cell.holds(correction.published) {
                diagnostics.append(differing(correction, cell, report.source.path))
            } else {
                report.corrections.append(correction)
            }
        }
        return (report, diagnostics)
    }

    private static func foreign(_ correction: Correction) -> Diagnostic {
        Diagnostic(
            rule: ContentRule.correction, severity: .error, at: correction.location,
            Wording(
                zh: "该报告的表样中没有单元格 \(correction.cell)，无法更正",
                en: "the form of this report has no cell \(correction.cell): there is nothing to correct"))
    }

    private static func differing(_ correction: Correction, _ cell: Cell, _ path: String) -> Diagnostic {
        let place = cell.place.map { ":\($0.line):\($0.column)" } ?? ""
        return Diagnostic(
            rule: ContentRule.correction, severity: .error, at: correction.location,
            Wording(
                zh: "更正所写的公布值 \(correction.published) 与报告中的不同：\(correction.cell) 读作 \(cell.written)（\(path)\(place)）",
                en:
                    "the correction says \(correction.published) was published, but \(correction.cell) reads \(cell.written) (\(path)\(place))"
            ),
            advice: Wording(
                zh: "公布值以报告为准；如报告文件已更换，请删去或改写这条更正",
                en: "the report is the record; if its file was exchanged, remove the correction or write it anew"))
    }
}
