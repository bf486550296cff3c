package import Diagnostics

/// A rule about reading a document: what the reader remarks on, named as in the catalogue of rules.
///
/// The list is what the methods page explains; every remark of the reader names one of it.
package struct ReadingRule: Sendable, Hashable {
    package let id: RuleID
    package let severity: Severity
    /// What the rule demands, in one sentence.
    package let demand: Wording

    private init(_ id: RuleID, _ severity: Severity, zh: String, en: String) {
        (self.id, self.severity, demand) = (id, severity, Wording(zh: zh, en: en))
    }

    /// Every rule, in the order of the catalogue.
    package static let all = [
        year, body, damage, damagedDate, sections, proactiveCells, requestCells, disputeCells, label, extras, blank,
        dash,
        words, unplaced,
        doubled,
        title,
        count, spelling, personalNumber, classification, hiddenContent, trackedChanges, notes, automaticNumbers,
        formulas,
    ]

    static let year = ReadingRule(
        "ID-01", .warning, zh: "文件名、收录信息、标题和统计期限中的年份一致",
        en: "File name, side file, title and statistics period state the same year")
    static let body = ReadingRule(
        "ID-02", .warning, zh: "标题中的机构与所在目录一致", en: "The body the title names is that of the folder")
    static let damage = ReadingRule(
        "ID-05", .notice, zh: "文本没有损坏的字符", en: "The text has no damaged characters")
    static let damagedDate = ReadingRule(
        "ID-09", .notice, zh: "日期和文号没有丢失字符；有丢失的不作猜测",
        en: "Dates and document numbers have lost no characters; where they have, nothing is guessed")
    static let sections = ReadingRule(
        "ST-01", .warning, zh: "六个部分齐全、按次序", en: "All six sections are there, in their order")
    static let proactiveCells = ReadingRule(
        "ST-03", .warning, zh: "表二的单元格全部找到", en: "Every cell of table 2 was found")
    static let requestCells = ReadingRule("ST-04", .warning, zh: "表三的单元格全部找到", en: "Every cell of table 3 was found")
    static let disputeCells = ReadingRule("ST-05", .warning, zh: "表四的单元格全部找到", en: "Every cell of table 4 was found")
    static let label = ReadingRule(
        "ST-06", .notice, zh: "行名、列名与规定的一致；不一致而能确定的，按次序和近似对应",
        en: "Labels are those of the form; one that differs but is certain is placed by sequence and likeness")
    static let extras = ReadingRule(
        "ST-07", .notice, zh: "表格没有表样以外的行和列，例如加印的小计；有的不计入任何合计，并予注明",
        en:
            "Tables have no rows or columns beside those of the form, such as subtotals; those that are there enter no sum"
    )
    static let blank = ReadingRule("ST-08", .notice, zh: "每个单元格都已填写", en: "Every cell is filled in")
    static let dash = ReadingRule(
        "ST-09", .notice, zh: "单元格填写数字，不以“/”“-”或“无”代替", en: "Cells hold numbers, not “/”, “-” or “无”")
    static let words = ReadingRule("ST-10", .notice, zh: "单元格填写数字，不填写文字", en: "Cells hold numbers, not words")
    static let unplaced = ReadingRule(
        "ST-11", .warning, zh: "每个数字所属的列能够确定；不能确定的记为不可辨认",
        en: "The column of every figure is certain; where it is not, the cells are unreadable")
    static let doubled = ReadingRule("ST-12", .warning, zh: "一张表只出现一次", en: "A table stands in the document once")
    static let title = ReadingRule("ST-14", .warning, zh: "报告有标题", en: "The report has a title")
    static let count = ReadingRule(
        "CV-01", .error, zh: "件数是非负整数，金额是非负数", en: "Counts are non-negative whole numbers, amounts non-negative numbers"
    )
    static let spelling = ReadingRule(
        "CV-05", .information, zh: "全角数字、千分位、单位、正号和形近字母按数字读取，并予注明",
        en: "Full-width digits, thousands marks, units, plus signs, letters for digits: read as numbers, with a remark")
    static let personalNumber = ReadingRule(
        "NA-10", .error, zh: "报告不含公民身份号码、银行卡号和个人手机号码",
        en: "The report has no identity numbers, bank card numbers or mobile numbers of private persons")
    static let classification = ReadingRule(
        "NA-11", .error, zh: "文件本身没有密级、内部资料或不公开标志",
        en: "The document bears no mark that keeps it from the public: classification, internal use, not for release")
    static let hiddenContent = ReadingRule(
        "OF-01", .notice, zh: "文档中隐藏的文字、行、列、工作表不读取，并予注明",
        en: "Hidden text, rows, columns and sheets of a document are left out, with a remark")
    static let trackedChanges = ReadingRule(
        "OF-02", .notice, zh: "文档中的修订按全部接受后的内容读取，并予注明",
        en: "Tracked changes of a document are read as accepted, with a remark")
    static let notes = ReadingRule(
        "OF-03", .information, zh: "批注、脚注和尾注不读取，并予注明",
        en: "Comments, footnotes and endnotes are left out, with a remark")
    static let automaticNumbers = ReadingRule(
        "OF-04", .information, zh: "自动编号按文档中显示的样子写出，并予注明",
        en: "Automatic numbers are written out as the document shows them, with a remark")
    static let formulas = ReadingRule(
        "OF-05", .information, zh: "公式单元格按文件中保存的计算结果读取，并予注明",
        en: "Of formulas in a workbook the saved results are read, with a remark")
}
