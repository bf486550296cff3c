package import Diagnostics
import LocatedYAML

/// The rules about files and folders, in words, for lists of findings.
package enum ContentRules {
    /// CR-01: a correction that names another figure than was published.
    package static let correction = ContentRule.correction

    /// Every rule the diagnostics of the content folder name, the mistakes in side files included.
    package static let all: [RuleDescription] = [
        rule(
            ContentRule.unreadable, .error, zh: "文件和目录可以读取，文件是文本",
            en: "Files and folders can be read, and files are text"),
        rule(ContentRule.format, .warning, zh: "文件是能够读取的格式", en: "Files have a format that is read"),
        rule(ContentRule.loop, .error, zh: "目录不经链接包含自身", en: "No folder contains itself through a link"),
        rule(
            ContentRule.names, .warning, zh: "目录名、body.yml 与文件中的名称一致",
            en: "Folder, body.yml and document agree on names"),
        rule(
            ContentRule.versions, .error, zh: "一个机关一个年度只有一份现行报告",
            en: "A body has one current report for a year"),
        rule(ContentRule.notAReport, .error, zh: "文件是年度报告", en: "The file is an annual report"),
        rule(ContentRule.severalReports, .error, zh: "一个文件只含一份报告", en: "A file holds one report"),
        rule(ContentRule.identity, .error, zh: "报告的机关和年度是已知的", en: "Body and year of a report are known"),
        rule(
            ContentRule.correction, .error, zh: "更正所写的公布值与报告一致",
            en: "A correction names the figure as it was published"),
        rule(
            "DC-01", .notice, zh: "作出决定时的数值没有变化", en: "The figures a decision was made on have not changed"),
        rule("DC-02", .notice, zh: "决定所针对的发现存在", en: "The finding a decision is about is there"),
        rule(
            ContentRule.bodyLeftOut, .error, zh: "报告属于本站收录的机关类型（bodies）",
            en: "The report is of a body the site publishes (bodies)"),
        rule(
            ContentRule.sameName, .error, zh: "同名的乡镇写明所属的县，不会混淆",
            en: "Townships of one name are told apart by their county"),
        rule(YAMLRule.syntax, .error, zh: "附属文件是有效的 YAML", en: "Side files are valid YAML"),
        rule(YAMLRule.unknownKey, .error, zh: "附属文件只用已知的键", en: "Side files have known keys only"),
        rule(YAMLRule.duplicateKey, .error, zh: "附属文件中的键不重复", en: "No key of a side file stands twice"),
        rule(YAMLRule.wrongType, .error, zh: "附属文件中的值类型正确", en: "Values of side files have the right type"),
        rule(YAMLRule.missingKey, .error, zh: "附属文件中必需的键齐全", en: "Side files have the keys that are required"),
        rule(YAMLRule.tooLarge, .error, zh: "附属文件大小合理", en: "Side files have a reasonable size"),
    ]

    /// The rules about side files and sources that reports' pages name.
    package static let onPages: [RuleDescription] = [
        rule(
            ContentRule.unregistered, .error, zh: "有报告的机关都在机构名录（bodies.csv）中；名录没有的不收录，也不当作别的机关",
            en: "Every body with reports is in bodies.csv; one that is not is left out, never taken for another"),
        rule(
            "XY-07", .warning, zh: "来源文件在首次发布后没有变动",
            en: "The source has not changed since its first publication"),
        rule(
            "CR-02", .warning, zh: "更正后的数值仍符合勾稽关系", en: "Corrected figures keep what the form demands"),
    ]

    private static func rule(_ id: RuleID, _ severity: Severity, zh: String, en: String) -> RuleDescription {
        RuleDescription(id: id, severity: severity, demand: Wording(zh: zh, en: en))
    }
}
