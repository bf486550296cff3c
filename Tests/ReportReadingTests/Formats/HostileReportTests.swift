import Foundation
import PageExtraction
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Files made to take for ever, to fill the memory or to nest without end: each ends with its finding, none with a figure.
struct HostileReportTests {
    /// What the reader says about a file: its status and the first message.
    private func outcome(
        _ bytes: [UInt8], _ format: SourceFormat
    ) -> (status: ReadingResult.Status, words: String, advice: String?, figures: Int) {
        let entry = ContentEntry(
            path: "样例省/样例市/样例县/甲镇/2023.\(format.rawValue)", filePath: "", format: format)
        let result = ReportReader().read(entry, bytes: bytes)
        #expect(ReadingInvariants.broken(by: result) == [])
        let cells = result.document?.cells
        let figures = CellRegistry.all.count { cells?[$0.id].number != nil }
        let first = result.diagnostics.first
        return (result.status, first?.message.en ?? "", first?.advice?.en, figures)
    }

    // MARK: Web pages and text

    /// Tables and boxes nested 10,000 deep around an invented report whose table follows behind them.
    @Test(arguments: ["<div>", "<table><tr><td>", "<span>", "<b>", "<ul><li>", "<font>"])
    func nestedMarkupIsReadAsFarAsItGoes(tag: String) {
        let found = outcome(Array((String(repeating: tag, count: 10_000) + "样例县甲镇").utf8), .html)
        #expect(found.status != .report)
        #expect(!found.words.isEmpty)
    }

    @Test func cellsOverAllRowsAndColumnsCostNothing() {
        let cell = "<td colspan=65535 rowspan=65535>1</td>"
        let row = "<tr>" + String(repeating: cell, count: 40) + "</tr>"
        let page =
            "<h1>样例县甲镇2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>"
            + String(repeating: row, count: 400) + "</table>"
        #expect(outcome(Array(page.utf8), .html).figures == 0)
    }

    @Test(arguments: ["\t", "|", "1\t", "0 ", "（", "一、", "第二十条第（一）项"])
    func aLineWithoutEndIsReadOrRefused(piece: String) {
        let head = "样例县甲镇2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        let line = String(repeating: piece, count: 4_000_000 / piece.utf8.count)
        #expect(outcome(Array((head + line).utf8), .text).figures == 0)
    }

    @Test func aTextLargerThanAnyReportIsRefused() {
        let found = outcome([UInt8](repeating: 0x31, count: ReportReader.sizeLimit + 1), .text)
        #expect(found.status == .unreadable)
        #expect(found.words.contains("larger than 8 MB"))
    }

    @Test func entitiesAreNotExpanded() {
        let entity = "<!DOCTYPE a [<!ENTITY a \"1111111111\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        let found = outcome(Array((entity + "<p>样例县甲镇" + String(repeating: "&b;", count: 100_000)).utf8), .html)
        #expect(found.figures == 0)
        #expect(found.status != .report)
    }

    // MARK: Office documents

    @Test func archivesThatUnpackWithoutEndAreRefused() {
        for format in [SourceFormat.docx, .xlsx] {
            var bomb = ArchiveWriter()
            bomb.add("[Content_Types].xml", [UInt8](repeating: 32, count: 70 << 20))
            let found = outcome(bomb.archive, format)
            #expect(found.status == .unreadable)
            #expect(!found.words.isEmpty)
        }
    }

    // MARK: PDF

    /// A PDF of one page for each text; every page has the same font.
    private func document(_ contents: [String], trailer: String = "") -> [UInt8] {
        let kids = contents.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var file = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        file += "2 0 obj\n<</Type/Pages/Kids[\(kids)]/Count \(contents.count)>>\nendobj\n"
        file += "3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Courier>>\nendobj\n"
        for (page, content) in contents.enumerated() {
            file += "\(4 + 2 * page) 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            file += "/Resources<</Font<</F1 3 0 R>>>>/Contents \(5 + 2 * page) 0 R>>\nendobj\n"
            file += "\(5 + 2 * page) 0 obj\n<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream\nendobj\n"
        }
        return Array((file + "trailer\n<</Size \(4 + 2 * contents.count)/Root 1 0 R\(trailer)>>\n%%EOF\n").utf8)
    }

    private let words = "BT /F1 12 Tf 72 700 Td (invented text of a report that is long enough to be no scan) Tj ET"

    @Test(.enabled(if: PrintedReportTests.isExpected)) func aPDFOfThousandsOfPagesIsRefused() {
        let found = outcome(document(Array(repeating: words, count: 5_000)), .pdf)
        #expect(found.status == .unreadable)
        #expect(found.words.contains("more than 300 pages"))
        #expect(found.advice?.contains("export it again") == true)
    }

    @Test(.enabled(if: PrintedReportTests.isExpected)) func aPageWithMoreWordsThanAnyPageIsRefused() {
        var content = "BT /F1 2 Tf 1 0 0 1 10 800 Tm 2 TL\n"
        for _ in 0..<400 { content += "(" + String(repeating: "1 ", count: 60) + ") Tj T*\n" }
        let found = outcome(document([content + "ET"]), .pdf)
        #expect(found.status == .unreadable)
        #expect(found.words.contains("more time, memory or output"))
    }

    @Test(.enabled(if: PrintedReportTests.isExpected)) func aPDFWithoutWordsSaysWhatToDo() {
        let found = outcome(document(["0 0 100 100 re f"]), .pdf)
        #expect(found.status == .unreadable)
        #expect(found.words.contains("no text layer"))
        #expect(found.advice?.contains("OCR") == true)
    }

    @Test(.enabled(if: PrintedReportTests.isExpected)) func aLockedPDFSaysWhatToDo() {
        let id = "<00112233445566778899aabbccddeeff>"
        let found = outcome(
            document(
                [words],
                trailer:
                    "/ID[\(id)\(id)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<\(String(repeating: "1f", count: 32))>"
                    + "/U<\(String(repeating: "2e", count: 32))>>>"), .pdf)
        #expect(found.status == .unreadable)
        #expect(found.words.contains("password"))
        #expect(found.advice?.contains("without a password") == true)
    }

    /// As many words as a page may have, set so that every one could be a figure, a label or a header of the others.
    @Test(arguments: ["0", "甲", "1.", "无", "总计"])
    func aPageFullOfWordsIsReadInBounds(word: String) {
        let size = 5_00
        for columns in [1, 2, 40, 100, 2_000] {
            let words = (0..<10_000).map { index in
                let left = index % columns * (size + 300)
                let top = index / columns * (size + 100)
                return PageText.Word(
                    Array(word.utf8), left: left, top: top, right: left + size, bottom: top + size)
            }
            let page = PageText.Page(width: 595_00, height: 842_00, words: words)
            let entry = ContentEntry(path: "样例省/样例市/样例县/甲镇/2023.pdf", filePath: "", format: .pdf)
            let result = ReportReader().read(entry, words: PageText(pages: [page, page, page]))
            #expect(result.status != .report, "\(columns)")
        }
    }
}
