import Diagnostics
import ReportModel

/// What the transcript of an office document leaves out or decides, counted.
struct WordRemarks: Hashable {
    /// Stretches of hidden text, hidden rows, and text in cells that are covered by a merged one.
    var hidden = 0
    /// Tracked changes.
    var changes = 0
    var comments = 0
    /// Footnotes and endnotes.
    var notes = 0
    /// Numbers Word counts itself.
    var numbers = 0

    /// The remarks as findings.
    var findings: [Finding] {
        var findings: [Finding] = []
        func add(_ count: Int, _ rule: ReadingRule, zh: String, en: String) {
            guard count > 0 else { return }
            findings.append(Finding(rule: rule.id, severity: rule.severity, message: Wording(zh: zh, en: en)))
        }
        add(
            hidden, .hiddenContent, zh: "\(hidden) 处隐藏的文字或表格行未读取",
            en: "\(hidden) hidden stretches of text or rows were left out")
        add(
            changes, .trackedChanges, zh: "文件带有 \(changes) 处修订，按接受全部修订后的内容读取",
            en: "the file has \(changes) tracked changes; it was read as if all were accepted")
        add(
            comments + notes, .notes, zh: "未读取批注 \(comments) 处、脚注和尾注 \(notes) 处",
            en: "\(comments) comments and \(notes) footnotes were left out")
        add(
            numbers, .automaticNumbers, zh: "\(numbers) 个自动编号已按文档中显示的样子写出",
            en: "\(numbers) automatic numbers were written out as the document shows them")
        return findings
    }
}
