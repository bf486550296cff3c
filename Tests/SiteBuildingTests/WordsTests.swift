import Diagnostics
import Testing

@testable import SiteBuilding

@Suite struct WordsTests {
    /// A complete catalogue: every key says its name, with changes.
    static func catalogue(_ changes: [String: String?] = [:], adding: String = "") -> [UInt8] {
        let lines = WordKey.allCases.compactMap { key -> String? in
            if let change = changes[key.rawValue] { return change.map { "\(key.rawValue): \"\($0)\"\n" } }
            return "\(key.rawValue): \(key.rawValue)\n"
        }
        return Array((lines.joined() + adding).utf8)
    }

    static func load(zh: [UInt8] = catalogue(), en: [UInt8] = catalogue()) -> (Words?, [String]) {
        let files: [Language: [WordsReading.File]] = [
            .zh: [.init(path: "words/zh.yml", bytes: zh)], .en: [.init(path: "words/en.yml", bytes: en)],
        ]
        let (words, diagnostics) = WordsReading.words(in: .zh, from: files)
        return (words, diagnostics.map(\.summary))
    }

    @Test func phrasesAreFilled() throws {
        let text = "{count} 份，{count} 个 {name}"
        let words = Self.load(zh: Self.catalogue(["home": text]), en: Self.catalogue(["home": "{name} {count}"])).0
        let phrase = try #require(words?.phrase(.home)).filled(["count": "3", "name": "<甲镇>"])
        #expect(phrase == "3 份，3 个 <甲镇>")
    }

    @Test func wordsWithPlaceholdersAreNotForTemplates() throws {
        let words = Self.load(zh: Self.catalogue(["home": "{a}"]), en: Self.catalogue(["home": "{a}"])).0
        let names = try #require(words).constants.schema.fields.map(\.name)
        #expect(names == WordKey.allCases.map(\.rawValue).filter { $0 != "home" })
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let zh: [UInt8]
        var en = WordsTests.catalogue()
        let faults: [String]
        var testDescription: String { id }
    }

    static let cases = [
        Case(
            id: "missing key", zh: catalogue(["home": nil]),
            faults: ["WO-01 | words/zh.yml | the words of “home” are missing"]),
        Case(
            id: "unknown key", zh: catalogue(adding: "hoem: a\n"),
            faults: [
                "YAML-02 | words/zh.yml:\(WordKey.allCases.count + 1):1 | unknown key “hoem” | did you mean “home”?"
            ]),
        Case(
            id: "placeholder only in one language", zh: catalogue(["skip_to_content": "{count} {name}"]),
            en: catalogue(["skip_to_content": "{count}"]),
            faults: [
                "WO-03 | words/en.yml:1:18 | “skip_to_content” has the placeholders {count} here, but {count} {name} at words/zh.yml:1:18"
            ]),
        Case(
            id: "brace left open", zh: catalogue(["skip_to_content": "{count"]),
            faults: [
                "WO-02 | words/zh.yml:1:18 | a brace in “skip_to_content” is not part of a placeholder such as {count}",
                "WO-01 | words/zh.yml | the words of “skip_to_content” are missing",
            ]),
        Case(
            id: "impossible placeholder", zh: catalogue(["skip_to_content": "{Count}"]),
            faults: [
                "WO-02 | words/zh.yml:1:18 | a brace in “skip_to_content” is not part of a placeholder such as {count}",
                "WO-01 | words/zh.yml | the words of “skip_to_content” are missing",
            ]),
        Case(
            id: "a list instead of words", zh: catalogue(["skip_to_content": nil], adding: "skip_to_content: [a]\n"),
            faults: [
                "WO-01 | words/zh.yml | the words of “skip_to_content” are missing",
                "YAML-04 | words/zh.yml:\(WordKey.allCases.count):18 | “skip_to_content” has to be text, not a list",
            ]),
    ]

    @Test(arguments: cases) func isReported(_ example: Case) {
        let (words, faults) = Self.load(zh: example.zh, en: example.en)
        #expect(words == nil)
        #expect(faults.sorted() == example.faults.sorted())
    }

    @Test func aLanguageWithoutFileIsReportedOnce() {
        let files: [Language: [WordsReading.File]] = [.zh: [.init(path: "zh.yml", bytes: Self.catalogue())]]
        let (words, diagnostics) = WordsReading.words(in: .zh, from: files)
        #expect(words == nil)
        #expect(diagnostics.map(\.summary) == ["WO-01 | - | words/en.yml is missing"])
    }

    @Test func aLaterFileOverridesSingleKeys() throws {
        let files: [Language: [WordsReading.File]] = [
            .zh: [
                .init(path: "default.yml", bytes: Self.catalogue()),
                .init(path: "own.yml", bytes: Array("home: 主页".utf8)),
            ],
            .en: [.init(path: "en.yml", bytes: Self.catalogue())],
        ]
        let words = try #require(WordsReading.words(in: .zh, from: files).0)
        #expect([words[.home], words[.search]] == ["主页", "search"])
    }

    /// The catalogue of the repository itself.
    @Test(arguments: Language.allCases) func theDefaultThemeHasEveryWord(_ language: Language) throws {
        let files = try Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let path = "Themes/default/words/\(language.rawValue).yml"
                return (language, [WordsReading.File(path: path, bytes: try Repository.bytes(path))])
            })
        let (words, diagnostics) = WordsReading.words(in: language, from: files)
        #expect(diagnostics.map(\.summary) == [])
        #expect(words?[.home] == (language == .zh ? "首页" : "Home"))
    }
}
