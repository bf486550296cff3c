import Diagnostics
import ReportModel

extension Rule {
    /// T3-06: where no request was open, none can have an outcome.
    ///
    /// Stated only for outcomes that no broken equation names already: T3-01 and T3-02 find most of them.
    static let noOutcomeWithoutRequest = Rule(
        id: "T3-06", severity: .error,
        demand: Wording(
            zh: "本年新收与上年结转均为 0 时，各项办理结果均应为 0",
            en: "Where nothing was received or carried in, every outcome is 0"),
        explanation: Wording(
            zh: "可能是新收或结转的数字漏填，也可能是办理结果填错了行。",
            en: "The requests received may have been left out, or the outcome stands in the wrong row."),
        method: .condition { report, ledger in
            let cells = report.cells
            guard cells.number(.requests(.newReceived, .total))?.isZero == true,
                cells.number(.requests(.carriedIn, .total))?.isZero == true
            else { return [] }
            let named = Set(ledger.filter { $0.verdict == .fail }.flatMap { $0.cells(in: report.year) })
            let impossible = RequestRow.outcomes(of: report.form(of: .requests)).flatMap { row in
                Applicant.allCases.map { CellID.requests(row, $0) }
            }.filter { !named.contains($0) && (cells.number($0).map { $0 > .zero } ?? false) }
            guard !impossible.isEmpty else { return [] }
            let labels = impossible.map { "\($0.definition.rowLabel)（\($0.definition.columnLabel)）" }
            return [
                Break(
                    cells: impossible,
                    message: Wording(
                        zh: "新收和上年结转均为 0，却有办理结果：\(labels.joined(separator: "、"))",
                        en:
                            "Nothing was received or carried in, yet outcomes are stated: \(labels.joined(separator: ", "))"
                    ),
                    formula: nil)
            ]
        })
}
