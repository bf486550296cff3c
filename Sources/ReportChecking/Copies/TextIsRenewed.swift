import Diagnostics
import ReportModel
import TextComparison

extension Rule {
    /// NA-06: no section is the text of last year's report.
    ///
    /// Measured as M21, `2 × longest common subsequence ÷ both lengths`, over Han characters with names, numbers and statutory wording
    /// left out; sections of fewer than 50 characters say nothing. From 90 % a warning, from 60 % a notice.
    static let textIsRenewed = Rule(
        id: "NA-06", severity: .warning,
        demand: Wording(
            zh: "各部分的文字不沿用上一年度（按汉字计，去除名称、数字和规定用语；相同 60% 起提示，90% 起警告；不足 50 字的部分不计）",
            en:
                "No section is last year's text (Han characters without names, numbers and statutory wording; a notice from 60 %, a warning from 90 %; sections below 50 characters left out)"
        ),
        explanation: Wording(
            zh: "工作和制度本身没有变化时，文字相近可能是合理的；也可能使用了上级提供的固定模板。",
            en:
                "Where the work itself has not changed, similar words may be right; a fixed template may have been used."
        ),
        basis: CopyBasis.sameContent,
        method: .conditions { context in
            guard let previous = context.previous else { return [] }
            let report = context.report
            guard report.textKind == .full, previous.textKind == .full else {
                return [Condition(instance: "正文", verdict: .unknown, formula: "正文为摘要，未作比较")]
            }
            return SectionKind.compared.compactMap { kind in
                let shared = SharedText(
                    ComparableText(kind, of: report), ComparableText(kind, of: previous))
                return shared.map { condition(kind, $0, report, previous.year) }
            }
        })

    /// The limits of a notice and of a warning, in hundredths.
    private static let (similar, same) = (60, 90)

    private static func condition(
        _ kind: SectionKind, _ shared: SharedText, _ report: AnnualReport, _ before: ReportYear
    ) -> Condition {
        let (isSimilar, isSame) = (shared.isAtLeast(percent: similar), shared.isAtLeast(percent: same))
        let share = shared.perMille.asPercent
        let formula =
            "\(kind.shortHeading)：2×相同 \(shared.common) 字 ÷（本年 \(shared.first) 字 + \(before) 年 \(shared.second) 字）= \(share)"
        return Condition(
            instance: kind.shortHeading, verdict: isSimilar ? .fail : .pass, formula: formula,
            message: !isSimilar
                ? nil
                : Wording(
                    zh: "文字与上一年度雷同。\(formula)",
                    en: "Section “\(kind.shortHeading)” shares \(share) of its text with that of \(before)"),
            severity: isSame ? .warning : .notice, statesFormula: true, place: report.section(kind)?.place)
    }
}

/// Where the rules about copied text come from.
enum CopyBasis {
    static let sameContent = Wording(
        zh: "国办公开办函〔2021〕30号：年度报告内容不准确、雷同等问题应予纠正并追究责任",
        en: "国办公开办函〔2021〕30号 names identical content of annual reports among the faults to be put right")
    static let progress = Wording(
        zh: "年度报告格式（国办公开办函〔2021〕30号）第五部分：存在的主要问题及改进情况",
        en: "The form (国办公开办函〔2021〕30号), section 5: problems and what was done about them")
}
