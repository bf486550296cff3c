import Diagnostics
import Foundation
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// What is found in a content folder, in which order, and what is said about the rest.
struct ContentCatalogueTests {
    private func names(_ place: ContentPlace) -> [String] {
        place.path.map { "\($0.division.level.word) \($0.division.name)" }
    }

    @Test func listsReportsBytewiseWhateverTheOrderOfCreation() throws {
        let paths = ["b/2.md", "a/10.txt", "a/9.txt", "a.txt", "é.txt", "样例省/2024.txt"]
        for order in [paths, paths.reversed()] {
            let folder = try TemporaryFolder()
            for path in order { try folder.write(path, "x") }
            let (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder.path)
            #expect(
                catalogue.entries.map(\.path) == ["a/10.txt", "a/9.txt", "a.txt", "b/2.md", "é.txt", "样例省/2024.txt"])
            #expect(diagnostics == [])
        }
    }

    @Test func passesOverHiddenAndSideFiles() throws {
        let folder = try TemporaryFolder()
        for path in [".git/config", ".a.txt", "甲镇/2024.txt", "甲镇/.~lock"] { try folder.write(path, "x") }
        try folder.write("甲镇/body.yml", "name: 甲镇\n")
        try folder.write("甲镇/report.yml", "2024.txt: {text: digest}\n")
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder.path)
        #expect(catalogue.entries.map(\.path) == ["甲镇/2024.txt"])
        #expect(catalogue.entries.map(\.format) == [.text])
        #expect(diagnostics == [])
    }

    @Test(arguments: [
        ("2024.doc", ".doc"), ("2024.xls", ".xls"), ("2024.ofd", ".ofd"), ("附件", "extension"), ("a.tar.gz", ".gz"),
    ])
    func saysWhichFilesAreNotRead(name: String, word: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("甲镇/" + name, "x")
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder.path)
        #expect(catalogue.entries == [])
        #expect(diagnostics.map(\.rule.name) == ["CT-02"])
        #expect(diagnostics.first?.location?.file == "甲镇/" + name)
        #expect(diagnostics.first?.message.en.contains(word) == true)
        #expect(diagnostics.first?.advice != nil)
    }

    @Test func followsLinksButNotInCircles() throws {
        let folder = try TemporaryFolder()
        try folder.write("甲镇/2024.txt", "x")
        try FileManager.default.createSymbolicLink(atPath: folder.path("甲镇/up"), withDestinationPath: "..")
        try FileManager.default.createSymbolicLink(atPath: folder.path("乙镇"), withDestinationPath: "甲镇")
        try FileManager.default.createSymbolicLink(atPath: folder.path("丙镇.txt"), withDestinationPath: "nowhere")
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder.path)
        #expect(catalogue.entries.map(\.path) == ["乙镇/2024.txt", "甲镇/2024.txt"])
        #expect(
            diagnostics.map { "\($0.rule) \($0.location?.file ?? "")" } == [
                "CT-01 丙镇.txt", "CT-03 乙镇/up", "CT-03 甲镇/up",
            ])
    }

    @Test func saysThatTheFolderIsMissing() {
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: "/nowhere/at/all")
        #expect(catalogue.entries == [])
        #expect(diagnostics.map(\.rule.name) == ["CT-01"])
        #expect(diagnostics.first?.location?.file == "/nowhere/at/all")
    }

    @Test func takesTheDivisionPathFromTheFolders() throws {
        let folder = try TemporaryFolder()
        try folder.write("样例省/样例市/样例县/甲镇/2024.txt", "x")
        let entry = try #require(ContentCatalogue.scan(folder: folder.path).0.entries.first)
        #expect(names(entry.place) == ["province 样例省", "prefecture 样例市", "county 样例县", "township 甲镇"])
        #expect(entry.place.path.allSatisfy { $0.origin == .path })
        #expect(entry.yearInName == ReportYear(2024))
    }

    @Test(
        arguments: [
            ("2024.txt", 2024), ("2024年报.md", 2024), ("2024-修订.txt", 2024), ("20240115.txt", nil), ("年报2024.txt", nil),
            ("1999.txt", nil), ("24.txt", nil),
        ] as [(String, Int?)])
    func takesTheYearFromTheFrontOfTheName(name: String, year: Int?) {
        #expect(ContentEntry(path: "甲镇/" + name, filePath: "", format: .text).yearInName?.value == year)
    }

    @Test func sideFilesDescribeTheFoldersTheyLieIn() throws {
        let folder = try TemporaryFolder()
        try folder.write("样例省/body.yml", "sample: true\ncode: 990000\n")
        try folder.write(
            "样例省/样例县/jia/body.yml",
            "name: 甲镇\nkind: 镇\ncode: 990101100\ncode_scheme: GB10114-9\nformer_names: [甲乡]\nslug: jia\n")
        try folder.write(
            "样例省/样例县/jia/report.yml",
            "2024.txt:\n  text: digest\n  source_address: http://example.invalid/1\n  published: 2025-01-16\n  source_note: 样例\n"
        )
        try folder.write("样例省/样例县/jia/2024.txt", "x")
        try folder.write("样例省/样例县/jia/2023.txt", "x")
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder.path)
        #expect(diagnostics == [])
        let entry = try #require(catalogue.entries.last)
        #expect(names(entry.place) == ["province 样例省", "county 样例县", "township 甲镇"])
        #expect(entry.place.path.map(\.origin) == [.path, .path, .sideFile])
        #expect(entry.place.path.map(\.division.code) == ["990000", nil, "990101100"])
        #expect(entry.place.kind == .town)
        #expect(entry.place.formerNames == ["甲乡"])
        #expect(entry.place.slug == "jia")
        #expect(entry.place.isSample)
        #expect(
            entry.facts
                == ReportFacts(
                    textKind: .digest, sourceAddress: "http://example.invalid/1", sourceNote: "样例",
                    published: CalendarDay(year: 2025, month: 1, day: 16)))
        #expect(catalogue.entries.first?.facts == ReportFacts())
    }

    @Test(arguments: [
        ("body.yml", "nmae: 甲镇\n", "YAML-02", 1), ("body.yml", "name: [甲镇]\n", "YAML-04", 1),
        ("body.yml", "kind: 村\n", "YAML-04", 1), ("body.yml", "slug: Jia Zhen\n", "YAML-04", 1),
        ("body.yml", "name: 甲镇\nname: 乙镇\n", "YAML-03", 1), ("body.yml", "name: \"\n", "YAML-01", 2),
        ("report.yml", "2042.txt: {text: digest}\n", "YAML-02", 1),
        ("report.yml", "2024.txt: {text: short}\n", "YAML-04", 1),
        ("report.yml", "2024.txt: {published: 2025-02-30}\n", "YAML-04", 1),
        ("report.yml", "2024.txt: {year: 1990}\n", "YAML-04", 1),
        ("report.yml", "2024.txt:\n  txt: digest\n", "YAML-02", 2),
    ])
    func mistakesInSideFilesNameTheirPlace(file: String, text: String, rule: String, line: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write("甲镇/2024.txt", "x")
        try folder.write("甲镇/" + file, text)
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder.path)
        #expect(catalogue.entries.map(\.path) == ["甲镇/2024.txt"])
        #expect(diagnostics.map(\.rule.name) == [rule])
        #expect(diagnostics.first?.location?.file == "甲镇/" + file)
        #expect(diagnostics.first?.location?.line == line)
    }

    @Test func folderAndSideFileThatDisagreeAreReportedOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write("样例县/甲镇/2024.txt", "x")
        try folder.write("样例县/body.yml", "name: 别县\n")
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder.path)
        #expect(names(try #require(catalogue.entries.first).place) == ["county 样例县", "township 甲镇"])
        #expect(diagnostics.map(\.rule.name) == ["CT-04"])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test func aSingleFileTakesTheSideFilesBesideAndAbove() throws {
        let folder = try TemporaryFolder()
        try folder.write("样例县/甲镇/2024.txt", "x")
        try folder.write("样例县/body.yml", "sample: true\n")
        try folder.write("样例县/甲镇/report.yml", "2024.txt: {text: digest}\n2023.txt: {txt: digest}\n")
        let (entry, diagnostics) = ContentCatalogue.standalone(path: folder.path + "/样例县/甲镇/2024.txt")
        #expect(diagnostics == [])
        #expect(names(try #require(entry).place) == ["county 样例县", "township 甲镇"])
        #expect(entry?.place.isSample == true)
        #expect(entry?.facts.textKind == .digest)
    }

    @Test func aSingleFileInAnyFolderHasNoPlace() throws {
        let folder = try TemporaryFolder()
        try folder.write("收集/000_1.txt", "x")
        let (entry, diagnostics) = ContentCatalogue.standalone(path: folder.path + "/收集/000_1.txt")
        #expect(diagnostics == [])
        #expect(entry?.place == ContentPlace())
        #expect(entry?.yearInName == nil)
        #expect(ContentCatalogue.standalone(path: "a.doc").1.map(\.rule.name) == ["CT-02"])
    }

    @Test func aFileThatVanishedIsUnreadable() throws {
        let result = ReportReader().read(
            ContentEntry(path: "甲镇/2024.txt", filePath: "/nowhere/2024.txt", format: .text))
        #expect(result.status == .unreadable)
        #expect(result.diagnostics.map(\.rule.name) == ["CT-01"])
    }
}
