import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Files that are not what their name says, and files that would take too much.
struct OfficeRefusalTests {
    private func refusal(_ bytes: [UInt8]) -> FormatRefusal? {
        do throws(FormatRefusal) {
            _ = try WordFormat.transcript(of: bytes, path: "a.docx")
            return nil
        } catch { return error }
    }

    /// An OLE container with the name of a stream at the place of a directory entry.
    private func container(_ stream: String) -> [UInt8] {
        let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 1, count: 508) + name + [UInt8](repeating: 0, count: 200)
    }

    @Test func filesOfAnotherFormatAreRefusedByWhatTheyAre() {
        #expect(refusal(container("WordDocument"))?.reason.en.contains("Word 97") == true)
        #expect(refusal(container("Workbook"))?.reason.en.contains("Excel 97") == true)
        #expect(refusal(container("EncryptedPackage"))?.reason.en.contains("password") == true)
        #expect(refusal(Array("{\\rtf1 甲}".utf8))?.reason.en.contains("RTF") == true)
        #expect(refusal(Array("\u{FEFF}\n<HTML><body>".utf8))?.reason.en.contains("web page") == true)
        #expect(refusal(Array("%PDF-1.4".utf8))?.reason.en.contains("PDF") == true)
        #expect(refusal(Array("MIME-Version: 1.0".utf8))?.reason.en.contains("MHT") == true)
        #expect(refusal([])?.reason.en == "the file is empty")
        #expect(refusal(Array("样例".utf8))?.advice == ConversionAdvice.document)
    }

    @Test func archivesOfAnotherKindAreRefused() {
        var ofd = ArchiveWriter()
        ofd.add("OFD.xml", Array("<a/>".utf8))
        #expect(refusal(ofd.archive)?.advice == ConversionAdvice.fixedLayout)
        var other = ArchiveWriter()
        other.add("a.txt", [1])
        #expect(refusal(other.archive)?.reason.en.contains("no DOCX") == true)
    }

    @Test(arguments: ["doc", "WPS", "rtf", "xls", "et", "ofd"])
    func extensionsOfOfficesGetAdvice(suffix: String) {
        #expect(ConversionAdvice.forExtension(suffix) != nil)
        #expect(SourceFormat(fileExtension: suffix) == nil)
    }

    @Test func aTruncatedFileIsRefusedWhereverItEnds() {
        let sound = WordWriter.document(OfficeReport(.form2021, .distinct, .none, seed: 1), .word)
        var dice = MutationTests.Dice(state: 5)
        for _ in 0..<60 {
            let count = Int.random(in: 0..<sound.count, using: &dice)
            #expect(refusal(Array(sound[..<count])) != nil, "\(count)")
        }
    }

    @Test func flippedBytesNeverMakeAnotherFigure() {
        let report = OfficeReport(.form2021, .distinct, .none, seed: 1)
        for habit in [WordHabit.word, .stored] {
            let sound = WordWriter.document(report, habit)
            var dice = MutationTests.Dice(state: 7)
            for _ in 0..<60 {
                var bytes = sound
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
                let tally = LayoutTally(
                    OfficeReport.read(bytes, as: .docx).document?.cells, expected: report.expected,
                    kind: report.noise.rawValue)
                #expect(tally.isTruthful, "\(habit) \(place)")
            }
        }
    }

    /// Damage to the table itself, as by a careless hand: a cell deleted, a span changed, a row cut.
    @Test(arguments: ["<w:tc>", "w:gridSpan", "w:vMerge", "</w:tr><w:tr>"])
    func damagedTablesAreReadLessAndNeverWrong(target: String) throws {
        let report = OfficeReport(.form2021, .distinct, .none, seed: 1)
        let sound = WordWriter.body(of: report, .word)
        var dice = MutationTests.Dice(state: 11)
        var read = 0
        for _ in 0..<40 {
            let places = sound.ranges(of: target)
            let place = try #require(places.randomElement(using: &dice))
            var body = sound
            if target == "<w:tc>", let end = sound[place.lowerBound...].firstRange(of: "</w:tc>") {
                body.removeSubrange(place.lowerBound..<end.upperBound)
            } else {
                body.removeSubrange(place)
                if target.hasPrefix("w:") { body.insert(contentsOf: "w:other", at: place.lowerBound) }
            }
            let bytes = WordWriter.document(body: body)
            let tally = LayoutTally(
                OfficeReport.read(bytes, as: .docx).document?.cells, expected: report.expected,
                kind: report.noise.rawValue)
            #expect(tally.wrong == [], "\(target)")
            #expect(tally.invented == [], "\(target)")
            read += tally.right
        }
        #expect(read > 40 * 100, "\(target): \(read)")
    }

    @Test func bombsAreRefused() {
        let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 400_000)
        #expect(refusal(WordWriter.document(body: deep))?.reason.en.contains("nested") == true)
        let many = "<w:tbl><w:tr>" + String(repeating: "<w:tc><w:p/></w:tc>", count: 500_000) + "</w:tr></w:tbl>"
        #expect(refusal(WordWriter.document(body: many))?.reason.en.contains("too many") == true)
        let laughing = "<!DOCTYPE a [<!ENTITY x \"y\">]>"
        var writer = ArchiveWriter()
        writer.add("[Content_Types].xml", Array("\(laughing)<Types/>".utf8))
        writer.add("_rels/.rels", Array("\(laughing)<Relationships/>".utf8))
        #expect(refusal(writer.archive)?.reason.en.contains("declarations") == true)
        var bomb = ArchiveWriter()
        bomb.add("[Content_Types].xml", [UInt8](repeating: 32, count: 70 << 20))
        #expect(refusal(bomb.archive) != nil)
    }

    @Test func aSpanLargerThanAnyTableCostsNothing() throws {
        let row =
            "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
        let found = try WordFormat.transcript(of: WordWriter.document(body: "<w:tbl>\(row)</w:tbl>"), path: "a.docx")
        #expect(found.blocks.first?.cells.map(\.columns) == [0..<1000, 1000..<1001])
    }
}
