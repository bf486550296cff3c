import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// Decisions hold as long as the figures do; corrections are judged beside the record, never instead of it.
@Suite struct DecisionTests {
    private let place = Diagnostics.SourceLocation(file: "decisions.yml", line: 2, column: 5)

    private func day() throws -> CalendarDay { try #require(CalendarDay(year: 2025, month: 3, day: 1)) }

    private func decision(
        _ rule: RuleID, _ cells: KeyValuePairs<String, String>, line: Int? = nil, kind: Decision.Kind = .dismissed
    ) throws -> Decision {
        let operands = try cells.map { name, value in
            let parts = name.split(separator: "/").map(String.init)
            let year = parts.count == 2 ? Int(parts[0]).flatMap(ReportYear.init) : nil
            return Decision.Operand(year: year, cell: try #require(CellID(parts[parts.count - 1])), value: value)
        }
        return Decision(
            rule: rule, operands: operands, line: line, kind: kind, reason: "理由", by: "甲镇", date: try day(),
            location: place)
    }

    private func checked(_ reports: [AnnualReport]) throws -> CheckedReport {
        let body = try #require(reports.last).body
        return try #require(
            ReportChecker().checkBody(body, reports: reports.map { ($0, []) }).reports.last)
    }

    private var broken: AnnualReport {
        InventedReport.report([
            "t4.review.upheld": "1", "t4.review.total": "2",
        ])
    }

    private let operands: KeyValuePairs<String, String> = [
        "t4.review.upheld": "1", "t4.review.corrected": "0", "t4.review.other_result": "0", "t4.review.pending": "0",
        "t4.review.total": "2",
    ]

    @Test func aDecisionStandsOnItsFinding() throws {
        var report = broken
        report.decisions = [try decision("T4-01", operands, kind: .explained)]
        let result = try checked([report])
        #expect(result.findings.filter { $0.rule == "T4-01" }.map(\.decision?.kind) == [.explained])
        #expect(result.diagnostics == [])
    }

    @Test func aChangedFigureMakesItStale() throws {
        var report = broken
        report.decisions = [
            try decision(
                "T4-01",
                [
                    "t4.review.upheld": "1", "t4.review.corrected": "0", "t4.review.other_result": "0",
                    "t4.review.pending": "blank", "t4.review.total": "3",
                ])
        ]
        let result = try checked([report])
        #expect(result.findings.allSatisfy { $0.decision == nil })
        #expect(result.diagnostics.map(\.rule) == ["DC-01"])
        #expect(result.diagnostics.first?.location == place)
        #expect(
            result.diagnostics.first?.message.en.hasSuffix("t4.review.pending blank → 0, t4.review.total 3 → 2") == true
        )
    }

    @Test func aDecisionWithoutFindingIsPointedOut() throws {
        var report = broken
        report.decisions = [
            try decision("T4-02", operands), try decision("T4-01", ["t4.review.total": "2"]),
            try decision("T4-01", [:], line: 1),
        ]
        let result = try checked([report])
        #expect(result.diagnostics.map(\.rule) == ["DC-02", "DC-02", "DC-02"])
        #expect(result.findings.allSatisfy { $0.decision == nil })
    }

    @Test func figuresOfTheYearBeforeCountToo() throws {
        let before = InventedReport.report(year: 2023, ["t3.carried_out.total": "3"])
        func later(_ value: String) throws -> CheckedReport {
            var report = InventedReport.report(year: 2024)
            report.decisions = [
                try decision("XY-01", ["2023/t3.carried_out.total": value, "t3.carried_in.total": "0"])
            ]
            return try checked([before, report])
        }
        #expect(try later("3").findings.contains { $0.rule == "XY-01" && $0.isDismissed })
        #expect(try later("4").diagnostics.map(\.rule) == ["DC-01"])
    }

    @Test func correctedFiguresAreJudgedBesideTheRecord() throws {
        var report = broken
        report.corrections = [
            Correction(
                cell: .disputes(.review, .total), published: "2", corrected: ExactDecimal(1), reason: "误写", by: "甲镇",
                date: try day(), location: place)
        ]
        let result = try checked([report])
        #expect(result.ledger.filter { $0.rule == "T4-01" }.map(\.verdict) == [.fail])
        #expect(result.corrected.filter { $0.rule == "T4-01" }.map(\.verdict) == [.pass])
        #expect(result.findings.contains { $0.rule == "T4-01" })
        #expect(!result.findings.contains { $0.rule == "CR-02" })
        #expect(result.report.cells.number(.disputes(.review, .total)) == ExactDecimal(2))
    }

    @Test func aCorrectionThatBreaksASumIsAWarning() throws {
        var report = InventedReport.report()
        report.corrections = [
            Correction(
                cell: .disputes(.review, .total), published: "0", corrected: ExactDecimal(1), reason: "漏计", by: "甲镇",
                date: try day(), location: place)
        ]
        let result = try checked([report])
        #expect(result.findings.filter { $0.rule == "CR-02" }.map(\.severity) == [.warning])
    }

    @Test func nothingCorrectedNothingJudgedTwice() throws { #expect(try checked([broken]).corrected.isEmpty) }
}
