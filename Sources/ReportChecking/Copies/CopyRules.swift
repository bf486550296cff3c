import Diagnostics
import ReportModel
import TextComparison

extension Rule {
    /// NA-07: no section is largely the text of another body's report of the year.
    ///
    /// Containment of the section's runs of five Han characters in the same section of one other report (M22), with names, numbers and
    /// statutory wording left out; sections of fewer than 50 characters say nothing. From 80 % a warning, from 50 % a notice.
    static let textIsNotAnothers = Rule(
        id: "NA-07", severity: .warning,
        demand: Wording(
            zh: "各部分的文字不与另一机关同年度报告的同一部分雷同（去除名称、数字和规定用语后，5 字片段相同 50% 起提示，80% 起警告；不足 50 字的部分不计）",
            en:
                "No section is largely that of another body's report of the year (runs of five Han characters without names, numbers and statutory wording; a notice from 50 %, a warning from 80 %; sections below 50 characters left out)"
        ),
        explanation: Wording(
            zh: "县级机关可能提供了统一的模板，照用模板并不违规；文字相同也不说明是谁用了谁的。",
            en:
                "The county may have handed out a template, which is legitimate; and the same words do not say who took them from whom."
        ),
        basis: CopyBasis.sameContent, method: .betweenReports)

    /// CO-05: no two townships of a county have the same figures.
    static let figuresAreNotAnothers = Rule(
        id: "CO-05", severity: .warning,
        demand: Wording(
            zh: "三张表中不为 0 的数字（不计合计；至少 4 个、合起来至少 10 件）不与同县另一乡镇同年度的完全相同",
            en:
                "The figures other than 0 (without totals; at least 4, at least 10 cases) are not all those of another township of the county"
        ),
        explanation: Wording(
            zh: "可能误用了另一乡镇的表格，也可能由县级机关统一填报，或碰巧相同。",
            en:
                "Another township's tables may have been used by mistake, the county may have filled them in, or it is chance."
        ),
        basis: RuleBasis.experience, method: .betweenReports)
}
