import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// The hint names the wrong cell where one is wrong, and is silent where two are.
struct SingleCellRepairTests {
    private func hints(_ report: AnnualReport) -> [Finding] {
        ReportChecker().check(report, readingFindings: [], previous: nil).findings.filter { $0.rule == "T3-07" }
    }

    /// A clean report of an invented body and a cell of table 3 with another figure than it should have.
    private func spoil(_ report: inout AnnualReport, _ random: inout SplitMix, except other: CellID? = nil) -> CellID {
        let cells = report.expectedCells.filter { $0.definition.table == .requests && $0 != other }
        let id = cells[random.below(cells.count)]
        guard let old = report.cells.number(id)?.whole else { preconditionFailure("every cell is a number") }
        var new = Int64(random.below(30))
        if new >= old { new += 1 }
        report.cells[id] = InventedReport.cell(String(new), line: Int(id.index) + 1)
        return id
    }

    @Test(arguments: 0..<5) func everySingleErrorIsNamed(part: Int) {
        var named = 0
        for number in 0..<300 {
            let seed = UInt64(part * 300 + number)
            var random = SplitMix(state: seed &+ 77)
            let clean = InventedSeries.reports(seed: seed, years: number % 2 == 0 ? 2023...2023 : 2020...2020)[0]
            var report = clean
            let cell = spoil(&report, &random)
            let hints = hints(report)
            #expect(hints.map(\.cells) == [[cell]], "seed \(seed)")
            let value = clean.cells.number(cell)?.description ?? ""
            #expect(hints.first?.message.zh.contains("是 \(value) 而不是") == true, "seed \(seed)")
            named += hints.count
        }
        #expect(named == 300)
    }

    @Test func twoErrorsAreNotExplainedByOne() {
        for seed in 0..<300 as Range<UInt64> {
            var random = SplitMix(state: seed &+ 9_999)
            var report = InventedSeries.reports(seed: seed, years: 2023...2023)[0]
            let first = spoil(&report, &random)
            _ = spoil(&report, &random, except: first)
            #expect(hints(report) == [], "seed \(seed)")
        }
    }

    @Test func aHintIsNoMoreThanThat() throws {
        var report = InventedReport.report([
            "t3.new_received.natural_person": "7", "t3.new_received.total": "8", "t3.granted.natural_person": "7",
            "t3.granted.total": "7", "t3.result_total.natural_person": "7", "t3.result_total.total": "7",
        ])
        let hint = try #require(hints(report).first)
        #expect(hint.severity == .information)
        #expect(hint.message.zh == "仅供参考：如果“一、本年新收政府信息公开申请数量·总计”是 7 而不是 8，2 处不符就都相符了")
        #expect(hint.cells == [.requests(.newReceived, .total)])

        // The published figure stays as it is.
        let checked = ReportChecker().check(report, readingFindings: [], previous: nil)
        #expect(checked.report.cells == report.cells)

        // Where a sum lacks a figure and is broken all the same, no amount can be named.
        report.cells[.requests(.partial, .naturalPerson)] = InventedReport.cell("")
        report.cells[.requests(.resultTotal, .naturalPerson)] = InventedReport.cell("3")
        #expect(hints(report) == [])
    }

    /// One broken sum of table 4 has several explanations, so none is offered.
    @Test func aSumOfDisputesHasNoSingleExplanation() {
        #expect(hints(InventedReport.report(["t4.review.upheld": "2", "t4.review.total": "3"])) == [])
    }
}
