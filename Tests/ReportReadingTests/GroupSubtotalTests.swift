import ReportModel
import Testing

@testable import ReportReading

/// Rows and columns tables have beside those of the form: noted, and no part of any cell; subtotals of table 3 are kept (ST-07).
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

    /// Table 2 has rows and columns of their own too; the cells of the form stay what they are.
    @Test func aRowOfTheirOwnInTableTwoIsNoted() throws {
        var document = InventedDocument()
        let row = try #require(document.proactive.firstIndex { $0.hasPrefix("行政强制") })
        document.proactive.insert("行政检查\t9876", at: row)
        let result = InventedDocument.read(document.text)
        let said = result.findings.filter { $0.rule == "ST-07" }
        #expect(said.map(\.message.zh) == ["表二有表样以外的一行“行政检查”（9876），没有读入"])
        #expect(said.first?.place?.line == document.lines.firstIndex { $0.hasPrefix("行政检查") }.map { $0 + 1 })
        for (id, figure) in document.figures {
            #expect(result.report?.cells.number(id)?.description == figure, "\(id)")
        }
    }

    /// With a row of the form missing, the other one may be it under a damaged name.
    @Test func aRowInThePlaceOfAnotherIsNoAddition() throws {
        var document = InventedDocument()
        let row = try #require(document.proactive.firstIndex { $0.hasPrefix("行政强制") })
        document.proactive[row] = "甲乙丙丁\t9876"
        #expect(!InventedDocument.read(document.text).findings.contains { $0.rule == "ST-07" })
    }

    @Test func aColumnOfTheirOwnInTableTwoIsNoted() throws {
        var document = InventedDocument()
        let header = try #require(document.proactive.firstIndex { $0.hasPrefix("信息内容\t本年收费金额") })
        document.proactive[header] += "\t备注"
        document.proactive[header + 1] += "\t"
        let result = InventedDocument.read(document.text)
        let said = result.findings.filter { $0.rule == "ST-07" }
        #expect(said.map(\.message.zh) == ["表二有表样以外的列“备注”，没有读入"])
        for (id, figure) in document.figures {
            #expect(result.report?.cells.number(id)?.description == figure, "\(id)")
        }
    }

    /// With a column more, the fifteen figures of table 4 have no certain columns.
    @Test func aColumnOfTheirOwnInTableFourIsNoted() throws {
        var document = InventedDocument()
        document.disputes[4] += "\t备注"
        document.disputes[5] += "\t1"
        let result = InventedDocument.read(document.text)
        let said = result.findings.filter { $0.rule == "ST-07" }
        #expect(said.map(\.message.zh) == ["表四有表样以外的列“备注”，没有读入"])
        #expect(result.report?.cells[.disputes(.review, .total)].state == .unreadable)
    }
}
