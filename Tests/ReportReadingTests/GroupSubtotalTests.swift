import ReportModel
import Testing

@testable import ReportReading

/// Rows and columns table 3 has beside those of the form: noted, kept, and no part of any cell (ST-07).
struct GroupSubtotalTests {
    /// The document with a row of its own for the label of a group, with the given figures.
    private static func document(_ figures: [String], word: String = "") throws -> InventedDocument {
        var document = InventedDocument()
        let row = try #require(document.requests.firstIndex { $0.contains("（四）无法提供") })
        document.requests[row] = document.requests[row].replacing("（四）无法提供", with: "")
        document.requests.insert((["", "（四）无法提供", word] + figures).joined(separator: "\t"), at: row)
        return document
    }

    private static let figures = ["3", "0", "1", "0", "0", "2", "6"]

    @Test(arguments: ["", "小计"]) func aSubtotalIsKeptApartFromTheCells(word: String) throws {
        let document = try Self.document(Self.figures, word: word)
        let result = InventedDocument.read(document.text)
        let subtotals = try #require(result.report).subtotals
        #expect(subtotals.map(\.group) == [.unavailable])
        #expect(subtotals.first?.cells.map(\.raw) == Self.figures)
        let said = result.findings.filter { $0.rule == "ST-07" }
        #expect(said.map(\.severity) == [.notice])
        #expect(said.first?.message.zh.contains("（四）无法提供”一行有数字（3 0 1 0 0 2 6）") == true)
        let line = try #require(document.lines.firstIndex { $0.contains("（四）无法提供") })
        #expect(said.first?.place?.line == line + 1)
        for (id, figure) in document.figures {
            #expect(result.report?.cells.number(id)?.description == figure, "\(id)")
        }
    }

    @Test func withoutOneNothingIsSaid() throws {
        let result = InventedDocument.read(InventedDocument().text)
        #expect(result.report?.subtotals == [])
        #expect(!result.findings.contains { $0.rule == "ST-07" })
    }

    @Test func fewerFiguresThanColumnsAreNoSubtotal() throws {
        let result = InventedDocument.read(try Self.document(["3", "1"]).text)
        #expect(result.report?.subtotals == [])
    }

    @Test func aColumnOfTheirOwnIsNoted() throws {
        var document = InventedDocument()
        document.requests = document.requests.map { line in
            if line.contains("自然人") { return line + "\t备注" }
            let isRow = document.figures.values.contains { line.hasSuffix("\t\($0)") }
            return isRow ? line + "\t无" : line
        }
        let result = InventedDocument.read(document.text)
        let said = result.findings.filter { $0.rule == "ST-07" }
        #expect(said.map(\.message.zh) == ["表三比表样多 1 列（小计或备注），没有读入"])
    }
}
