import Diagnostics
import LocatedYAML
import ReportModel
import Testing

@testable import ReportReading

@Suite struct CorrectionFileTests {
    private func read(_ text: String) throws -> ([Correction], [Diagnostic]) {
        let root = try YAMLNode.parse(Array(text.utf8), file: "corrections.yml")
        let (corrections, diagnostics) = CorrectionFile.read(root, files: ["2024.txt"])
        return (corrections["2024.txt"] ?? [], diagnostics)
    }

    private func result(_ correction: String) throws -> ReadingResult {
        let (corrections, diagnostics) = try read(
            "2024.txt:\n  - {\(correction), reason: 误写, by: 甲镇, date: 2025-03-01}\n")
        try #require(diagnostics == [])
        var facts = ReportFacts()
        facts.corrections = corrections
        var place = ContentPlace()
        place.path = [PlacedDivision(Division(level: .township, name: "甲镇"), from: .path)]
        return ReportReader().read(
            ContentEntry(path: "甲镇/2024.txt", filePath: "甲镇/2024.txt", format: .text, place: place, facts: facts),
            bytes: Array(InventedDocument().text.utf8))
    }

    @Test func wholeCorrection() throws {
        let (corrections, diagnostics) = try read(
            """
            2024.txt:
              - cell: t3.new_received.total
                published: 8
                corrected: 7
                reason: 误写
                by: 甲镇
                date: 2025-03-01
                evidence: 甲政发〔2025〕1号
            """)
        #expect(diagnostics == [])
        #expect(
            corrections == [
                Correction(
                    cell: .requests(.newReceived, .total), published: "8", corrected: ExactDecimal(7), reason: "误写",
                    by: "甲镇", date: try #require(CalendarDay(year: 2025, month: 3, day: 1)), evidence: "甲政发〔2025〕1号",
                    location: Diagnostics.SourceLocation(file: "corrections.yml", line: 2, column: 5))
            ])
    }

    @Test(arguments: [
        ("cell: t3.nothing, published: 8, corrected: 7", "YAML-02"),
        ("cell: t3.new_received.total, published: 8, corrected: 七", "YAML-04"),
        ("cell: t3.new_received.total, corrected: 7", "YAML-05"),
        ("cell: t3.new_received.total, published: 8, corrected: 7, because: x", "YAML-02"),
    ])
    func mistakesAreRefused(correction: String, rule: String) throws {
        let (corrections, diagnostics) = try read(
            "2024.txt:\n  - {\(correction), reason: 误写, by: 甲镇, date: 2025-03-01}\n")
        #expect(diagnostics.map(\.rule.name) == [rule])
        #expect(corrections.isEmpty == (rule != "YAML-02" || correction.contains("nothing")))
    }

    @Test func aMatchingCorrectionStandsBesideTheFigure() throws {
        let id = CellID.requests(.newReceived, .total)
        let published = try #require(InventedDocument().figures[id])
        let report = try #require(try result("cell: \(id), published: \(published), corrected: 7").report)
        #expect(report.cells[id].written == published)
        #expect(report.correction(of: id)?.corrected == ExactDecimal(7))
        #expect(report.corrected?.cells.number(id) == ExactDecimal(7))
    }

    @Test func anotherPublishedFigureIsAnErrorThatSaysWhatWasRead() throws {
        let id = CellID.requests(.newReceived, .total)
        let published = try #require(InventedDocument().figures[id])
        let read = try result("cell: \(id), published: 8, corrected: 7")
        #expect(read.report?.corrections == [])
        #expect(read.diagnostics.map(\.rule) == ["CR-01"])
        #expect(
            read.diagnostics.first?.message.en.contains("says 8 was published, but \(id) reads \(published)") == true)
        #expect(
            read.diagnostics.first?.location == Diagnostics.SourceLocation(file: "corrections.yml", line: 2, column: 5))
    }

    @Test func aCellOfTheOtherFormCannotBeCorrected() throws {
        let read = try result("cell: t3.other.total, published: absent, corrected: 7")
        #expect(read.diagnostics.map(\.rule) == ["CR-01"])
    }
}
