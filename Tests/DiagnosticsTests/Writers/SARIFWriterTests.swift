import Diagnostics
import Foundation
import Testing

@Suite struct SARIFWriterTests {
    private let rule = RuleDescription(
        id: "T3-01", severity: .error, demand: Wording(zh: "两边相等", en: "Both sides are equal"),
        explanation: Wording(zh: "可能漏计。", en: "One may be missing."))

    private func log(_ diagnostics: [Diagnostic], _ language: Language = .en) throws -> [String: Any] {
        let bytes = SARIFWriter(language: language, version: "0.1.0", rules: [rule]).log(of: diagnostics)
        return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func run(_ diagnostics: [Diagnostic], _ language: Language = .en) throws -> [String: Any] {
        let runs = try #require(try log(diagnostics, language)["runs"] as? [[String: Any]])
        return try #require(runs.first)
    }

    @Test func wholeLogOfOneFinding() throws {
        let found = Diagnostic(
            rule: "T3-01", severity: .error,
            at: Diagnostics.SourceLocation(file: "Content/甲镇/2024 年.txt", line: 55, column: 20),
            Wording(zh: "6 ≠ 7", en: "6 is not 7"), advice: Wording(zh: "核对。", en: "Look again."))
        let bytes = SARIFWriter(language: .en, version: "0.1.0", rules: [rule]).log(of: [found])
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":\
                {"name":"sitegen","version":"0.1.0","semanticVersion":"0.1.0","language":"en","rules":[{"id":"T3-01",\
                "name":"Both sides are equal","shortDescription":{"text":"Both sides are equal"},\
                "fullDescription":{"text":"Both sides are equal\\nOne may be missing."},\
                "help":{"text":"Both sides are equal\\nOne may be missing."},"defaultConfiguration":{"level":"error"}}]}},\
                "language":"en","columnKind":"unicodeCodePoints","results":[{"ruleId":"T3-01","ruleIndex":0,\
                "level":"error","message":{"text":"6 is not 7\\nLook again."},"locations":[{"physicalLocation":\
                {"artifactLocation":{"uri":"Content/%E7%94%B2%E9%95%87/2024%20%E5%B9%B4.txt"},"region":\
                {"startLine":55,"startColumn":20}}}]}]}]}

                """)
    }

    @Test(arguments: [
        ("a.txt", "a.txt"), ("./a.txt", "a.txt"), ("../a:b#c?.txt", "../a%3Ab%23c%3F.txt"),
        ("/tmp/%.txt", "file:///tmp/%25.txt"),
    ])
    func pathsBecomeAddresses(path: String, address: String) throws {
        let found = Diagnostic(
            rule: "X", severity: .notice, at: Diagnostics.SourceLocation(file: path), Wording(zh: "", en: "odd"))
        let results = try #require(try run([found])["results"] as? [[String: Any]])
        let locations = try #require(results.first?["locations"] as? [[String: [String: [String: String]]]])
        #expect(locations == [["physicalLocation": ["artifactLocation": ["uri": address]]]])
    }

    @Test(arguments: [
        (Severity.error, "error"), (.warning, "warning"), (.notice, "note"), (.information, "note"),
    ])
    func severitiesBecomeLevels(severity: Severity, level: String) throws {
        let found = Diagnostic(rule: "X", severity: severity, at: nil, Wording(zh: "怪", en: "odd"))
        let results = try #require(try run([found])["results"] as? [[String: Any]])
        #expect(results.first?["level"] as? String == level)
        #expect(results.first?["locations"] == nil)
    }

    @Test func rulesStandOnceAndResultsPointAtThem() throws {
        func found(_ rule: RuleID) -> Diagnostic {
            Diagnostic(rule: rule, severity: .warning, at: nil, Wording(zh: "怪", en: "odd"))
        }
        let run = try run([found("ZZ"), found("T3-01"), found("ZZ")], .zh)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["T3-01", "ZZ"])
        #expect(rules.map { $0["name"] as? String } == ["两边相等", "ZZ"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0, 1])
        #expect(run["language"] as? String == "zh-CN")
    }

    @Test func nothingFoundIsAWholeLogToo() throws {
        let run = try run([])
        #expect((run["results"] as? [Any])?.isEmpty == true)
    }
}
