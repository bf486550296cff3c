import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Tables whose format states which columns each cell takes: blanks, merged cells and local columns.
struct ExactGridTests {
    typealias Row = [TranscriptWriter.Field]

    /// The rows of a table with the columns its covered fields leave to their neighbour on the left.
    private func rows(
        _ grid: LayoutGrid, _ figures: [CellID: String],
        change: (Int, inout Row) -> Void = { _, _ in }
    ) -> [Row] {
        grid.rows.enumerated().map { index, fields in
            var row: Row = []
            var column = 0
            while column < fields.count {
                // A covered field in front belongs to the cell above it, and so does the one under 总计 in the last line of the header.
                var end = column + 1
                if fields[column] != .covered, index != 2 || grid.headerRows < 3 {
                    while end < fields.count, fields[end] == .covered { end += 1 }
                }
                let text: String =
                    switch fields[column] {
                    case .label(let words), .other(let words): words
                    case .value(let id): figures[id] ?? ""
                    case .covered: ""
                    }
                row.append(.init(Array(text.utf8), cell: GridCell(columns: column..<end)))
                column = end
            }
            change(index, &row)
            return row
        }
    }

    private func read(
        _ figures: [CellID: String], as format: SourceFormat = .docx,
        change: (StatutoryTable, Int, inout Row) -> Void = { _, _, _ in }
    ) -> ReadDocument? {
        var writer = TranscriptWriter()
        writer.paragraph(Array("样例县甲镇2024年政府信息公开工作年度报告".utf8))
        let tables: [(StatutoryTable, SectionKind, LayoutGrid)] = [
            (.proactive, .proactive, .proactive(.form2021)), (.requests, .requests, .requests(.form2021)),
            (.disputes, .disputes, .disputes()),
        ]
        writer.heading(Array("一、总体情况".utf8), depth: 2)
        for (table, section, grid) in tables {
            writer.heading(Array((section.officialHeading ?? "").utf8), depth: 2)
            for row in rows(grid, figures, change: { change(table, $0, &$1) }) { writer.row(row) }
            writer.blank()
        }
        let entry = ContentEntry(path: "2024", filePath: "", format: format)
        let transcript = writer.transcript(path: "2024", format: format, sha256: "")
        let result = ReportAssembly(entry, DocumentReading(transcript.blocks, of: transcript.source), transcript).result
        return result.document
    }

    private func words(_ document: ReadDocument?) -> [CellID: String] {
        var words: [CellID: String] = [:]
        for id in LayoutFigures.ids(.form2021) {
            guard let cell = document?.cells[id] else { continue }
            words[id] = cell.number.map(\.description) ?? cell.state.word
        }
        return words
    }

    private func figures(_ seed: UInt64) -> [CellID: String] {
        var dice = MutationTests.Dice(state: seed)
        return LayoutFigures.distinct.all(of: .form2021, &dice)
    }

    @Test func blanksAnywhereStayInTheirColumn() {
        for seed in 1...40 {
            var dice = MutationTests.Dice(state: UInt64(seed))
            var figures = figures(UInt64(seed))
            // Up to nearly every cell of the form: no complete row is left to count columns by.
            for id in LayoutFigures.ids(.form2021) where Int.random(in: 0..<40, using: &dice) < seed {
                figures[id] = ""
            }
            let expected = figures.mapValues { $0.isEmpty ? "blank" : $0 }
            let read = words(read(figures))
            let wrong = LayoutFigures.ids(.form2021).filter { read[$0] != expected[$0] }.map(\.name)
            #expect(wrong == [], "seed \(seed)")
        }
    }

    @Test func localColumnsShiftNothing() {
        let figures = figures(7)
        let document = read(figures) { table, index, row in
            guard table == .requests else { return }
            // 备注 at the end of every row, filled in some.
            let edge = row.last?.cell?.columns.upperBound ?? 0
            let text = index == 0 ? "备注" : index % 3 == 0 ? "\(index)" : ""
            row.append(.init(Array(text.utf8), cell: GridCell(columns: edge..<(edge + 1))))
        }
        #expect(words(document) == figures)
    }

    @Test func aCellOverTwoColumnsOfFiguresIsUnreadable() {
        let figures = figures(3)
        let document = read(figures) { table, index, row in
            guard table == .requests, index == 3, let first = row[1].cell, let second = row[2].cell else { return }
            row[1].cell = GridCell(columns: first.columns.lowerBound..<second.columns.upperBound)
            row.remove(at: 2)
        }
        let row = Applicant.allCases.map { CellID.requests(.newReceived, $0) }
        let read = words(document)
        #expect(row.map { read[$0] } == Array(repeating: "unreadable", count: 7))
        #expect(read.filter { !row.contains($0.key) } == figures.filter { !row.contains($0.key) })
    }

    @Test func aCellOverTwoRowsOfFiguresIsUnreadableInBoth() {
        let figures = figures(4)
        let document = read(figures) { table, index, row in
            guard table == .requests, index == 3 || index == 4, let cell = row[2].cell else { return }
            row[2] = .init(index == 3 ? row[2].text : [], cell: GridCell(columns: cell.columns, isTall: true))
        }
        let read = words(document)
        for row in [RequestRow.newReceived, .carriedIn] {
            #expect(Applicant.allCases.allSatisfy { read[.requests(row, $0)] == "unreadable" })
        }
        #expect(read[.requests(.granted, .business)] == figures[.requests(.granted, .business)])
    }

    @Test func aRowWithACellTooFewIsNotShifted() {
        let figures = figures(5)
        let document = read(figures) { table, index, row in
            // The third figure of a row is lost with its cell, so that all behind it stand one column further left.
            guard table == .requests, index == 4 else { return }
            row.remove(at: 3)
            for field in 3..<row.count {
                guard let cell = row[field].cell else { continue }
                row[field].cell = GridCell(columns: (cell.columns.lowerBound - 1)..<(cell.columns.upperBound - 1))
            }
        }
        let read = words(document)
        #expect(Applicant.allCases.allSatisfy { read[.requests(.carriedIn, $0)] == "unreadable" })
    }

    @Test(arguments: [(SourceFormat.pdf, "unreadable"), (.docx, "blank")])
    func halfALabelOnAPageIsNoRowOfBlanks(format: SourceFormat, state: String) throws {
        let figures = figures(6)
        let position = try #require(RequestRow.rows(of: .form2021).firstIndex(of: .feeUnpaid))
        let document = read(figures, as: format) { table, index, row in
            guard table == .requests, index == position + 3 else { return }
            for field in row.indices where row[field].text.count > 6 { row[field].text.removeLast(12) }
            for field in row.indices.suffix(7) { row[field].text = [] }
        }
        let read = words(document)
        #expect(Applicant.allCases.map { read[.requests(.feeUnpaid, $0)] } == Array(repeating: state, count: 7))
    }
}
