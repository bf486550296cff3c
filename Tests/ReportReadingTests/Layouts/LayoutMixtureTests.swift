import Foundation
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Reports with several irregularities at once, as offices publish them: nothing may be wrong or invented, and most is read.
struct LayoutMixtureTests {
    /// How many times more documents than usual; for a long search.
    private static let effort = Effort.asked("SITEGEN_DAMAGE", usual: UInt64(1))

    @Test(arguments: LayoutStyle.allCases)
    func severalIrregularitiesAtOnceAreReadRight(style: LayoutStyle) {
        var sum = LayoutTally()
        for seed in 1...(Self.effort * 12) {
            let document = Self.document(style, seed)
            let tally = LayoutTally(document)
            let noises = document.noises.map(\.rawValue).joined(separator: "+")
            #expect(tally.wrong == [], "\(document.testDescription) \(seed) \(noises)")
            #expect(tally.invented == [], "\(document.testDescription) \(seed) \(noises)")
            if !document.noises.contains(where: { $0.losesFigures(in: style) }) { sum = sum + tally }
        }
        print("mixture \(style.rawValue): \(String(format: "%.2f %%", sum.share * 100)) read")
        if style != .unseparated { #expect(sum.share > 0.8, "\(style.rawValue): \(sum.share) \(sum.causes)") }
    }

    private static func document(_ style: LayoutStyle, _ seed: UInt64) -> LayoutDocument {
        var dice = MutationTests.Dice(state: seed &* 104_729)
        let figures: LayoutFigures = [.small, .small, .consistent, .faulty].randomElement(using: &dice) ?? .small
        let noises = (0..<Int.random(in: 2...4, using: &dice)).compactMap { _ in
            LayoutNoise.allCases.randomElement(using: &dice)
        }
        return LayoutDocument(
            Bool.random(using: &dice) ? .form2021 : .form2019, figures, style,
            Array(Set(noises)).sorted { $0.hashSeed < $1.hashSeed },
            seed: seed)
    }
}
