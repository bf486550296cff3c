import Diagnostics

extension MeasuredAccuracy {
    /// The last measurement, written by `make accuracy`.
    package static let record: [MeasuredAccuracy] = [
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "文本，一格一行，空格消失", en: "text, one cell a line, blanks lost"),
            documents: 111, right: 22019, unread: 17, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "文本，一格一行，空格留空行", en: "text, one cell a line, blanks kept"),
            documents: 140, right: 27761, unread: 33, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "文本，一格一行，竖线另起一行", en: "text, one cell a line, bars between"),
            documents: 140, right: 27787, unread: 7, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "文本，一格一行带竖线", en: "text, one cell a line with its bar"),
            documents: 140, right: 27769, unread: 25, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "文本，一行一条，竖线分隔", en: "text, rows with bars"),
            documents: 140, right: 27794, unread: 0, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .markdown,
            layout: Wording(zh: "Markdown 表格", en: "Markdown tables"),
            documents: 140, right: 27794, unread: 0, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "文本，数字与标签相连", en: "text, nothing between label and figures"),
            documents: 111, right: 3836, unread: 18200, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "文本，空格分隔（PDF 文字层）", en: "text, blanks between (PDF text)"),
            documents: 111, right: 22015, unread: 21, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "文本，制表符分隔（Word 导出）", en: "text, tabs between (Word export)"),
            documents: 140, right: 27794, unread: 0, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "全文一行，竖线分隔", en: "the whole report in one line, bars between"),
            documents: 140, right: 27787, unread: 7, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .text,
            layout: Wording(zh: "全文一行，空格分隔", en: "the whole report in one line, blanks between"),
            documents: 111, right: 22029, unread: 7, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .html,
            layout: Wording(zh: "网页（HTML）", en: "web pages (HTML)"),
            documents: 300, right: 59688, unread: 0, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .docx,
            layout: Wording(zh: "Word 文档（DOCX）", en: "word-processor documents (DOCX)"),
            documents: 300, right: 59688, unread: 0, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .xlsx,
            layout: Wording(zh: "电子表格（XLSX）", en: "workbooks (XLSX)"),
            documents: 300, right: 59688, unread: 0, wrong: 0,
            invented: 0),
        MeasuredAccuracy(
            format: .pdf,
            layout: Wording(zh: "有文字层的 PDF", en: "PDF with a text layer"),
            documents: 100, right: 19894, unread: 4, wrong: 0,
            invented: 0),
    ]
}
