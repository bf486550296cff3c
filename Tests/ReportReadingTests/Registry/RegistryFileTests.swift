import Diagnostics
import Foundation
import ReportModel
import Testing

@testable import ReportReading

/// `bodies.csv`: what is right is taken, what is wrong is told with its place.
struct RegistryFileTests {
    private func parse(_ text: String) -> (BodyRegistry?, [String]) {
        let (registry, diagnostics) = RegistryFile.parse(Array(text.utf8), file: "bodies.csv")
        return (
            registry,
            diagnostics.map { diagnostic in
                let place = diagnostic.location.map { "\($0.line ?? 0):\($0.column ?? 0)" } ?? ""
                return "\(place) \(diagnostic.rule.name) \(diagnostic.advice?.en ?? diagnostic.message.en)"
            }
        )
    }

    @Test func everyColumnIsTakenInAnyOrder() throws {
        let text = """
            \u{FEFF}divisions,name,kind,code,valid_from,valid_to,predecessor,successor,population,sample
            # 样例
            样例省/样例市/样例县,甲镇人民政府,镇,100001100,2019,,丁乡;样例省/样例市/另例县/戊镇,,23000,true

            "样例省/样例市/样例县", 丁乡 ,,,2008,2018,,甲镇,,\r
            样例省/样例市/另例县,戊镇,,,,,,,,
            样例省/样例市,样例县,县级政府
            样例省/样例市/样例县,教育局,部门
            """
        let (registry, found) = parse(text)
        #expect(found == [])
        let bodies = try #require(registry).bodies
        #expect(
            bodies.map(\.body.key) == [
                "样例省/样例市/样例县/甲镇", "样例省/样例市/样例县/丁乡", "样例省/样例市/另例县/戊镇", "样例省/样例市/样例县",
                "样例省/样例市/样例县/教育局",
            ])
        #expect(bodies.map(\.body.kind) == [.town, .township, .town, .county, .department])
        #expect(bodies.map { $0.body.path.last?.level } == [.township, .township, .township, .county, .department])
        #expect(bodies.map(\.location.line) == [3, 5, 6, 7, 8])
        let first = bodies[0]
        #expect(first.body.path.map(\.code) == [nil, nil, nil, "100001100"])
        #expect(first.body.isSample && first.population == 23_000)
        #expect(first.predecessors == ["样例省/样例市/样例县/丁乡", "样例省/样例市/另例县/戊镇"])
        #expect(bodies[1].successors == ["样例省/样例市/样例县/甲镇"])
        #expect(first.validity == "2019—" && bodies[1].validity == "2008—2018" && bodies[2].validity == nil)
        #expect(ReportYear(2018).map(first.existed) == false && ReportYear(2019).map(first.existed) == true)
    }

    @Test func wrongColumnsAreNamedWithTheNearest() {
        #expect(parse("name,divison\n").1.last == "1:6 RG-02 did you mean “divisions”?")
        #expect(parse("name,name,divisions\n").1 == ["1:6 RG-02 the column “name” stands twice"])
        #expect(parse("name\n").1 == ["1:1 RG-02 the column “divisions” is missing"])
        #expect(parse("").1.first?.hasPrefix("1:1 RG-02") == true)
    }

    @Test(arguments: [
        ("甲镇,样例省/样例市/样例县,某种机构,,", "2:16 RG-03 known kinds"), ("甲镇,样例省/样例市/样例县,民族镇,,", "2:16 RG-03"),
        ("甲镇,样例省/样例市/样例县,民族乡镇,,", "2:16 RG-03 did you mean “民族乡”?"),
        ("甲镇,样例省/样例市/样例县,镇,20199,", "2:18 RG-03 “20199” is no report year"),
        ("甲镇,样例省/样例市/样例县,镇,2020,2019", "2:23 RG-03 the last year, 2019, is before the first, 2020"),
        (",样例省/样例市/样例县,镇,,", "2:1 RG-03 no name is given"),
        ("甲,样例省/样例市/样例县,,,", "2:1 RG-03 give its full name, or its kind"),
        ("甲镇,样例省/样例/样例县,,,", "2:4 RG-03 give the full name of each level"),
        ("甲镇,样例县/样例省,,,", "2:4 RG-03 “样例县/样例省/甲镇” does not descend"),
        ("甲镇,样例省/样例市/样例县,镇,,,,,,", "2:20 RG-03 put a field with a comma in quotes"),
        ("甲镇,\"样例省/样例市/样例县,镇,,", "2:4 RG-01 a quote is not closed"),
        ("\"甲\"镇,样例省,,,", "2:4 RG-01 text behind a closing quote"),
    ])
    func wrongValuesAreErrorsWithTheirPlace(row: String, expected: String) {
        let (registry, found) = parse("name,divisions,kind,valid_from,valid_to\n\(row)\n")
        #expect(registry == nil)
        #expect(found.first?.hasPrefix(expected) == true, "\(found)")
    }

    @Test func aBodyHasOneRowAndRelationsAreKnown() {
        let (_, found) = parse("name,divisions\n甲镇,样例省/样例县\n甲镇,样例省/样例县\n")
        #expect(found == ["3:1 RG-04 “样例省/样例县/甲镇” has a row already, line 2"])
        let (registry, remarks) = parse("name,divisions,successor\n甲镇,样例省/样例县,乙镇\n乙乡,样例省/样例县,\n")
        #expect(registry?.bodies.count == 2)
        #expect(remarks == ["2:12 RG-05 did you mean “样例省/样例县/乙乡”?"])
    }

    @Test func aFileOfASpreadsheetInAnotherEncodingIsToldHowToBeSaved() {
        let bytes = Array("name,divisions\n".utf8) + [0xBC, 0xD7, 0xD5, 0xF2, 0x2C, 0x0A]
        let (registry, found) = RegistryFile.parse(bytes, file: "bodies.csv")
        #expect(registry == nil)
        #expect(found.map { "\($0.location?.description ?? "") \($0.rule)" } == ["bodies.csv:2:1 RG-01"])
    }

    @Test func withoutAFileThereIsNoRegistryAndNothingToSay() {
        let (registry, diagnostics) = RegistryFile.load(site: "/nonexistent")
        #expect(registry == nil && diagnostics == [])
    }
}

/// The settings file every new portal starts with tells how the registry is written.
struct RegistryGuideTests {
    @Test func everyColumnIsDocumentedInTheSettings() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let guide = try String(contentsOfFile: root.path + "/Site/site.yml", encoding: .utf8)
        for column in RegistryFile.columns { #expect(guide.contains("\n#   \(column) "), "\(column)") }
        #expect(guide.contains(RegistryFile.fileName))
    }
}
