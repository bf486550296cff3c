import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Damage at random in every flattening style: the reader may read less, it may never read wrong.
struct StyleDamageTests {
    /// How many times more documents than usual; for a long search.
    private static let effort = Effort.asked("SITEGEN_DAMAGE", usual: UInt64(1))

    @Test(arguments: LayoutStyle.allCases, StyleDamage.allCases)
    func damageNeverMakesAFigureOfAnotherCell(style: LayoutStyle, damage: StyleDamage) {
        var read = 0
        var documents = 0
        for seed in 1...(Self.effort * (damage == .mixed ? 20 : damage == .none ? 1 : 4)) {
            let figures = LayoutFigures.allCases[Int(seed % UInt64(LayoutFigures.allCases.count))]
            // Figures that are mostly 0 hide a shift.
            guard figures != .small else { continue }
            let document = LayoutDocument(seed % 3 == 0 ? .form2019 : .form2021, figures, style, .none, seed: seed)
            let (text, note) = damage.applied(to: document, seed: seed)
            documents += 1
            guard let report = InventedDocument.read(text, path: "样例省/样例市/样例县/甲镇/a.txt").document else { continue }
            for (id, figure) in document.expected {
                let cell = report.cells[id]
                if let number = cell.number {
                    #expect(number.description == figure, "\(style) \(figures) \(damage) \(seed) (\(note)): \(id)")
                    read += 1
                } else if cell.state == .blank, !damage.removesFigures {
                    Issue.record("\(style) \(figures) \(damage) \(seed) (\(note)): \(id) is said to be blank")
                }
            }
        }
        // Most figures stay readable: refusing everything would pass the check above.
        if style != .unseparated, damage != .cutOff { #expect(read > documents * 60, "\(style) \(damage)") }
    }
}
