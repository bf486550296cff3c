import Foundation
import Testing

@testable import SiteBuilding

/// Every key of the catalogue of words is used: a text nobody shows would be translated and kept in step for nothing.
@Suite struct WordUseTests {
    @Test func everyKeyIsUsed() throws {
        let sources = try SourceLiterals(
            of: files(in: "Sources", ending: ".swift").filter { !$0.hasSuffix("/WordKey.swift") },
            templates: files(in: "Themes", ending: ".mustache"))
        #expect(WordKey.allCases.filter { !sources.use($0) }.map(\.rawValue) == [])
    }

    /// The search for uses is worth something only if it finds keys that are not used.
    @Test func aKeyNobodyNamesIsNotUsed() {
        let sources = SourceLiterals(
            swift: [
                "words[\"home\"] + words[\"state_\" + word] + words[\"term_\\(term)_text\"] // \"county\"",
                "let prose = ProseView(words: words, page: \"guide\"); prose.write(\"ask\"); words(key + \"_text\")",
                "making.frame(.offices, \"offices\"); prefix + \"_heading\"; words[.searchLabel]",
            ], templates: ["{{words.search}}"])
        let used: [WordKey] = [
            .home, .stateBlank, .termFeeText, .guideAsk, .guideAskText, .officesHeading, .searchLabel, .search,
        ]
        #expect(used.filter { !sources.use($0) } == [])
        let unused: [WordKey] = [.county, .termFee, .guideAnswer, .officesForm, .guideHeading, .skipToContent]
        #expect(unused.filter(sources.use) == [])
    }

    private func files(in folder: String, ending: String) throws -> [String] {
        let root = Repository.root + "/" + folder
        let walk = try #require(FileManager.default.enumerator(atPath: root))
        return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.map { root + "/" + $0 }
    }
}

/// The string literals and names in Swift sources and templates, as far as they may name words.
private struct SourceLiterals {
    private var literals: Set<String> = []
    /// Literals with something filled in, cut there.
    private var patterns: Set<[String]> = []
    private var prefixes: Set<String> = []
    private var names: Set<String> = []
    private var templateNames: Set<String> = []
    /// The beginnings of the keys of running text, `ProseView(words: words, page: "guide")`, and of `frame(.guide, "guide")`.
    private var proses: Set<String> = []
    private var frames: Set<String> = []

    init(of swift: [String], templates: [String]) throws {
        func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
        self.init(swift: try swift.map(text), templates: try templates.map(text))
    }

    init(swift: [String], templates: [String]) {
        for text in templates { templateNames.formUnion(Self.words(in: text, behind: "words.")) }
        for text in swift {
            names.formUnion(Self.words(in: text, behind: "."))
            proses.formUnion(Self.words(in: text, behind: "page: \""))
            for line in text.utf8.split(separator: UInt8(ascii: "\n")) { take(Array(line)) }
            for call in text.components(separatedBy: "frame(").dropFirst() {
                let arguments = call.prefix { $0 != ")" }.components(separatedBy: ", \"")
                if arguments.count == 2 { frames.insert(String(arguments[1].dropLast())) }
            }
        }
    }

    /// A Boolean value indicating whether a key is named whole or put together from parts.
    func use(_ key: WordKey) -> Bool {
        let name = key.rawValue
        if literals.contains(name) || templateNames.contains(name) || names.contains("\(key)") { return true }
        if prefixes.contains(where: { name.hasPrefix($0) }) { return true }
        if patterns.contains(where: { Self.fits(name, $0) }) { return true }
        if frames.contains(where: { name == $0 + "_heading" || name == $0 + "_description" }) { return true }
        return proses.contains { page in
            guard name.hasPrefix(page + "_") else { return false }
            let part = String(name.dropFirst(page.count + 1))
            return literals.contains(part) || part.hasSuffix("_text") && literals.contains(String(part.dropLast(5)))
        }
    }

    /// The pieces of a pattern stand in a key in this order, with something between them.
    private static func fits(_ name: String, _ pieces: [String]) -> Bool {
        guard let first = pieces.first, let last = pieces.last, name.hasPrefix(first), name.hasSuffix(last) else {
            return false
        }
        return name.count > pieces.reduce(0) { $0 + $1.count }
            && pieces.dropFirst().dropLast().allSatisfy { name.contains($0) }
    }

    /// Takes the literals of a line; what stands behind `//` is no use.
    private mutating func take(_ line: [UInt8]) {
        var index = 0
        while index < line.count {
            if line[index] == UInt8(ascii: "/"), index + 1 < line.count, line[index + 1] == line[index] { return }
            index = line[index] == UInt8(ascii: "\"") ? literal(line, at: index) : index + 1
        }
    }

    /// Takes the literal that begins at a quotation mark; returns where it ends.
    private mutating func literal(_ line: [UInt8], at start: Int) -> Int {
        var pieces: [[UInt8]] = [[]]
        var index = start + 1
        while index < line.count, line[index] != UInt8(ascii: "\"") {
            guard line[index] == UInt8(ascii: "\\"), index + 1 < line.count else {
                pieces[pieces.count - 1].append(line[index])
                index += 1
                continue
            }
            index += 1
            guard line[index] == UInt8(ascii: "(") else {
                pieces[pieces.count - 1].append(UInt8(ascii: "?"))
                index += 1
                continue
            }
            var depth = 0
            repeat {
                switch line[index] {
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")"): depth -= 1
                case UInt8(ascii: "\""): index = literal(line, at: index) - 1
                default: break
                }
                index += 1
            } while depth > 0 && index < line.count
            pieces.append([])
        }
        let texts = pieces.map { String(decoding: $0, as: UTF8.self) }
        let isKey = texts.joined().utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "_")
        }
        if isKey, texts.count > 1 {
            // `\(page)_\(part)` fits every key; those keys are known by their pages.
            if texts.contains(where: { $0.count > 1 && $0.contains("_") && $0 != "_text" }) { patterns.insert(texts) }
        } else if isKey {
            literals.insert(texts[0])
            if texts[0].count > 2, texts[0].hasSuffix("_") { prefixes.insert(texts[0]) }
        }
        return index + 1
    }

    /// The words directly behind a mark.
    private static func words(in text: String, behind mark: String) -> [String] {
        text.components(separatedBy: mark).dropFirst().map { rest in
            String(rest.prefix { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) })
        }
    }
}
