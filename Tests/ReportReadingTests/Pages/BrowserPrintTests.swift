import Foundation
import PageExtraction
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Reports printed by a program that knows nothing of the reader: every cell read, none wrong, none invented.
struct BrowserPrintTests {
    static let isExpected = HeadlessBrowser.isExpected && PrintedReportTests.isExpected
    static let seeds: ClosedRange<UInt64> =
        1...Effort.asked("SITEGEN_BROWSER_PRINTS", usual: 10)

    @Test(.enabled(if: BrowserPrintTests.isExpected)) func everyCellOfAPrintedPageIsRead() throws {
        let pages = PDFPages()
        var sum = LayoutTally()
        for seed in Self.seeds {
            let print = BrowserPrint(seed: seed)
            let bytes = try print.printed()
            let result = PrintedReportTests.read(bytes, pages: pages)
            let tally = LayoutTally(result.document?.cells, expected: print.expected)
            #expect(tally.wrong == [], "\(print.testDescription)")
            #expect(tally.invented == [], "\(print.testDescription)")
            #expect(result.document?.sections.count == 6, "\(print.testDescription)")
            if let folder = ProcessInfo.processInfo.environment["SITEGEN_LAYOUT_REPORT"],
                tally.missing > 0 || !tally.isTruthful || result.document?.sections.count != 6
            {
                try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/b\(seed).pdf"))
                try Data(result.document?.source.bytes ?? []).write(to: URL(fileURLWithPath: "\(folder)/b\(seed).txt"))
                Swift.print("POOR", print.testDescription, tally.missing, tally.wrong, tally.invented)
            }
            sum = sum + tally
        }
        Swift.print("printed by a browser: \(Self.seeds.count) documents, \(sum.right) right, \(sum.missing) unread")
        #expect(sum.share >= 0.995)
    }
}
