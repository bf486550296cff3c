import Diagnostics
import LocatedYAML
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

@Suite struct DecisionFileTests {
    private func read(_ text: String) throws -> ([String: [Decision]], [Diagnostic]) {
        DecisionFile.read(try YAMLNode.parse(Array(text.utf8), file: "decisions.yml"), files: ["2024.txt"])
    }

    @Test func wholeDecision() throws {
        let (decisions, diagnostics) = try read(
            """
            2024.txt:
              - rule: XY-01
                cells:
                  2023/t3.carried_out.total: 3
                  t3.carried_in.total: blank
                decision: explained
                reason: 上年更正
                by: 甲镇
                date: 2025-01-02
            """)
        #expect(diagnostics == [])
        let decision = try #require(decisions["2024.txt"]?.first)
        #expect(
            decision.operands == [
                Decision.Operand(year: ReportYear(2023), cell: .requests(.carriedOut, .total), value: "3"),
                Decision.Operand(year: nil, cell: .requests(.carriedIn, .total), value: "blank"),
            ])
        #expect(decision.kind == .explained)
        #expect(decision.location == Diagnostics.SourceLocation(file: "decisions.yml", line: 2, column: 5))
        #expect(decision.statement.en == "explained: 上年更正 (甲镇, 2025-01-02)")
    }

    @Test(arguments: [
        ("2025.txt: []", "1:1 YAML-02"), ("2024.txt: yes", "1:11 YAML-04"),
        ("2024.txt:\n  - {rule: X, decision: wrong, reason: a, by: b, date: 2025-01-02}", "2:25 YAML-04"),
        ("2024.txt:\n  - {rule: X, decision: accepted, reasn: a, reason: a, by: b, date: 2025-01-02}", "2:35 YAML-02"),
        ("2024.txt:\n  - {rule: X, decision: accepted, by: b, date: 2025-01-02}", "2:5 YAML-05"),
        ("2024.txt:\n  - {rule: X, decision: accepted, reason: a, by: b, date: 2025-02-30}", "2:59 YAML-04"),
        (
            "2024.txt:\n  - {rule: X, cells: {t3.nothing: 1}, decision: accepted, reason: a, by: b, date: 2025-01-02}",
            "2:23 YAML-02"
        ),
        (
            "2024.txt:\n  - {rule: X, cells: {t3.carried_in.total: }, decision: accepted, reason: a, by: b, date: 2025-01-02}",
            "2:23 YAML-04"
        ),
    ])
    func mistakesHaveTheirPlace(text: String, expected: String) throws {
        let (_, diagnostics) = try read(text)
        #expect(
            diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.rule)" } == [expected])
    }

    @Test func decisionsReachTheFileBesideThem() throws {
        let folder = try TemporaryFolder()
        try folder.write("甲镇/2024.txt", "")
        try folder.write(
            "甲镇/decisions.yml",
            "2024.txt:\n  - {rule: X, line: 3, decision: accepted, reason: a, by: b, date: 2025-01-02}\n")
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder.path)
        #expect(diagnostics == [])
        #expect(catalogue.entries.map(\.facts.decisions.count) == [1])
        let (entry, found) = ContentCatalogue.standalone(path: folder.path + "/甲镇/2024.txt")
        #expect(found == [])
        #expect(entry?.facts.decisions.map(\.line) == [3])
    }
}
