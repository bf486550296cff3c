package import Diagnostics

/// A document that stands in the same column as annual reports, or is sent along with them, and is none.
package enum OtherDocument: String, Sendable, Hashable, CaseIterable {
    /// 政府信息公开指南.
    case guide
    /// 年度报告解读 or 图解.
    case explanation
    /// A page that lists reports.
    case list
    /// The form without figures, for filling in.
    case blankForm = "blank-form"
    /// 年度报告制度, 统计制度 and other rules about the work.
    case rules
    /// 工作要点, 工作计划, 实施方案.
    case plan
    /// 政府网站工作年度报表.
    case websiteStatement = "website-statement"
    /// Statistics of a month, a quarter, half a year.
    case periodicStatistics = "periodic-statistics"
    /// 政府信息公开目录, 标准目录, 清单.
    case catalogue
    /// 政府信息公开申请表.
    case applicationForm = "application-form"
    /// 通知, 公告 or 函 about the reports.
    case notice
    /// 工作总结.
    case summary
    /// A title without the report: 见附件.
    case titleOnly = "title-only"
    case unknown

    /// What it is, in words.
    package var name: Wording {
        switch self {
        case .guide: Wording(zh: "政府信息公开指南", en: "a guide to disclosure (指南)")
        case .explanation: Wording(zh: "年度报告的解读或图解", en: "an explanation of a report (解读、图解)")
        case .list: Wording(zh: "年度报告的目录页", en: "a list of reports")
        case .blankForm: Wording(zh: "没有填写的空白表式", en: "the form itself, not filled in")
        case .rules: Wording(zh: "制度、办法一类的规定", en: "rules about the work (制度、办法)")
        case .plan: Wording(zh: "工作计划、工作要点或方案", en: "a work plan (计划、要点、方案)")
        case .websiteStatement: Wording(zh: "政府网站工作年度报表", en: "the yearly statement of a website (网站工作年度报表)")
        case .periodicStatistics: Wording(zh: "月度、季度或半年统计", en: "statistics of a part of the year")
        case .catalogue: Wording(zh: "目录或清单", en: "a catalogue (目录、清单)")
        case .applicationForm: Wording(zh: "政府信息公开申请表", en: "an application form (申请表)")
        case .notice: Wording(zh: "通知、公告或函件", en: "a notice or a letter (通知、公告、函)")
        case .summary: Wording(zh: "工作总结", en: "a summary of work (工作总结)")
        case .titleOnly: Wording(zh: "只有标题，没有报告的正文和表格", en: "a title without the text and the tables of a report")
        case .unknown:
            Wording(
                zh: "其他文件：没有年度报告的标题，也没有统计表", en: "something else: neither the title nor a table of an annual report")
        }
    }

    /// Words anywhere in a title that say what it is, whatever it ends with.
    private static let inside: [(kind: OtherDocument, words: [LabelText])] = table([
        (.explanation, ["解读", "图解", "一图读懂", "一图看懂", "图说"]), (.websiteStatement, ["网站工作年度报表", "网站年度工作报表", "网站年度报表"]),
        (.periodicStatistics, ["季度", "上半年", "下半年", "月份", "月报", "月统计"]),
    ])
    /// Words a title ends with.
    private static let ending: [(kind: OtherDocument, words: [LabelText])] = table([
        (.guide, ["指南"]), (.rules, ["制度", "办法", "规定", "细则", "规程", "规范"]), (.plan, ["计划", "要点", "方案", "安排"]),
        (.applicationForm, ["申请表", "申请书"]), (.blankForm, ["格式", "模板", "样表", "样式", "范本", "填报说明", "空表"]),
        (.periodicStatistics, ["统计表"]), (.catalogue, ["目录", "清单", "一览表"]), (.notice, ["通知", "通告", "公告", "函", "通报"]),
        (.summary, ["总结"]),
    ])

    private static func table(_ rows: [(OtherDocument, [String])]) -> [(kind: OtherDocument, words: [LabelText])] {
        rows.map { ($0.0, $0.1.map { LabelText($0) }) }
    }

    /// What a title says the document is; `nil` for the title of a report and for a line that names none of them.
    ///
    /// - Complexity: O(characters of a short line).
    static func named(by line: String) -> OtherDocument? {
        guard line.unicodeScalars.count <= 60, !PageNoise.isNoise(line), !line.hasSuffix("。") else { return nil }
        let core = ReportTitle.core(of: line)
        let label = LabelText(core)
        // The words mean these documents only where the line is about disclosure or websites at all.
        guard ["公开", "网站", "年报", "年度报告"].contains(where: { label.contains(LabelText($0)) }) else { return nil }
        if let found = inside.first(where: { $0.words.contains(where: label.contains) })?.kind {
            // A year's report may speak of its last quarter; then it still calls itself a yearly one.
            let isYearly = found == .periodicStatistics && ReportTitle.isTitle(line) && label.contains(LabelText("年度"))
            if !isYearly { return found }
        }
        if hasMonth(core), !label.contains(LabelText("年度报告")) { return .periodicStatistics }
        return ending.first { $0.words.contains(where: label.hasSuffix) }?.kind
    }

    /// A Boolean value indicating whether a title names one month: `2024年3月政府信息公开情况`, not `1-12月`.
    private static func hasMonth(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars).filter { !CharacterSort.isBlank($0.value) }
        return scalars.indices.contains { index in
            guard scalars[index] == "月", index > 1, scalars.dropFirst(index + 1).first.map(isDigit) != true else {
                return false
            }
            let digits = scalars[..<index].reversed().prefix(while: isDigit)
            let before = scalars[..<(index - digits.count)].last
            return (1...2).contains(digits.count) && before == "年"
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
