import Foundation
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Invented reports in every flattening style with every irregularity: no figure may be wrong or invented, and most are read.
struct LayoutAccuracyTests {
    /// The share of cells read where no figure is lost, by style; a lower one is a step back.
    static let floors: [LayoutStyle: Double] = [
        .cellLines: 0.997, .cellLinesWithBlanks: 0.997, .barLines: 0.997, .barredCells: 0.999, .barRows: 0.999,
        .markdown: 0.999, .unseparated: 0.19, .blanks: 0.999, .tabs: 0.999, .singleLineBars: 0.999,
        .singleLineBlanks: 0.999,
    ]

    @Test(arguments: LayoutStyle.allCases)
    func readsNothingWrongAndAsMuchAsBefore(style: LayoutStyle) {
        var sum = LayoutTally()
        var lossy = LayoutTally()
        var lines: [String] = []
        for document in LayoutDocument.all(of: style) {
            let tally = LayoutTally(document)
            #expect(tally.wrong == [], "\(document.testDescription)")
            #expect(tally.invented == [], "\(document.testDescription)")
            if document.noise.losesFigures(in: style) { lossy = lossy + tally } else { sum = sum + tally }
            lines.append(
                "\(document.testDescription): \(tally.right) right, \(tally.missing) missing, \(tally.wrong.count) wrong, \(tally.invented.count) invented"
            )
        }
        for (cause, count) in sum.causes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            lines.append("unread \(count) cells: \(cause)")
        }
        if let folder = ProcessInfo.processInfo.environment["SITEGEN_LAYOUT_REPORT"] {
            try? lines.joined(separator: "\n").write(
                toFile: folder + "/\(style.rawValue).txt", atomically: false, encoding: .utf8)
        }
        print("layout \(style.rawValue): \(percent(sum.share)) read, \(percent(lossy.share)) where figures are lost")
        #expect(sum.share >= Self.floors[style] ?? 1, "\(style.rawValue): \(percent(sum.share))")
    }

    private func percent(_ share: Double) -> String { String(format: "%.2f %%", share * 100) }
}
