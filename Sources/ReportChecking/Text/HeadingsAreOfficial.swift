import Diagnostics
import ReportModel

extension Rule {
    /// ST-02: the headings of the six sections are worded as on the form.
    ///
    /// Only the Chinese characters count; marks and blanks do not. Reports on the form of 2019 used longer headings as a rule.
    static let headingsAreOfficial = Rule(
        id: "ST-02", severity: .information,
        demand: Wording(zh: "六个部分的标题与规定格式的用语一致", en: "The headings of the six sections are worded as on the form"),
        explanation: Wording(
            zh: "各地沿用的旧格式有更长的标题，不影响内容。",
            en: "Older local forms had longer headings; the content is not affected."),
        basis: RuleBasis.form,
        method: .conditions { context in
            let found = context.report.sections.filter { $0.kind.officialHeading != nil }
            guard !found.isEmpty else { return [] }
            let isOlder = context.report.forms.values.contains(.form2019)
            let other = found.filter { section in
                guard let official = section.kind.officialHeading else { return false }
                let printed = Self.characters(section.heading)
                let isLonger = isOlder && Self.longer[section.kind].map { Self.characters($0) == printed } == true
                return printed != Self.characters(official) && !isLonger
            }
            let names = other.map { "“\($0.heading)”" }.joined(separator: "、")
            return [
                Condition(
                    instance: "标题", verdict: other.isEmpty ? .pass : .fail,
                    formula: other.isEmpty ? "\(found.count) 个标题与规定一致" : "与规定用语不同的标题：\(names)",
                    message: other.isEmpty
                        ? nil
                        : Wording(
                            zh: "标题用语与规定格式不同：\(names)", en: "Headings worded otherwise than on the form: \(names)"),
                    place: other.first.map { SourcePlace(line: $0.line, column: 1, length: 0) })
            ]
        })

    private static let longer: [SectionKind: String] = [
        .proactive: "二、行政机关主动公开政府信息情况", .requests: "三、行政机关收到和处理政府信息公开申请情况",
        .disputes: "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", .problems: "五、政府信息公开工作存在的主要问题及改进情况",
    ]

    private static func characters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { ("\u{4E00}"..."\u{9FFF}").contains($0) }
    }
}
