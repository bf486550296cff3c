import Diagnostics
import LocatedYAML
import Testing

struct YAMLReadingTests {
    private func parse(_ text: String) throws -> YAMLNode { try YAMLNode.parse(Array(text.utf8), file: "site.yml") }

    private func failure(_ bytes: [UInt8]) -> Diagnostic? {
        do throws(YAMLFailure) {
            _ = try YAMLNode.parse(bytes, file: "site.yml")
            return nil
        } catch { return error.diagnostic }
    }

    @Test func everyValueKnowsItsPlace() throws {
        let root = try parse("title: 样例\nlinks:\n  - 甲\n  - {name: 乙, on: true}\n")
        #expect(root["title"]?.string == "样例")
        #expect(root["title"]?.location == SourceLocation(file: "site.yml", line: 1, column: 8))
        #expect(root.mapping?.map(\.location.line) == [1, 2])
        #expect(root["links"]?.sequence?.map(\.location.line) == [3, 4])
        #expect(root["links"]?.sequence?[1]["on"]?.bool == true)
    }

    @Test func scalarsKeepTheirSpelling() throws {
        let root = try parse("code: 010203\nday: 2025-01-16\nquoted: \"true\"\nempty:\ncountry: no\ncount: 12\n")
        #expect(root["code"]?.string == "010203")
        #expect(root["day"]?.string == "2025-01-16")
        #expect(root["quoted"]?.bool == nil)
        #expect(root["quoted"]?.string == "true")
        #expect(root["empty"]?.isNull == true)
        #expect(root["country"]?.bool == nil)
        #expect(root["country"]?.string == "no")
        #expect(root["count"]?.integer == 12)
    }

    @Test(arguments: ["", "\n# nothing but a comment\n", "\u{FEFF}"])
    func emptyFileIsNull(text: String) throws {
        #expect(try parse(text).isNull)
    }

    @Test(arguments: [
        ("a: 1\nb: [1, 2\n", "YAML-01", 3),
        ("a: 1\n\tb: 2\n", "YAML-01", 2),
        ("a: 1\nb: 2\na: 3\n", "YAML-03", 1),
        ("1: a\n\"1\": b\n", "YAML-03", 2),
        ("a: *nowhere\n", "YAML-01", 1),
        ("[a, b]: 1\n", "YAML-04", 1),
        ("a: 1\n---\nb: 2\n", "YAML-01", 2),
    ])
    func brokenFileNamesRuleAndLine(text: String, rule: String, line: Int) throws {
        let diagnostic = try #require(failure(Array(text.utf8)))
        #expect(diagnostic.rule == RuleID(rule))
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.location?.file == "site.yml")
        #expect(diagnostic.location?.line == line)
        #expect(diagnostic.location?.column != nil)
    }

    @Test func foreignEncodingIsRefused() throws {
        #expect(try #require(failure([0x61, 0x3A, 0x20, 0xC4, 0xE3])).rule == YAMLRule.syntax)
    }

    @Test func controlCharacterIsRefused() throws {
        #expect(try #require(failure(Array("a: \u{1}".utf8))).rule == YAMLRule.syntax)
    }

    @Test func documentThatMultipliesItselfIsRefused() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...7 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(try #require(failure(Array(text.utf8))).rule == YAMLRule.tooLarge)
    }

    @Test func largeFileIsRefused() throws {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: YAMLNode.sizeLimit + 1)
        #expect(try #require(failure(bytes)).rule == YAMLRule.tooLarge)
    }
}
