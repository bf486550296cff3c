import Diagnostics
import ReportModel
import Testing

@testable import ReportReading

/// A decision with a reason lifts one finding, and nothing else.
@Suite struct LiftingTests {
    private let text = "其号码为110000190001010004。"

    private func decision(
        _ rule: RuleID = "NA-10", line: Int? = 5, found: String? = "11**************04",
        kind: Decision.Kind = .dismissed
    ) throws -> Decision {
        Decision(
            rule: rule, line: line, found: found, kind: kind, reason: "是样品编号", by: "甲镇",
            date: try #require(CalendarDay(year: 2025, month: 1, day: 2)),
            location: Diagnostics.SourceLocation(file: "decisions.yml", line: 2, column: 5))
    }

    @Test func aDismissedFindingLetsTheReportPassAndStaysListed() throws {
        let reviewed = ReviewedText(text, decisions: [try decision()])
        #expect(reviewed.stopping == [])
        #expect(reviewed.isPublished)
        let found = reviewed.result.findings.filter { $0.rule == "NA-10" }
        #expect(found.map(\.message.zh) == ["疑似公民身份号码 11**************04"])
        #expect(found.first?.decision?.statement.zh == "已排除：是样品编号（甲镇，2025-01-02）")
    }

    @Test func anotherLineNumberKindOrRuleDoesNot() throws {
        let others = [
            try decision(line: 6), try decision(line: nil), try decision(found: "11**************05"),
            try decision(found: nil),
            try decision("NA-11"), try decision(kind: .accepted), try decision(kind: .explained),
        ]
        for other in others { #expect(ReviewedText(text, decisions: [other]).stopping.count == 1) }
    }

    @Test func aMarkIsLiftedByItsLine() throws {
        let lift = try decision("NA-11", found: nil)
        #expect(ReviewedText("机密★", decisions: [lift]).isPublished)
        #expect(!ReviewedText("甲\n机密★", decisions: [lift]).isPublished)
    }

    @Test func theReasonItselfIsReviewed() throws {
        let lift = Decision(
            rule: "NA-10", line: 5, found: "11**************04", kind: .dismissed, reason: "不是110000190001010004",
            by: "甲镇", date: try #require(CalendarDay(year: 2025, month: 1, day: 2)),
            location: Diagnostics.SourceLocation(file: "decisions.yml"))
        #expect(!ReviewedText(text, decisions: [lift]).isPublished)
    }
}
