import Foundation
import ReportModel
import Testing

@testable import ReportReading

/// Invented reports as DOCX in every way offices write them: no figure may be wrong or invented, and nearly all are read.
struct WordAccuracyTests {
    static let noises: [LayoutNoise] = [
        .none, .serialNumbers, .remarks, .subtotals, .blanksInWords, .fullWidth, .signed, .decimals, .placeholders,
        .vanishedBlanks,
        .totalsOnly, .repeatedHeader,
    ]

    @Test(arguments: WordHabit.allCases)
    func readsNothingWrongAndNearlyEverything(habit: WordHabit) {
        var sum = LayoutTally()
        var documents = 0
        for form in FormGeneration.allCases {
            for (index, noise) in Self.noises.enumerated()
            where (index + habit.turn) % 2 == (form == .form2019 ? 0 : 1) {
                for figures in LayoutFigures.allCases
                where (figures.turn + index + habit.turn + form.rawValue.count) % 3 == 0 {
                    let report = OfficeReport(form, figures, noise, seed: UInt64(index + 1))
                    let bytes = WordWriter.document(report, habit, seed: UInt64(index))
                    let result = OfficeReport.read(bytes, as: .docx)
                    let name = "\(habit.rawValue) \(noise.rawValue) \(figures.rawValue) \(form.rawValue)"
                    #expect(result.status == .report, "\(name): \(result.diagnostics)")
                    #expect(result.document?.title == report.title, "\(name)")
                    #expect(result.document?.sections.map(\.kind) == SectionKind.official, "\(name)")
                    let tally = LayoutTally(
                        result.document?.cells, expected: report.expected, kind: report.noise.rawValue)
                    #expect(tally.wrong == [], "\(name)")
                    #expect(tally.invented == [], "\(name)")
                    documents += 1
                    sum = sum + tally
                }
            }
        }
        let share = String(format: "%.2f %%", sum.share * 100)
        print(
            "docx \(habit.rawValue): \(documents) documents, \(sum.right) right, \(sum.missing) missing, \(share) \(sum.causes.sorted { $0.key < $1.key })"
        )
        #expect(sum.share >= (habit.losesFigures ? 0.9 : 0.995), "\(habit.rawValue): \(share)")
    }
}
