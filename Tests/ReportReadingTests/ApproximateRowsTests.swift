import ReportModel
import Testing

@testable import ReportReading

/// Labels that differ from the form: each is placed by its own words, none by those of the next row.
struct ApproximateRowsTests {
    /// The table of requests with the labels of two neighbouring rows changed, the second row without figures.
    private static func cells(_ first: String, _ second: String?) throws -> (cells: CellTable, expected: [String?]) {
        var document = InventedDocument()
        let at = try #require(document.requests.firstIndex { $0.contains("2.其他法律行政法规禁止公开") })
        document.requests[at] = document.requests[at].replacing("2.其他法律行政法规禁止公开", with: first)
        if let second { document.requests[at + 1] = "\t\t\(second)\t\t\t\t\t\t\t" }
        let cells = try #require(InventedDocument.read(document.text).document).cells
        return (cells, Applicant.allCases.map { document.figures[.requests(.otherLaw, $0)] })
    }

    private static func read(_ cells: CellTable) -> [String?] {
        Applicant.allCases.map { cells[.requests(.otherLaw, $0)].number?.description }
    }

    @Test func aLabelWithLostCharactersIsPlaced() throws {
        let (cells, expected) = try Self.cells("2.其他法律行法规禁公开", nil)
        #expect(Self.read(cells) == expected)
    }

    /// The end of the label stands on a line of its own, as behind the end of a page.
    @Test func theRestOfALabelBelowItsFiguresIsTaken() throws {
        let (cells, expected) = try Self.cells("2.其他法律行政", "法规禁公开")
        #expect(Self.read(cells) == expected)
    }

    /// The same words with the number of the next row in front: they may be that row's.
    @Test func theNextRowIsNotTheRestOfALabel() throws {
        let (cells, _) = try Self.cells("2.其他法律行政", "3.法规禁公开")
        #expect(Self.read(cells).allSatisfy { $0 == nil })
    }
}
