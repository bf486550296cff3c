import Diagnostics
import ReportModel

/// Text and Markdown: one block a line.
///
/// Both are read alike, since collected text files carry Markdown headings and Markdown files carry tab tables.
enum TextFormat {
    /// Checks that the bytes are readable text.
    ///
    /// - Throws: `FormatRefusal` for empty, binary and wrongly encoded files, with what to do about it.
    static func check(_ bytes: [UInt8]) throws(FormatRefusal) {
        guard bytes.contains(where: { $0 > 0x20 }) else {
            throw FormatRefusal(reason: Wording(zh: "文件为空", en: "the file is empty"), advice: nil)
        }
        let signatures: [(start: [UInt8], name: String)] = [
            (Array("%PDF".utf8), "PDF"), ([0x50, 0x4B, 3, 4], "DOCX/XLSX/ZIP"), ([0xD0, 0xCF, 0x11, 0xE0], "DOC/XLS"),
        ]
        if let signature = signatures.first(where: { bytes.starts(with: $0.start) }) {
            throw FormatRefusal(
                reason: Wording(zh: "文件内容是 \(signature.name)，不是文本", en: "the file is \(signature.name), not text"),
                advice: Wording(zh: "请导出为 UTF-8 文本", en: "export it as UTF-8 text"))
        }
        if isPage(bytes) {
            throw FormatRefusal(
                reason: Wording(zh: "文件内容是网页，不是文本", en: "the file is a web page, not text"),
                advice: Wording(zh: "请把扩展名改为 .html", en: "give it the extension .html"))
        }
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard !isWide, String(validating: bytes, as: UTF8.self) != nil else {
            throw FormatRefusal(
                reason: Wording(
                    zh: isWide ? "文件是 UTF-16 编码" : "文件不是 UTF-8 编码（可能是 GBK/GB18030）",
                    en: isWide ? "the file is UTF-16" : "the file is not UTF-8 (GBK or GB18030 perhaps)"),
                advice: Wording(zh: "请以 UTF-8 编码另存", en: "save it as UTF-8"))
        }
        guard !bytes.contains(0) else {
            throw FormatRefusal(reason: Wording(zh: "文件含有二进制内容", en: "the file has binary content"), advice: nil)
        }
        guard bytes.count(where: { $0 == 0x0A }) <= lineLimit else {
            throw FormatRefusal(
                reason: Wording(
                    zh: "文件超过 \(lineLimit) 行，不会是一份报告",
                    en: "the file has more than \(lineLimit) lines, which no report has"),
                advice: nil)
        }
    }

    /// The most lines a text may have: a report with a cell a line has about 1,000.
    static let lineLimit = 100_000

    /// A Boolean value indicating whether a file begins as only web pages do.
    private static func isPage(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(1024).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        let text = start.prefix(14).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return text.starts(with: "<!doctype html".utf8) || text.starts(with: "<html".utf8)
    }

    /// The blocks of a text, one for each of its lines; a line that holds whole tables has many.
    ///
    /// - Complexity: O(bytes).
    static func blocks(of source: SourceDocument) -> [DocumentBlock] {
        let bars = BarLines(source)
        var blocks: [DocumentBlock] = []
        blocks.reserveCapacity(source.lines.count)
        for line in source.lines.indices {
            if let parts = SingleLine.blocks(of: source, line: line + 1) {
                blocks += parts
            } else {
                blocks.append(block(of: source, line: line + 1, bars))
            }
        }
        return blocks
    }

