import Foundation
import ReportModel
import Testing

@testable import ReportReading

/// Invented pages with every noise of content systems and office programs: nothing wrong, nothing invented, nearly
/// everything read.
struct HTMLAccuracyTests {
    @Test(arguments: HTMLNoise.allCases)
    func readsEveryCellOfEveryPage(noise: HTMLNoise) {
        var sum = LayoutTally()
        for form in FormGeneration.allCases {
            for figures in LayoutFigures.allCases {
                for seed in UInt64(1)...2 {
                    let document = HTMLDocument(form, figures, noise, seed: seed)
                    let result = document.read()
                    let tally = LayoutTally(document.expected, result, kind: noise.rawValue)
                    #expect(tally.wrong == [], "\(document.testDescription) \(figures)")
                    #expect(tally.invented == [], "\(document.testDescription) \(figures)")
                    // Headers without spans stand over other columns than their figures; what they are for cannot be proved.
                    if noise == .withoutSpansPadded { sum = sum + tally; continue }
                    #expect(tally.causes == [:], "\(document.testDescription) \(figures)")
                    #expect(result.status == .report, "\(document.testDescription) \(figures)")
                    sum = sum + tally
                }
            }
        }
        print(
            "html \(noise.rawValue): \(sum.right) right, \(sum.missing) missing, \(sum.wrong.count) wrong, \(sum.invented.count) invented"
        )
    }

    /// What the site puts around the report is not in it.
    @Test(arguments: HTMLNoise.allCases)
    func keepsTheReportAndNothingElse(noise: HTMLNoise) throws {
        let document = HTMLDocument(.form2021, .consistent, noise, seed: 5)
        let report = try #require(document.read().report)
        #expect(report.title == HTMLDocument.title)
        #expect(report.sections.map(\.kind) == SectionKind.official)
        #expect(report.sections.last?.blocks.map(\.text) == ["本段为虚构文字。"])
        #expect(report.sections.first?.blocks.map(\.text) == ["本段为虚构文字，共12件。"])
    }
}
