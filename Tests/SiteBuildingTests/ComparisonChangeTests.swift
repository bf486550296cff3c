import ReportModel
import Testing

@testable import SiteBuilding

/// Display rule R3, case by case.
@Suite struct ComparisonChangeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let previous: String?
        let current: String?
        var isBroken = false
        let change: FigureChange
        let shown: String?
        var testDescription: String { id }
    }

    static let cases: [Case] = [
        Case(id: "from zero", previous: "0", current: "5", change: .fromZero(ExactDecimal(5)), shown: "由 0 增至 5"),
        Case(
            id: "from zero down", previous: "0", current: "-2", change: .fromZero(ExactDecimal(-2)), shown: "由 0 变为 -2"),
        Case(id: "to zero, small", previous: "9", current: "0", change: .difference(ExactDecimal(-9)), shown: "−9"),
        Case(
            id: "below ten: no percentage", previous: "9", current: "18", change: .difference(ExactDecimal(9)),
            shown: "+9"),
        Case(
            id: "ten: percentage", previous: "10", current: "11", change: .share(ExactDecimal(1), tenths: 100),
            shown: "+1（+10.0%）"),
        Case(
            id: "rounded half away from zero", previous: "80", current: "79",
            change: .share(ExactDecimal(-1), tenths: -13),
            shown: "−1（−1.3%）"),
        Case(
            id: "decimals stay exact", previous: "12.50", current: "12.592",
            change: .share(ExactDecimal(significand: 92, scale: 3), tenths: 7), shown: "+0.092（+0.7%）"),
        Case(id: "unchanged", previous: "7", current: "7.0", change: .unchanged, shown: "持平"),
        Case(id: "zero stays zero", previous: "0", current: "0", change: .unchanged, shown: "持平"),
        Case(id: "negative before", previous: "-3", current: "2", change: .difference(ExactDecimal(5)), shown: "+5"),
        Case(id: "blank before", previous: nil, current: "3", change: .none, shown: nil),
        Case(id: "blank after", previous: "3", current: nil, change: .none, shown: nil),
        Case(id: "form changed", previous: "20", current: "40", isBroken: true, change: .none, shown: nil),
    ]

    @Test(arguments: cases) func changeFollowsTheDisplayRule(_ item: Case) throws {
        let previous = item.previous.flatMap { ExactDecimal($0.utf8) }
        let current = item.current.flatMap { ExactDecimal($0.utf8) }
        let change = FigureChange(from: previous, to: current, isBroken: item.isBroken)
        #expect(change == item.change)
        let words = PageWords(try InventedPortal([]).theme.words)
        #expect(change.text(words) == item.shown)
    }

    /// No figure of the form is left without a place in the comparison, and none bridges the forms that must not.
    @Test func everyCellBelongsToAFigure() {
        let covered = Set(ComparableFigures.all.flatMap { $0.cells2021 + $0.cells2019 })
        #expect(CellRegistry.all.filter { !covered.contains($0.id) }.map(\.name) == [])
        let bridging = ComparableFigures.figures(of: .proactive).filter(\.bridgesForms).map { figure in
            "\(figure.cells2019[0]) → \(figure.cells2021[0])"
        }
        #expect(
            bridging == [
                "t2_2019.regulation.made → t2.regulation.issued",
                "t2_2019.normative_doc.made → t2.normative_doc.issued",
                "t2_2019.license.decisions → t2.license.decisions", "t2_2019.penalty.decisions → t2.penalty.decisions",
                "t2_2019.coercion.decisions → t2.coercion.decisions",
            ])
    }

    @Test func otherOutcomesAreASumOverTheBreak() throws {
        let sums = ComparableFigures.figures(of: .requests(.total)).filter(\.isGroupSum)
        let row = try #require(sums.first)
        #expect(sums.count == 1)
        let parts: [String: String] = ["not_corrected": "1", "fee_unpaid": "2", "misc": "4"]
        let full = InventedReport.report(2021) { id in
            parts.first { id.name == "t3.other.\($0.key).total" }.map { .number($0.value) }
        }
        #expect(FigureValue(row, in: full) == .sum(ExactDecimal(7)))
        let blank = InventedReport.report(2021) { $0.name == "t3.other.misc.total" ? .blank : nil }
        #expect(FigureValue(row, in: blank) == .incompleteSum)
        let old = InventedReport.report(2020, form: .form2019) { $0.name == "t3.other.total" ? .number("3") : nil }
        #expect(FigureValue(row, in: old).number == ExactDecimal(3))
        #expect(FigureValue(row, in: nil) == .noReport)
    }
}
