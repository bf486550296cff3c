import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// What of a workbook is shown, cell by cell.
struct SheetFormatTests {
    private func rows(_ rows: String, more: String = "", columns: String = "", formats: String = "") throws
        -> [[String]]
    {
        let found = try SheetFormat.transcript(
            of: SheetWriter.document(rows: rows, more: more, columns: columns, formats: formats), path: "a.xlsx")
        return found.blocks.filter { $0.kind != .blank }.map { $0.fields.map { $0.raw(in: found.source) } }
    }

    @Test(arguments: [
        ("9.1999999999999998E-2", "0.092"), ("0.30000000000000004", "0.3"), ("190.457379", "190.457379"), ("-8", "-8"),
        ("1E3", "1000"), ("0", "0"), ("-0", "0"), ("920", "920"), ("0.99999999999999999", "1"), ("1.5E-3", "0.0015"),
    ])
    func aStoredNumberIsWrittenOutExactly(stored: String, expected: String) {
        #expect(StoredNumber(Array(stored.utf8)).map { String(decoding: $0.text, as: UTF8.self) } == expected)
    }

    @Test(arguments: ["", "abc", "1E", "1e99", "1.2.3", "0x1", "1,000", " 1", "--1"])
    func whatIsNoStoredNumberIsNone(stored: String) {
        #expect(StoredNumber(Array(stored.utf8)) == nil)
    }

    @Test(arguments: [
        ("0", "5", "5"), ("0.00", "5", "5"), ("0.00", "5.25", "5.25"), ("0_ ", "7", "7"), ("#,##0", "1234", "1234"),
        ("0\"件\"", "5", "5件"),
        ("0_ ;[Red]\\-0\\ ", "-8", "-8"), ("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "0", "-"), ("@", "5", "5"),
        ("[$-804]0", "5", "5"), ("[Red]0", "5", "5"), ("#,##0.00_);(#,##0.00)", "5.5", "5.5"),
    ])
    func aNumberShownInFullIsTaken(code: String, stored: String, expected: String) {
        let number = StoredNumber(Array(stored.utf8))
        let shown = number.flatMap { NumberFormat(code: code).shown($0) }
        #expect(shown.map { String(decoding: $0, as: UTF8.self) } == expected)
    }

    @Test(arguments: [
        ("0", "5.25"), ("0%", "0.5"), ("0,", "5000"), ("#", "0"), ("0;-0;;@", "0"), (";;;", "5"),
        ("yyyy\"年\"m\"月\"", "45000"), ("0.0E+00", "5"),
        ("# ?/?", "0.5"), ("[>100]0", "5"), ("General", "190.45737912"), ("0;(0)", "-5"), ("[h]:mm", "5"),
        ("0-0", "55"),
    ])
    func aNumberShownOtherwiseIsNotTaken(code: String, stored: String) {
        let number = StoredNumber(Array(stored.utf8))
        #expect(number.flatMap { NumberFormat(code: code).shown($0) } == nil)
    }

    @Test func cellsAreReadByTheirKind() throws {
        let found = try rows(
            """
            <row r="2"><c r="A2" t="inlineStr"><is><r><t>甲</t></r><rPh><t>jia</t></rPh></is></c><c r="B2"><v>7</v></c><c r="C2" s="2"><v>45000</v></c>\
            <c r="D2" t="e"><v>#DIV/0!</v></c><c r="E2"><f>A1+1</f></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="s"><v>99</v></c></row>
            """)
        #expect(found == [["甲", "7", "45000 [?]", "#DIV/0!", "=A1+1", "TRUE", "\u{FFFD}"]])
    }

    @Test func mergedCellsAreOneFieldAndHiddenOnesAreLeftOut() throws {
        let cell = { (place: String, text: String) in "<c r=\"\(place)\" t=\"str\"><v>\(text)</v></c>" }
        let markup = """
            <row r="1">\(cell("A1", "甲"))\(cell("C1", "1"))\(cell("D1", "藏"))</row><row r="2" hidden="1">\(cell("C2", "2"))</row>\
            <row r="3">\(cell("A3", "盖"))\(cell("C3", "3"))</row>
            """
        let bytes = SheetWriter.document(
            rows: markup, more: "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>",
            columns: "<cols><col min=\"4\" max=\"4\" width=\"0\"/></cols>")
        let found = try SheetFormat.transcript(of: bytes, path: "a.xlsx")
        let read = found.blocks.filter { $0.kind == .row }
        #expect(read.map { $0.fields.map { $0.raw(in: found.source) } } == [["甲", "1"], ["", "3"]])
        #expect(
            read.map { $0.cells } == [
                [GridCell(columns: 0..<2, isTall: true), GridCell(columns: 2..<3)],
                [GridCell(columns: 0..<2, isTall: true), GridCell(columns: 2..<3)],
            ])
        #expect(found.source.origins.origin(of: read[1].fields[1].place) == .sheet("表!C3"))
        #expect(found.findings.map(\.rule.name) == ["OF-01"])
    }

    @Test func theSavedResultOfAFormulaIsReadAndSaid() throws {
        let bytes = SheetWriter.document(rows: "<row r=\"1\"><c r=\"A1\"><f>3+4</f><v>7</v></c></row>")
        let found = try SheetFormat.transcript(of: bytes, path: "a.xlsx")
        #expect(found.blocks.first?.fields.map { $0.raw(in: found.source) } == ["7"])
        #expect(found.findings.map(\.rule.name) == ["OF-05"])
    }

    @Test func placesAreAddresses() {
        #expect(SheetPlace("C7") == SheetPlace(column: 2, row: 6))
        #expect(SheetPlace("$XFD$1048576") == .last)
        #expect(SheetPlace(column: 701, row: 0).address == "ZZ1")
        for wrong in ["", "C", "7", "C7C", "XFE99999999", "ZZZZZ1"] {
            #expect(SheetPlace(wrong) == nil || wrong == "XFE99999999")
        }
    }

    @Test func damageIsReadLessAndNeverWrong() {
        let report = OfficeReport(.form2021, .distinct, .none, seed: 1)
        let sound = SheetWriter.document(report, .shared)
        var dice = MutationTests.Dice(state: 3)
        for _ in 0..<40 {
            var bytes = sound
            bytes[Int.random(in: 0..<bytes.count, using: &dice)] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
            let tally = LayoutTally(
                OfficeReport.read(bytes, as: .xlsx).document?.cells, expected: report.expected,
                kind: report.noise.rawValue)
            #expect(tally.isTruthful)
            let cut = Array(sound[..<Int.random(in: 0..<sound.count, using: &dice)])
            #expect(OfficeReport.read(cut, as: .xlsx).status == .unreadable)
        }
    }

    @Test func sheetsLargerThanAnyReportAreRefused() {
        let many = (1...300).map { row in
            "<row r=\"\(row)\">" + String(repeating: "<c><v>1</v></c>", count: 400) + "</row>"
        }.joined()
        let wide =
            "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"
            + (2...100).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
        for rows in [many, wide] {
            #expect(throws: FormatRefusal.self) {
                try SheetFormat.transcript(of: SheetWriter.document(rows: rows), path: "a.xlsx")
            }
        }
    }
}
