import Diagnostics
import LocatedYAML
import Testing

struct StrictMappingTests {
    private func mapping(_ text: String, keys: [String]) throws -> StrictMapping {
        StrictMapping(try YAMLNode.parse(Array(text.utf8), file: "body.yml"), keys: keys)
    }

    @Test func knownKeysAreReadWithoutDiagnostics() throws {
        var map = try mapping(
            "name: 甲镇\nsample: true\norder: 3\nformer: [乙乡, 丙乡]\nsub: {a: 1}\nkind: 镇\nempty:\n",
            keys: ["name", "sample", "order", "former", "sub", "kind", "empty", "other"])
        #expect(map.string("name") == "甲镇")
        #expect(map.bool("sample") == true)
        #expect(map.integer("order") == 3)
        #expect(map.strings("former") == ["乙乡", "丙乡"])
        #expect(map.strings("name") == ["甲镇"])
        #expect(map.mapping("sub")?["a"]?.integer == 1)
        #expect(map.choice("kind", among: ["镇", "乡"]) == "镇")
        #expect(map.string("empty") == nil)
        #expect(map.string("other") == nil)
        #expect(map.diagnostics == [])
    }

    @Test func unknownKeyNamesPlaceAndNearestKey() throws {
        let map = try mapping("name: 甲镇\n  \nsampel: true\n", keys: ["name", "sample"])
        #expect(
            map.diagnostics == [
                Diagnostic(
                    rule: YAMLRule.unknownKey, severity: .error,
                    at: SourceLocation(file: "body.yml", line: 3, column: 1),
                    Wording(zh: "未知的键 “sampel”", en: "unknown key “sampel”"),
                    advice: Wording(zh: "是否指 “sample”？", en: "did you mean “sample”?"))
            ])
    }

    @Test func unknownKeyWithoutNeighbourListsTheKnownOnes() throws {
        let map = try mapping("zzzzzz: 1\n", keys: ["b", "a"])
        #expect(map.diagnostics.map(\.advice?.en) == ["known keys: a, b"])
    }

    @Test func wrongTypeSaysWhatWasExpected() throws {
        var map = try mapping(
            "name: [甲镇]\nsample: \"true\"\nlist: {a: 1}\nmany: [[1]]\nsub: x\norder: 甲\n",
            keys: ["name", "sample", "list", "many", "sub", "order"])
        #expect(map.string("name") == nil)
        #expect(map.bool("sample") == nil)
        #expect(map.sequence("list") == nil)
        #expect(map.strings("many") == nil)
        #expect(map.mapping("sub") == nil)
        #expect(map.integer("order") == nil)
        #expect(
            map.diagnostics.map(\.message.en) == [
                "“name” has to be text, not a list",
                "“sample” has to be true or false, not text",
                "“list” has to be a list, not a mapping",
                "“many” has to be a list of texts, not a list",
                "“sub” has to be a mapping, not text",
                "“order” has to be a whole number, not text",
            ])
        #expect(map.diagnostics.map(\.location?.line) == [1, 2, 3, 4, 5, 6])
        #expect(map.diagnostics.first?.location?.column == 7)
    }

    @Test func wordOutsideTheListNamesTheNearest() throws {
        var map = try mapping("text: digets\n", keys: ["text"])
        #expect(map.choice("text", among: ["digest", "full"]) == nil)
        #expect(map.diagnostics.map(\.advice?.en) == ["did you mean “digest”?"])
    }

    @Test func missingKeysAreNamed() throws {
        var map = try mapping("name:\n", keys: ["name", "code"])
        map.require(["name", "code"])
        #expect(map.diagnostics.map(\.rule) == [YAMLRule.missingKey, YAMLRule.missingKey])
    }

    @Test func listInPlaceOfAMappingIsReported() throws {
        let map = try mapping("- a\n", keys: ["a"])
        #expect(map.diagnostics.map(\.message.en) == ["this has to be a mapping, not a list"])
    }

    @Test func emptyFileIsAnEmptyMapping() throws {
        #expect(try mapping("", keys: ["a"]).diagnostics == [])
    }
}
