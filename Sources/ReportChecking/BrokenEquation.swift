import Diagnostics
import ReportModel

/// Words the finding about a broken equation.
enum BrokenEquation {
    /// One finding for one broken equation: what is on each side and by how much they differ.
    static func finding(
        _ rule: Rule, _ equation: Equation, _ entry: LedgerEntry, _ judgement: EquationJudge.Judgement,
        in report: AnnualReport
    ) -> Finding {
        let cells = entry.cells(in: report.year)
        return Finding(
            rule: rule.id, severity: equation.severity ?? rule.severity, cells: cells,
            place: cells.lazy.compactMap { report.cells[$0].place }.first, attribution: entry.attribution,
            message: message(entry, judgement), formula: entry.formula, explanation: rule.explanation)
    }

    private static func message(_ entry: LedgerEntry, _ judgement: EquationJudge.Judgement) -> Wording {
        if judgement.restsOnBounds {
            let (known, other) = known(judgement)
            return Wording(
                zh: "\(entry.formula)；虽有数字缺失，已知部分 \(known) 已超过另一边的 \(other)",
                en:
                    "\(entry.formula); figures are missing, but the known part \(known) already exceeds the \(other) on the other side"
            )
        }
        guard let left = entry.leftValue, let right = entry.rightValue else {
            return Wording(zh: entry.formula, en: entry.formula)
        }
        let gap = left.subtracting(right).map { $0.isNegative ? $0.negated.description : $0.description }
        return Wording(
            zh: "\(entry.formula)；左边 \(left)，右边 \(right)" + (gap.map { "，相差 \($0)" } ?? ""),
            en: "\(entry.formula); left \(left), right \(right)" + (gap.map { ", a difference of \($0)" } ?? ""))
    }

    private static func known(_ judgement: EquationJudge.Judgement) -> (String, String) {
        let left = judgement.knownLeft?.description ?? "?"
        let right = judgement.knownRight?.description ?? "?"
        return judgement.left == nil ? (left, right) : (right, left)
    }
}
