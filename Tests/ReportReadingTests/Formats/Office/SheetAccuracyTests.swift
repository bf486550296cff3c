import Foundation
import ReportModel
import Testing

@testable import ReportReading

/// Invented reports as XLSX in every way offices write them: no figure may be wrong or invented, and nearly all are read.
struct SheetAccuracyTests {
    @Test(arguments: SheetHabit.allCases)
    func readsNothingWrongAndNearlyEverything(habit: SheetHabit) {
        var sum = LayoutTally()
        var documents = 0
        for form in FormGeneration.allCases {
            for (index, noise) in WordAccuracyTests.noises.enumerated()
            where (index + habit.turn) % 2 == (form == .form2019 ? 0 : 1) {
                for figures in LayoutFigures.allCases where (figures.turn + index + habit.turn) % 3 == 0 {
                    let report = OfficeReport(form, figures, noise, seed: UInt64(index + 1))
                    let result = OfficeReport.read(
                        SheetWriter.document(report, habit, seed: UInt64(index)), as: .xlsx)
                    let name = "\(habit.rawValue) \(noise.rawValue) \(figures.rawValue) \(form.rawValue)"
                    #expect(result.document?.title == report.title, "\(name): \(result.diagnostics)")
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
            "xlsx \(habit.rawValue): \(documents) documents, \(sum.right) right, \(sum.missing) missing, \(share) \(sum.causes.sorted { $0.key < $1.key })"
        )
        #expect(sum.share >= 0.995, "\(habit.rawValue): \(share)")
    }
}
