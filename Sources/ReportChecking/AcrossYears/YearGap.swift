import Diagnostics
import ReportModel

extension Rule {
    /// XY-02: a year between two reports of a body is missing.
    ///
    /// A gap is stated, never skipped: nothing is compared over it.
    static let noYearIsMissing = Rule(
        id: "XY-02", severity: .notice,
        demand: Wording(
            zh: "两份报告之间不缺年度；缺少时跨年度核对无法进行",
            en: "No year is missing between two reports; over a gap nothing is compared"),
        explanation: Wording(zh: "报告可能已经公布而未收集到。", en: "The report may have been published and not collected."),
        basis: RuleBasis.sameQuantity,
        method: .sequence { previous, report in
            let first = previous.year.value + 1
            let last = report.year.value - 1
            guard first <= last else { return [] }
            let years = first == last ? "\(last)" : "\(first)–\(last)"
            return [
                Break(
                    cells: [],
                    message: Wording(
                        zh: "缺少 \(years) 年度的报告，与上一年度无法比较",
                        en: "No report for \(years): nothing can be compared with the year before"),
                    formula: nil)
            ]
        })
}
