import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Digits that look like figures of a row and are not: the number of the next label, the rest of a figure, a figure cut by the page.
struct LooseDigitsTests {
    private static let path = "样例省/样例市/样例县/甲镇/a.txt"

    private static func values(_ seed: UInt64 = 11) -> [CellID: String] {
        var dice = MutationTests.Dice(state: seed)
        return LayoutFigures.consistent.all(of: .form2021, &dice)
    }

    private static func text(_ values: [CellID: String], _ style: LayoutStyle) -> String {
        var dice = MutationTests.Dice(state: 1)
        return LayoutDocument.written(values, { _ in .form2021 }, style, [], &dice).text
    }

    /// The number of a label on a line of its own belongs to the label.
    @Test func theNumberOfALabelIsNoFigure() {
        let values = Self.values()
        let text = Self.text(values, .cellLines).replacing("\n2.重复申请\n", with: "\n2\n重复申请\n")
        #expect(text.contains("\n2\n重复申请\n"))
        let tally = LayoutTally(values, InventedDocument.read(text, path: Self.path), kind: "")
        #expect(tally.wrong == [] && tally.invented == [] && tally.missing == 0)
    }

    /// Where an empty cell has vanished as well, that number does not fill its place.
    @Test func theNumberOfALabelFillsNoEmptyCell() {
        var values = Self.values()
        let row = Applicant.allCases.map { CellID.requests(.petition, $0) }
        values[row[2]] = ""
        let text = Self.text(values, .cellLines).replacing("\n2.重复申请\n", with: "\n2\n重复申请\n")
        let cells = InventedDocument.read(text, path: Self.path).document?.cells
        for id in row { #expect(cells?[id].state == .unreadable, "\(id)") }
        #expect(
            cells?[.requests(.repeated, .naturalPerson)].raw == values[.requests(.repeated, .naturalPerson)])
    }

    /// `0` and `.092` on two lines are one figure or none, never 0.
    @Test func aFigureInTwoPiecesIsNotReadInPart() throws {
        let fee = try #require(CellID("t2.admin_fee.amount_wan"))
        var values = Self.values()
        values[fee] = "0\n.092"
        let cells = InventedDocument.read(Self.text(values, .cellLines), path: Self.path).document?.cells
        #expect(cells?[fee].state == .unreadable)
    }

    /// Seven pieces of six figures, one of them wrapped, are no row.
    @Test func aWrappedFigureDoesNotFillAnEmptyCell() {
        var values = Self.values()
        let row = Applicant.allCases.map { CellID.requests(.granted, $0) }
        for (id, figure) in zip(row, ["115", "", "0", "0", "48", "87", "25\n0"]) { values[id] = figure }
        let cells = InventedDocument.read(Self.text(values, .blanks), path: Self.path).document?.cells
        for id in row { #expect(cells?[id].number == nil, "\(id)") }
    }

    /// A page that cuts off the column of totals leaves first digits, which are no totals.
    @Test func totalsCutByThePageAreNotRead() {
        var values = Self.values()
        var cut: [CellID] = []
        for row in RequestRow.rows(of: .form2021) {
            let id = CellID.requests(row, .total)
            guard let total = values[id], total.count > 1 else { continue }
            values[id] = String(total.prefix(1))
            cut.append(id)
        }
        #expect(cut.count > 3)
        let result = InventedDocument.read(Self.text(values, .tabs), path: Self.path)
        for id in cut { #expect(result.document?.cells[id].state == .unreadable, "\(id)") }
        #expect(
            result.document?.cells[.requests(.granted, .naturalPerson)].raw
                == values[.requests(.granted, .naturalPerson)])
        #expect(result.findings.contains { $0.rule == ReadingRule.unplaced.id && $0.cells == cut })
    }

    /// Two wrong totals are an office's mistake, and stay as printed.
    @Test func fewWrongTotalsStayAsPrinted() {
        var values = Self.values()
        let long = RequestRow.rows(of: .form2021).map { CellID.requests($0, .total) }.filter {
            (values[$0] ?? "").count > 1
        }
        for id in long.prefix(2) { values[id] = String((values[id] ?? "").prefix(1)) }
        let cells = InventedDocument.read(Self.text(values, .tabs), path: Self.path).document?.cells
        for id in long.prefix(2) { #expect(cells?[id].raw == values[id] && cells?[id].state != .unreadable, "\(id)") }
    }

    /// The rest of a label behind the end of a page is no row of empty cells: the figures stand where the label begins.
    @Test func theRestOfALabelIsNoRowOfBlanks() {
        let values = Self.values()
        let row = Applicant.allCases.map { CellID.requests(.notCorrected, $0) }
        let label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
        let text = Self.text(values, .barRows).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.contains(label) else { return String(line) }
            let figures = row.map { values[$0] ?? "" }.joined(separator: " ")
            return "（六 1.申 \(figures)\n）其 请人\n他处 无正\n\n|  | 理 | 当理 |  |  |  |  |  |  |  |\n由逾期不补正、行政机关不再处理其政府信息公开申请"
        }
        let cells = InventedDocument.read(text.joined(separator: "\n"), path: Self.path).document?.cells
        for id in row { #expect(cells?[id].state != .blank, "\(id)") }
    }
}
