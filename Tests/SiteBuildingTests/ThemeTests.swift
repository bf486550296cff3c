import Diagnostics
import SitegenTestSupport
import Testing

@testable import SiteBuilding

@Suite struct ThemeTests {
    static let pages = [TemplateSchema("home", [.init("root", .text)]), TemplateSchema("report", [])]

    static var complete: [String: String] {
        let words = String(decoding: WordsTests.catalogue(), as: UTF8.self)
        return [
            "theme.yml": "name: default\nlicence: none\n",
            "templates/home.mustache": "{{>frame}}home",
            "templates/report.mustache": "{{>frame}}report",
            "templates/frame.mustache": "{{words.home}}|",
            "assets/site.css": "a{}",
            "assets/.hidden": "",
            "words/zh.yml": words, "words/en.yml": words,
        ]
    }

    static func settings(_ yaml: String = "title: 样例门户\n") throws -> SiteSettings {
        try #require(SiteSettings.parse(Array(yaml.utf8), file: "site.yml").0)
    }

    static func render(_ theme: Theme, _ page: String, _ values: [TemplateValue]) -> String {
        var writer = MarkupWriter()
        theme.template(page)?.render(TemplateRecord(values), into: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func singleFilesOverrideTheDefaultTheme() throws {
        let fallback = try TemporaryFolder(Self.complete)
        let own = try TemporaryFolder([
            "theme.yml": "name: own\nlicence: none\n",
            "templates/frame.mustache": "own {{words.home}} {{site.title}} {{assets.site_css}}|",
            "assets/site.css": "b{}", "words/zh.yml": "home: 主页\n",
        ])
        let (loaded, diagnostics) = Theme.load(
            folder: own.path, fallback: fallback.path, settings: try Self.settings(), pages: Self.pages)
        #expect(diagnostics.map(\.summary) == [])
        let theme = try #require(loaded)
        let address = try #require(theme.assetPath("site.css"))
        #expect(Self.render(theme, "home", [.text("")]) == "own 主页 样例门户 \(address)|home")
        #expect(Self.render(theme, "report", []) == "own 主页 样例门户 \(address)|report")
        #expect(theme.files.map(\.path) == [address])
        #expect(theme.files.map(\.content) == [Array("b{}".utf8)])
        #expect([theme.name, theme.words[.search]] == ["own", "search"])
    }

    @Test func anAssetIsNamedAfterItsContent() {
        let first = ThemeAsset(name: "site.min.css", content: Array("a".utf8))
        let second = ThemeAsset(name: "site.min.css", content: Array("b".utf8))
        #expect(first.path == "assets/site.a96faf705af1.min.css")
        #expect(second.path != first.path)
        #expect(first.field == "site_min_css")
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let changes: [String: String?]
        let faults: [String]
        var testDescription: String { id }
    }

    private static let placeholders = String(
        decoding: WordsTests.catalogue(["search": "{count}"]), as: UTF8.self)

    static let cases = [
        Case(
            id: "unknown asset", changes: ["templates/frame.mustache": "{{assets.sit_css}}"],
            faults: [
                "TH-01 | templates/frame.mustache:1:3 | there is no variable “assets.sit_css” here (assets) | did you mean “site_css”?"
            ]),
        Case(
            id: "unknown word", changes: ["templates/home.mustache": "{{words.hom}}"],
            faults: [
                "TH-01 | templates/home.mustache:1:3 | there is no variable “words.hom” here (words) | did you mean “home”?"
            ]),
        Case(
            id: "word with placeholders",
            changes: [
                "templates/home.mustache": "{{words.search}}", "words/zh.yml": placeholders,
                "words/en.yml": placeholders,
            ],
            faults: [
                "TH-01 | templates/home.mustache:1:3 | “words.search” has placeholders the program fills; a template cannot use it"
            ]),
        Case(
            id: "missing template", changes: ["templates/report.mustache": nil],
            faults: ["TH-02 | - | there is no template “report.mustache”"]),
        Case(
            id: "no theme.yml", changes: ["theme.yml": nil],
            faults: ["TH-08 | . | not a theme folder: theme.yml is missing"]),
        Case(
            id: "unknown key in theme.yml", changes: ["theme.yml": "name: a\nlicense: b\nlicence: c\n"],
            faults: ["YAML-02 | theme.yml:2:1 | unknown key “license” | did you mean “licence”?"]),
        Case(
            id: "asset that cannot be an address", changes: ["assets/样式.css": ""],
            faults: [
                "TH-09 | assets/样式.css | assets/ holds files named with lower-case letters, digits, “-”, “_” and “.” only"
            ]),
        Case(
            id: "two assets of one name", changes: ["assets/site-css": ""],
            faults: [
                "TH-10 | assets/site.css | “site-css” and “site.css” have the same name in templates: assets.site_css"
            ]),
        Case(
            id: "syntax of a template", changes: ["templates/unused.mustache": "\n{{#a}}"],
            faults: ["TH-03 | templates/unused.mustache:2:1 | “a” is never closed with “{{/a}}”"]),
    ]

    @Test(arguments: cases) func isReported(_ example: Case) throws {
        var files = Self.complete
        for (name, text) in example.changes { files[name] = text }
        let folder = try TemporaryFolder(files)
        let (theme, diagnostics) = Theme.load(
            folder: folder.path, fallback: folder.path, settings: try Self.settings(), pages: Self.pages)
        #expect(theme == nil)
        let faults = diagnostics.map(\.summary).map {
            $0.replacing("\(folder.path)/", with: "").replacing(folder.path, with: ".")
        }
        #expect(faults == example.faults)
    }

    @Test func aFolderThatIsNotThereIsReported() throws {
        let fallback = try TemporaryFolder(Self.complete)
        let (theme, diagnostics) = Theme.load(
            folder: "/nowhere/theme", fallback: fallback.path, settings: try Self.settings(), pages: Self.pages)
        #expect(theme == nil)
        #expect(diagnostics.map(\.summary) == ["TH-08 | /nowhere/theme | not a theme folder: theme.yml is missing"])
    }

    /// Folders list their files in the order they were made; neither the site nor the messages may show it.
    @Test func theOrderOfFilesInAFolderDoesNotMatter() throws {
        let faulty = ["b", "a", "c"].map { ("templates/\($0).mustache", "{{#open}}") }
        let assets = ["z.css", "a.css", "m.js"].map { ("assets/\($0)", $0) }
        func result(_ extra: [(String, String)]) throws -> ([String], [String]) {
            let folder = try TemporaryFolder(Self.complete)
            for (name, text) in extra { try folder.write(name, text) }
            let settings = try Self.settings()
            let (theme, diagnostics) = Theme.load(
                folder: folder.path, fallback: folder.path, settings: settings, pages: Self.pages)
            return (
                theme?.files.map(\.path) ?? [], diagnostics.map { $0.summary.replacing("\(folder.path)/", with: "") }
            )
        }
        #expect(try result(faulty) == result(faulty.reversed()))
        #expect(try result(faulty).1.count == 3)
        #expect(try result(assets) == result(assets.reversed()))
        #expect(try result(assets).0.count == 4)
    }
}