    private static func block(of source: SourceDocument, line: Int, _ bars: BarLines) -> DocumentBlock {
        let range = source.lines[line - 1]
        let bytes = source.bytes[range]
        let pipes = bars.counts[line - 1]
        if bytes.contains(UInt8(ascii: "\t")) {
            return row(source, line, range, split(source, line, range, at: UInt8(ascii: "\t")))
        }
        if pipes > 0 {
            var fields = split(source, line, range, at: UInt8(ascii: "|"))
            let filled = fields.filter { !$0.isEmpty }
            // One cell and its bar: the one-cell-a-line layout with bars.
            if pipes == 1, filled.count <= 1 {
                let isBehind = filled.isEmpty || !fields[0].isEmpty
                return DocumentBlock(
                    kind: filled.isEmpty ? .blank : .text, line: line, fields: filled, barsBefore: isBehind ? 0 : 1,
                    barsBehind: isBehind ? 1 : 0)
            }
            // A bar in front opens the row and one behind closes it, if every row around has one; otherwise it parts an empty
            // cell from the next.
            if fields.count > 2, bars.opens[line - 1], fields[0].isEmpty { fields.removeFirst() }
            if fields.count > 2, bars.closes[line - 1], fields.last?.isEmpty == true { fields.removeLast() }
            return row(source, line, range, fields)
        }
        let text = MarkedFigure.bare(source, trimmed(source, line, range, column: 1))
        if text.isEmpty { return DocumentBlock(kind: .blank, line: line, fields: []) }
        return heading(source, line, text) ?? marked(source, line, text)
    }

    private static func marked(_ source: SourceDocument, _ line: Int, _ text: Stretch) -> DocumentBlock {
        DocumentBlock(kind: isRule(source, text) ? .rule : .text, line: line, fields: [text])
    }

    private static func row(
        _ source: SourceDocument, _ line: Int, _ range: Range<Int>, _ fields: [Stretch]
    ) -> DocumentBlock {
        let filled = fields.filter { !$0.isEmpty }
        if filled.isEmpty { return DocumentBlock(kind: .row, line: line, fields: fields) }
        if filled.allSatisfy({ isRule(source, $0) }) { return DocumentBlock(kind: .rule, line: line, fields: filled) }
        return DocumentBlock(kind: .row, line: line, fields: fields)
    }

    /// `# 标题` of any depth; the marks are not part of the heading.
    private static func heading(_ source: SourceDocument, _ line: Int, _ text: Stretch) -> DocumentBlock? {
        let marks = source.bytes[text.bytes].prefix { $0 == UInt8(ascii: "#") }.count
        guard marks > 0, marks < text.bytes.count else { return nil }
        let rest = trimmed(
            source, line, (text.bytes.lowerBound + marks)..<text.bytes.upperBound, column: text.place.column + marks)
        guard !rest.isEmpty else { return nil }
        return DocumentBlock(kind: .heading(depth: marks), line: line, fields: [rest])
    }

    /// Three or more of `-`, `:`, `=`, `_`, `*`, and nothing else.
    private static func isRule(_ source: SourceDocument, _ text: Stretch) -> Bool {
        text.bytes.count >= 3 && source.bytes[text.bytes].allSatisfy { "-:=_*".utf8.contains($0) }
    }

    private static func split(
        _ source: SourceDocument, _ line: Int, _ range: Range<Int>, at separator: UInt8
    ) -> [Stretch] {
        var fields: [Stretch] = []
        var cursor = ScalarCursor(source.bytes, range)
        var start = (offset: cursor.offset, column: cursor.column)
        while true {
            if cursor.isAtEnd || source.bytes[cursor.offset] == separator {
                fields.append(
                    MarkedFigure.bare(
                        source, trimmed(source, line, start.offset..<cursor.offset, column: start.column)))
                if cursor.isAtEnd { return fields }
                cursor.advance()
                start = (cursor.offset, cursor.column)
            } else {
                cursor.advance()
            }
        }
    }

    /// The range without white space at its ends; an empty one stands where the text would begin.
    static func trimmed(_ source: SourceDocument, _ line: Int, _ range: Range<Int>, column: Int) -> Stretch {
        var cursor = ScalarCursor(source.bytes, range)
        var first: (offset: Int, column: Int)?
        var last: (offset: Int, column: Int) = (range.lowerBound, 1)
        while !cursor.isAtEnd {
            let isBlank = CharacterSort.isBlank(cursor.current.scalar)
            if !isBlank, first == nil { first = (cursor.offset, cursor.column) }
            cursor.advance()
            if !isBlank { last = (cursor.offset, cursor.column) }
        }
        guard let first else {
            return Stretch(
                bytes: range.lowerBound..<range.lowerBound, place: SourcePlace(line: line, column: column, length: 0))
        }
        return Stretch(
            bytes: first.offset..<last.offset,
            place: SourcePlace(line: line, column: column + first.column - 1, length: last.column - first.column))
    }
}
