import Diagnostics
import Foundation
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// A way to print a generated report: a format, and in text a flattening style.
enum GeneratedLayout: Hashable, CaseIterable, Sendable, CustomTestStringConvertible {
    case text(LayoutStyle)
    case html, docx, xlsx, pdf

    static var allCases: [GeneratedLayout] { LayoutStyle.allCases.map { .text($0) } + [.html, .docx, .xlsx, .pdf] }

    var testDescription: String { name.en }

    var format: SourceFormat {
        switch self {
        case .text(.markdown): .markdown
        case .text: .text
        case .html: .html
        case .docx: .docx
        case .xlsx: .xlsx
        case .pdf: .pdf
        }
    }

    /// The layout in words, as the methods page names it.
    var name: Wording {
        switch self {
        case .text(let style): style.name
        case .html: Wording(zh: "网页（HTML）", en: "web pages (HTML)")
        case .docx: Wording(zh: "Word 文档（DOCX）", en: "word-processor documents (DOCX)")
        case .xlsx: Wording(zh: "电子表格（XLSX）", en: "workbooks (XLSX)")
        case .pdf: Wording(zh: "有文字层的 PDF", en: "PDF with a text layer")
        }
    }

    /// How many documents of each layout are asked for in place of the usual number, as `make bench` does.
    static let asked = ProcessInfo.processInfo.environment["SITEGEN_DOCUMENTS"].flatMap { Int($0) }

    /// How many documents `make test` reads in this layout.
    var count: Int {
        if let asked = Self.asked { return asked }
        return switch self {
        case .text: 150
        case .html, .docx, .xlsx: 300
        case .pdf: 100
        }
    }

    /// The irregularities of text that can occur in it.
    ///
    /// Web pages and printed pages have irregularities of their own, drawn with the document.
    var noises: [LayoutNoise] {
        switch self {
        case .text: LayoutNoise.allCases.filter { $0 != .none }
        case .docx, .xlsx: WordAccuracyTests.noises.filter { $0 != .none && $0 != .totalsOnly }
        case .html, .pdf: []
        }
    }

    /// How many irregularities of text stand in one document.
    var mostNoises: Int {
        switch self {
        case .text: 3
        case .docx, .xlsx: 1
        case .html, .pdf: 0
        }
    }

    /// A Boolean value indicating whether the irregularity takes figures away in this layout.
    func losesFigures(with noise: LayoutNoise) -> Bool {
        switch self {
        case .text(let style): noise.losesFigures(in: style)
        case .html, .docx, .xlsx, .pdf: false
        }
    }

    /// The file of a report, and what each of its cells says.
    func file(_ report: GeneratedReport) -> (bytes: [UInt8], expected: [CellID: String]) {
        var dice = MutationTests.Dice(state: report.seed)
        switch self {
        case .text(let style):
            let (text, expected) = LayoutDocument.written(
                report.values, { report.form(of: $0) }, style, report.noises, &dice)
            return (Array(text.utf8), expected)
        case .html:
            let noise = HTMLNoise.allCases.filter { $0 != .withoutSpansPadded }.randomElement(using: &dice) ?? .none
            let document = HTMLDocument(
                report.form(of: .requests), .consistent, noise, seed: report.seed, values: report.values)
            return (Array(document.page.utf8), document.expected)
        case .docx:
            let office = office(report)
            let habit = WordHabit.allCases.filter { !$0.losesFigures }.randomElement(using: &dice) ?? .word
            return (WordWriter.document(office, habit, seed: report.seed), office.expected)
        case .xlsx:
            let office = office(report)
            let habit = SheetHabit.allCases.randomElement(using: &dice) ?? .shared
            return (SheetWriter.document(office, habit, seed: report.seed), office.expected)
        case .pdf:
            let printed = PrintedReport(
                seed: report.seed + 1, given: (report.form(of: .requests), report.values))
            return (printed.bytes, printed.expected)
        }
    }

    private func office(_ report: GeneratedReport) -> OfficeReport {
        OfficeReport(
            report.form(of: .requests), .consistent, report.noises.first ?? .none, seed: report.seed,
            values: report.values)
    }
}

extension LayoutStyle {
    /// The style in words.
    var name: Wording {
        switch self {
        case .cellLines: Wording(zh: "文本，一格一行，空格消失", en: "text, one cell a line, blanks lost")
        case .cellLinesWithBlanks: Wording(zh: "文本，一格一行，空格留空行", en: "text, one cell a line, blanks kept")
        case .barLines: Wording(zh: "文本，一格一行，竖线另起一行", en: "text, one cell a line, bars between")
        case .barredCells: Wording(zh: "文本，一格一行带竖线", en: "text, one cell a line with its bar")
        case .barRows: Wording(zh: "文本，一行一条，竖线分隔", en: "text, rows with bars")
        case .markdown: Wording(zh: "Markdown 表格", en: "Markdown tables")
        case .unseparated: Wording(zh: "文本，数字与标签相连", en: "text, nothing between label and figures")
        case .blanks: Wording(zh: "文本，空格分隔（PDF 文字层）", en: "text, blanks between (PDF text)")
        case .tabs: Wording(zh: "文本，制表符分隔（Word 导出）", en: "text, tabs between (Word export)")
        case .singleLineBars: Wording(zh: "全文一行，竖线分隔", en: "the whole report in one line, bars between")
        case .singleLineBlanks: Wording(zh: "全文一行，空格分隔", en: "the whole report in one line, blanks between")
        }
    }
}
