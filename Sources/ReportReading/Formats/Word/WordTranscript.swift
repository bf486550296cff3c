import ReportModel

/// Writes paragraphs and tables out as a transcript, in the order they are read.
struct WordTranscript {
    private var writer = TranscriptWriter()
    private let styles: WordStyles
    private var numbering: WordNumbering
    private(set) var remarks: WordRemarks
    private var tables = 0
    private var paragraphs = 0

    /// Longer lines with a heading style are text that was given the wrong style.
    private static let longestHeading = 60
    /// What stands for a picture in a cell that holds nothing else: the cell is not blank, and not read.
    private static let picture = Array("\u{FFFC}".utf8)

    init(_ styles: WordStyles, _ numbering: WordNumbering, _ remarks: WordRemarks) {
        (self.styles, self.numbering, self.remarks) = (styles, numbering, remarks)
    }

    /// The transcript of a document.
    ///
    /// - Complexity: O(bytes).
    mutating func written(_ items: [WordItem], path: String, sha256: String) -> Transcript {
        flow(items, in: nil)
        var transcript = writer.transcript(path: path, format: .docx, sha256: sha256)
        transcript.findings = remarks.findings
        return transcript
    }

    /// Writes what stands one below the other; `origin` is that of the cell it stands in.
    private mutating func flow(_ items: [WordItem], in origin: SourceOrigin?) {
        for item in items {
            switch item {
            case .paragraph(let paragraph): write(paragraph, in: origin)
            case .table(let table): write(table)
            }
        }
    }

    private mutating func write(_ paragraph: WordParagraph, in cell: SourceOrigin?) {
        if cell == nil { paragraphs += 1 }
        // A table of contents says again what the headings say.
        if styles.isContents(paragraph.style) { return }
        let origin = cell ?? .paragraph(paragraphs)
        var lines = paragraph.lines
        if !lines.isEmpty { lines[0] = number(of: paragraph) + lines[0] }
        let stated = paragraph.outline ?? styles.outline(of: paragraph.style)
        for line in lines {
            let length = line.count { $0 & 0xC0 != 0x80 }
            if let depth = stated, (0..<9).contains(depth), length <= Self.longestHeading, lines.count == 1 {
                writer.heading(line, depth: depth + 1, origin: origin)
            } else {
                writer.paragraph(line, origin: origin)
            }
        }
    }

    /// The number Word puts in front of a paragraph, with its gap.
    private mutating func number(of paragraph: WordParagraph) -> [UInt8] {
        let style = styles.list(of: paragraph.style)
        guard let list = paragraph.list ?? style?.list, list != "0" else { return [] }
        let level =
            paragraph.level ?? (paragraph.list == nil ? style?.level : nil)
            ?? style.flatMap { numbering.level(of: $0.style, in: list) } ?? 0
        let number = numbering.number(list: list, level: level)
        if !number.isEmpty { remarks.numbers += 1 }
        return number
    }

    // MARK: Tables

    private mutating func write(_ table: WordTable) {
        tables += 1
        let number = tables
        let grid = WordGrid(table)
        remarks.hidden += grid.covered
        for (index, row) in grid.rows.enumerated() {
            func origin(_ cell: Int) -> SourceOrigin { .cell(table: number, row: index + 1, cell: cell + 1) }
            if grid.isFrame || row.contains(where: { Self.holdsTable($0.cell.items) }) {
                // A frame around other things: they are written one after the other.
                writer.blank()
                for (cell, slot) in row.enumerated() where !slot.isCovered { flow(slot.cell.items, in: origin(cell)) }
                writer.blank()
            } else {
                writer.row(
                    row.enumerated().map { cell, slot in
                        TranscriptWriter.Field(
                            slot.isCovered ? [] : text(of: slot.cell.items),
                            cell: GridCell(columns: slot.columns, isTall: slot.isTall), origin: origin(cell))
                    })
            }
        }
        writer.blank()
    }

    /// A Boolean value indicating whether a cell holds a table of its own.
    private static func holdsTable(_ items: [WordItem]) -> Bool {
        items.contains {
            guard case .table(let table) = $0 else { return false }
            let grid = WordGrid(table)
            return grid.isLarge || grid.rows.contains { $0.contains { holdsTable($0.cell.items) } }
        }
    }

    /// The text of a cell: its paragraphs, and the cells of a small table in it, one after the other.
    private mutating func text(of items: [WordItem]) -> [UInt8] {
        let text = words(of: items)
        let holdsPicture = items.contains { if case .paragraph(let own) = $0 { own.holdsPicture } else { false } }
        return text.isEmpty && holdsPicture ? Self.picture : text
    }

    private mutating func words(of items: [WordItem]) -> [UInt8] {
        var text: [UInt8] = []
        for item in items {
            var piece: [UInt8] = []
            switch item {
            case .paragraph(let paragraph):
                piece = number(of: paragraph) + Array(paragraph.lines.joined(separator: [0x20]))
            case .table(let table):
                for slot in WordGrid(table).rows.joined() where !slot.isCovered {
                    piece += self.text(of: slot.cell.items) + [0x20]
                }
            }
            if piece.contains(where: { $0 > 0x20 }) { text += (text.isEmpty ? [] : [0x20]) + piece }
        }
        return text
    }
}
