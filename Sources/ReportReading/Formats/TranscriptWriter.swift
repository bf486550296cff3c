import ReportModel

/// Writes a file of another format out as text, one line for each paragraph or table row, and keeps where each piece stands.
///
/// White space inside a piece becomes one blank, so that a line is a line and a tab parts cells; characters without width are left
/// out; nothing else is changed.
struct TranscriptWriter {
    /// A cell of a row as the format has it.
    struct Field {
        var text: [UInt8]
        var cell: GridCell?
        var origin: SourceOrigin?

        init(_ text: [UInt8], cell: GridCell? = nil, origin: SourceOrigin? = nil) {
            self.text = text
            self.cell = cell
            self.origin = origin
        }
    }

    private(set) var bytes: [UInt8] = []
    private(set) var blocks: [DocumentBlock] = []
    private var origins = SourceOrigins()
    private var line = 1

    init() {}

    /// Writes a paragraph as a line of text; one without anything in it as a blank line.
    mutating func paragraph(_ text: [UInt8], origin: SourceOrigin? = nil) {
        paragraph(text, pieces: Self.whole(origin))
    }

    /// A piece of a paragraph with a place of its own: a printed line.
    struct Piece {
        /// The byte of the paragraph it begins at.
        let start: Int
        let origin: SourceOrigin
    }

    /// Writes a paragraph put together from pieces, in order, as a line of text.
    mutating func paragraph(_ text: [UInt8], pieces: [Piece]) {
        write(text, pieces, column: 1).map { append($0.isEmpty ? .blank : .text, [$0]) } ?? append(.blank, [])
    }

    /// Writes a heading the format marks as one.
    mutating func heading(_ text: [UInt8], depth: Int, origin: SourceOrigin? = nil) {
        write(text, Self.whole(origin), column: 1).map { append(.heading(depth: depth), [$0]) } ?? append(.blank, [])
    }

    /// Writes a row, its cells parted by tabs.
    mutating func row(_ cells: [Field]) {
        var fields: [Stretch] = []
        var column = 1
        for (index, cell) in cells.enumerated() {
            if index > 0 {
                bytes.append(UInt8(ascii: "\t"))
                column += 1
            }
            let start = bytes.count
            let empty = Stretch(
                bytes: start..<start, place: SourcePlace(line: line, column: column, length: 0))
            let stretch = write(cell.text, Self.whole(cell.origin), column: column) ?? empty
            fields.append(stretch)
            column += stretch.place.length
        }
        let grid = cells.compactMap(\.cell)
        append(.row, fields, cells: grid.count == cells.count ? grid : [])
    }

    /// Writes a line that only separates, such as the rule of a Markdown table.
    mutating func rule(_ text: [UInt8]) {
        write(text, [], column: 1).map { append(.rule, [$0]) } ?? append(.blank, [])
    }

    /// Writes an empty line: the end of a table.
    mutating func blank() { append(.blank, []) }

    /// The transcript.
    ///
    /// - Parameter sha256: of the file, not of the transcript
    func transcript(path: String, format: SourceFormat, sha256: String) -> Transcript {
        Transcript(
            source: SourceDocument(path: path, format: format, bytes: bytes, sha256: sha256, origins: origins),
            blocks: blocks)
    }

    private static func whole(_ origin: SourceOrigin?) -> [Piece] {
        origin.map { [Piece(start: 0, origin: $0)] } ?? []
    }

    private mutating func append(_ kind: DocumentBlock.Kind, _ fields: [Stretch], cells: [GridCell] = []) {
        blocks.append(
            DocumentBlock(
                kind: kind, line: line, fields: kind == .blank ? [] : fields, cells: cells))
        bytes.append(UInt8(ascii: "\n"))
        line += 1
    }

    /// Appends a text with its white space closed up; `nil` if there is nothing but white space, whose place is noted all the same.
    private mutating func write(_ text: [UInt8], _ pieces: [Piece], column: Int) -> Stretch? {
        let start = bytes.count
        var length = 0
        var isBlankOwed = false
        var cursor = ScalarCursor(text, 0..<text.count)
        var pieces = pieces[...]
        if let first = pieces.popFirst() { origins.note(line: line, column: column, first.origin) }
        while !cursor.isAtEnd {
            let (scalar, width) = cursor.current
            if CharacterSort.hasNoWidth(scalar) {
                // Nothing a reader sees; inside a word a blank in its place would part it.
            } else if CharacterSort.isBlank(scalar) || scalar < 0x20 || scalar == 0x7F {
                isBlankOwed = length > 0
            } else {
                if isBlankOwed {
                    bytes.append(UInt8(ascii: " "))
                    length += 1
                    isBlankOwed = false
                }
                while let next = pieces.first, next.start <= cursor.offset {
                    pieces.removeFirst()
                    // Of pieces with nothing between them the last one begins here.
                    guard pieces.first.map({ $0.start > cursor.offset }) ?? true, length > 0 else { continue }
                    origins.note(line: line, column: column + length, next.origin)
                }
                bytes += text[cursor.offset..<min(cursor.offset + width, text.count)]
                length += 1
            }
            cursor.advance()
        }
        guard length > 0 else { return nil }
        return Stretch(
            bytes: start..<bytes.count, place: SourcePlace(line: line, column: column, length: length))
    }
}
