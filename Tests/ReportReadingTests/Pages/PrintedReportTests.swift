import ContentHashing
import Foundation
import PageExtraction
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Printed reports through the real program: no figure wrong, none invented, nearly all read.
struct PrintedReportTests {
    static let isExpected = ExternalProgram.path(of: "pdftotext") != nil || ExternalProgram.isBuildServer

    static func read(_ bytes: [UInt8], pages: PDFPages) -> ReadingResult {
        ReportReader(pages: pages).read(
            ContentEntry(path: "样例省/样例市/样例县/甲镇/2023.pdf", filePath: "", format: .pdf), bytes: bytes)
    }

    /// Reads what is left of the same report where lines cannot be had.
    static func readWithoutLines(_ bytes: [UInt8], pages: PDFPages) throws -> ReadingResult {
        var text = try pages.pages(of: bytes, sha256: SHA256.hex(of: bytes))
        for page in text.pages.indices { text.pages[page].rules = [] }
        return ReportReader(pages: pages).read(
            ContentEntry(path: "样例省/样例市/样例县/甲镇/2023.pdf", filePath: "", format: .pdf), words: text)
    }

    @Test(.enabled(if: PrintedReportTests.isExpected)) func everyFigureIsReadInItsPlace() throws {
        let count = Effort.asked("SITEGEN_PRINTED_REPORTS", usual: UInt64(30))
        let folder = ProcessInfo.processInfo.environment["SITEGEN_LAYOUT_REPORT"]
        let pages = PDFPages()
        var sum = LayoutTally()
        // Of the cells that hold a figure; the tally counts blank cells as well.
        var figures = (all: 0, unread: 0)
        var poor: [String] = []
        for seed in 1...count {
            let report = PrintedReport(seed: seed)
            let hasLines = seed % 3 != 0
            let result =
                try hasLines ? Self.read(report.bytes, pages: pages) : Self.readWithoutLines(report.bytes, pages: pages)
            let tally = LayoutTally(result.document?.cells, expected: report.expected)
            #expect(tally.wrong == [], "\(report.testDescription)")
            #expect(tally.invented == [], "\(report.testDescription)")
            #expect(result.document?.sections.count == 6, "\(report.testDescription)")
            if tally.missing > 0 || !tally.isTruthful {
                poor.append(
                    "\(report.testDescription): \(tally.missing) missing: \(tally.causes.sorted { $0.key < $1.key }) \(tally.wrong.prefix(5))"
                )
            }
            if let folder, tally.missing > 0 || !tally.isTruthful {
                try Data(report.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(seed).pdf"))
                try Data(result.document?.source.bytes ?? []).write(to: URL(fileURLWithPath: "\(folder)/\(seed).txt"))
            }
            for (id, text) in report.expected where text != "blank" && text != "dash" {
                figures.all += 1
                if result.document?.cells[id].number == nil { figures.unread += 1 }
            }
            sum = sum + tally
        }
        if let folder {
            try poor.joined(separator: "\n").write(toFile: folder + "/printed.txt", atomically: false, encoding: .utf8)
        }
        print(
            "printed: \(count) documents, \(sum.right) right, \(sum.missing) missing, \(sum.wrong.count) wrong, \(sum.invented.count) invented; \(figures.unread) of \(figures.all) figures unread"
        )
        #expect(Double(figures.unread) <= 0.005 * Double(figures.all))
        #expect(sum.share >= 0.99)
    }
}
