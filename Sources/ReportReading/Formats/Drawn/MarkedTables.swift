import Diagnostics
import HypertextParsing
import ReportModel

/// Text and Markdown files with tables in another notation, drawn with characters or as the tables of a web page, and those whose
/// cells hold tags.
///
/// Text browsers and converters draw tables; converters to Markdown write a table with merged cells as HTML. Both say exactly which
/// cell takes which columns and rows. Such a file is written out as a transcript, with the line of the file every piece stands in.
struct MarkedTables {
    /// A part of the file: lines as they are, or a table.
    private enum Part {
        case lines(Range<Int>)
        case drawn(DrawnTable)
        case hypertext(Range<Int>)
    }

    private static let tableStart = Array("<table".utf8)
    private static let tableEnd = Array("</table".utf8)

    /// The transcript of a file with such tables; `nil` for a file without.
    ///
    /// - Complexity: O(bytes).
    /// - Throws: `FormatRefusal` for a table nested or merged beyond all measure.
    static func transcript(of source: SourceDocument) throws(FormatRefusal) -> Transcript? {
        let parts = parts(of: source)
        let hasTables = parts.contains { if case .lines = $0 { false } else { true } }
        guard hasTables || source.lines.contains(where: { InlineTags.areIn(source.bytes[$0]) }) else { return nil }
        let blocks = Dictionary(grouping: TextFormat.blocks(of: source), by: \.line)
        var writer = TranscriptWriter()
        var tables = 0
        for part in parts {
            switch part {
            case .lines(let lines):
                for line in lines { for block in blocks[line + 1] ?? [] { write(block, of: source, into: &writer) } }
            case .drawn(let table):
                tables += 1
                table.write(into: &writer)
            case .hypertext(let lines):
                let bytes = source.bytes[
                    source.lines[lines.lowerBound].lowerBound..<source.lines[lines.upperBound - 1].upperBound]
                let outline = HTMLOutline(try HTMLFormat.tree(of: Array(bytes)), firstTable: tables)
                for piece in HTMLPieces.all(of: outline) {
                    piece.write(into: &writer, origin: .line(lines.lowerBound + 1))
                }
                tables += outline.tableNumbers.count
            }
        }
        var transcript = writer.transcript(path: source.path, format: source.format, sha256: source.sha256)
        if hasTables { transcript.explanation = [explanation(tables)] }
        return transcript
    }

    private static func explanation(_ tables: Int) -> Wording {
        Wording(
            zh: "文件中有 \(tables) 个以框线字符或网页标签写成的表格，按其行列转录",
            en:
                "\(tables) tables of the file are drawn with characters or written with tags; they were transcribed by their own rows and columns"
        )
    }

    private static func parts(of source: SourceDocument) -> [Part] {
        var parts: [Part] = []
        var (plain, line) = (0, 0)
        func close(_ end: Int) { if plain < end { parts.append(.lines(plain..<end)) } }
        while line < source.lines.count {
            if let lines = DrawnTable.lines(of: source, from: line), let table = DrawnTable(source, lines) {
                close(line)
                parts.append(.drawn(table))
                (plain, line) = (lines.upperBound, lines.upperBound)
            } else if let end = hypertextEnd(source, line) {
                close(line)
                parts.append(.hypertext(line..<end))
                (plain, line) = (end, end)
            } else {
                line += 1
            }
        }
        close(source.lines.count)
        return parts
    }

    /// The line behind the table of a web page that begins in a line: that of its end tag, or the end of the file.
    private static func hypertextEnd(_ source: SourceDocument, _ line: Int) -> Int? {
        guard InlineTags.count(of: tableStart, in: source.line(line + 1)) > 0 else { return nil }
        var (depth, end) = (0, line)
        repeat {
            let text = source.line(end + 1)
            depth += InlineTags.count(of: tableStart, in: text) - InlineTags.count(of: tableEnd, in: text)
            end += 1
        } while depth > 0 && end < source.lines.count
        return end
    }

    private static func write(_ block: DocumentBlock, of source: SourceDocument, into writer: inout TranscriptWriter) {
        let texts = block.fields.map { InlineTags.removed(from: source.bytes[$0.bytes]) }
        let origin = SourceOrigin.line(block.line)
        switch block.kind {
        case .blank: writer.blank()
        case .rule: writer.rule(texts.first ?? [])
        case .heading(let depth): writer.heading(texts.first ?? [], depth: depth, origin: origin)
        case .text: writer.paragraph(texts.first ?? [], origin: origin)
        case .row: writer.row(texts.map { TranscriptWriter.Field($0, origin: origin) })
        }
    }
}
