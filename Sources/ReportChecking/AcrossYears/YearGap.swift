import Diagnostics
import ReportModel

/// XY-02: a year between two reports of a body is missing.
///
/// A gap is stated, never skipped: nothing is compared over it.
enum YearGap {
    static func finding(from previous: AnnualReport, to report: AnnualReport) -> Finding {
        let first = previous.year.value + 1
        let last = report.year.value - 1
        let years = first >= last ? "\(last)" : "\(first)–\(last)"
        return Finding(
            rule: "XY-02", severity: .notice,
            message: Wording(
                zh: "缺少 \(years) 年度的报告，与上一年度无法比较",
                en: "No report for \(years): nothing can be compared with the year before"),
            explanation: Wording(
                zh: "报告可能已经公布而未收集到。", en: "The report may have been published and not collected."))
    }
}
