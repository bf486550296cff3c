import ReportModel
import Testing

@testable import ReportReading

/// What another format writes out: lines, fields and the way back to the file.
struct TranscriptWriterTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func rowsAreLinesWithTabsAndEveryFieldKnowsItsCell() {
        var writer = TranscriptWriter()
        writer.heading(bytes("一、总体情况"), depth: 2, origin: .paragraph(1))
        writer.row([
            .init(bytes(" 规\u{200B}章\n"), cell: GridCell(columns: 0..<2), origin: .cell(table: 1, row: 2, cell: 1)),
            .init([], cell: GridCell(columns: 2..<3), origin: .cell(table: 1, row: 2, cell: 2)),
            .init(bytes("\u{A0}7\u{A0}"), cell: GridCell(columns: 3..<4), origin: .cell(table: 1, row: 2, cell: 3)),
        ])
        let transcript = writer.transcript(path: "2024.docx", format: .docx, sha256: "")
        #expect(String(decoding: transcript.source.bytes, as: UTF8.self) == "一、总体情况\n规章\t\t7\n")
        let row = transcript.blocks[1]
        #expect(row.fields.map { $0.raw(in: transcript.source) } == ["规章", "", "7"])
        #expect(
            row.fields.map(\.place) == [
                SourcePlace(line: 2, column: 1, length: 2), SourcePlace(line: 2, column: 4, length: 0),
                SourcePlace(line: 2, column: 5, length: 1),
            ])
        #expect(row.cells.map(\.columns) == [0..<2, 2..<3, 3..<4])
        let origins = transcript.source.origins
        #expect(row.fields.map { origins.origin(of: $0.place) } == (1...3).map { .cell(table: 1, row: 2, cell: $0) })
        #expect(origins.origin(of: SourcePlace(line: 1, column: 3, length: 1)) == .paragraph(1))
        #expect(origins.origin(of: SourcePlace(line: 3, column: 1, length: 0)) == nil)
    }

    /// Each printed line of a paragraph keeps its own place, on whatever page it stands.
    @Test func piecesOfAParagraphKeepTheirPlaces() {
        func box(_ page: Int) -> SourceOrigin {
            .box(page: page, SourceBox(left: 72, top: 700, right: 523, bottom: 712))
        }
        var writer = TranscriptWriter()
        writer.paragraph(
            bytes("收到甲 \u{3000}乙丙"),
            pieces: [
                .init(start: 0, origin: box(1)), .init(start: 9, origin: box(2)), .init(start: 13, origin: box(3)),
            ])
        let source = writer.transcript(path: "2024.pdf", format: .pdf, sha256: "").source
        #expect(String(decoding: source.bytes, as: UTF8.self) == "收到甲 乙丙\n")
        let found = (1...6).map { source.origins.origin(of: SourcePlace(line: 1, column: $0, length: 1)) }
        #expect(found == [box(1), box(1), box(1), box(1), box(3), box(3)])
        #expect(source.origins.origins(ofLine: 1) == [box(1), box(3)])
        #expect(source.origins.origins(ofLine: 2) == [])
    }

    @Test func whiteSpaceInsideAPieceNeverMakesALineOrACell() {
        var writer = TranscriptWriter()
        writer.paragraph(bytes("甲\r\n\t 乙\u{3000}丙"))
        writer.paragraph(bytes("\n \t"))
        let transcript = writer.transcript(path: "2024.html", format: .html, sha256: "")
        #expect(String(decoding: transcript.source.bytes, as: UTF8.self) == "甲 乙 丙\n\n")
        #expect(transcript.blocks.map(\.kind) == [.text, .blank])
    }
}
