import Diagnostics
import LocatedYAML

/// Reads the catalogues of a theme and of the default theme below it, and compares the languages.
struct WordsReading {
    /// A file `words/<language>.yml`.
    struct File {
        let path: String
        let bytes: [UInt8]
    }

    private struct Entry {
        let phrase: Phrase
        let location: SourceLocation
    }

    private var diagnostics: [Diagnostic] = []

    /// The words of a language, if every key is there, none is unknown and both languages have the same placeholders.
    ///
    /// A later file of a language overrides single keys of an earlier one, so a theme need only hold what it changes.
    static func words(in language: Language, from files: [Language: [File]]) -> (Words?, [Diagnostic]) {
        var reading = WordsReading()
        var entries: [Language: [WordKey: Entry]] = [:]
        for language in Language.allCases { entries[language] = reading.read(files[language] ?? [], language) }
        reading.comparePlaceholders(entries[.zh] ?? [:], entries[.en] ?? [:])
        guard reading.diagnostics.isEmpty else { return (nil, reading.diagnostics) }
        return (Words(language: language, phrases: (entries[language] ?? [:]).mapValues(\.phrase)), [])
    }

    private mutating func read(_ files: [File], _ language: Language) -> [WordKey: Entry] {
        var entries: [WordKey: Entry] = [:]
        for file in files { read(file, into: &entries) }
        guard let first = files.first else {
            let wording = Wording(
                zh: "缺少 words/\(language.rawValue).yml", en: "words/\(language.rawValue).yml is missing")
            diagnostics.append(Diagnostic(rule: "WO-01", severity: .error, at: nil, wording))
            return entries
        }
        for key in WordKey.allCases where entries[key] == nil && !diagnostics.contains(where: { $0.rule == "YAML-01" })
        {
            report(
                "WO-01", SourceLocation(file: first.path),
                Wording(zh: "缺少文案“\(key.rawValue)”", en: "the words of “\(key.rawValue)” are missing"))
        }
        return entries
    }

    private mutating func read(_ file: File, into entries: inout [WordKey: Entry]) {
        let root: YAMLNode
        do throws(YAMLFailure) {
            root = try YAMLNode.parse(file.bytes, file: file.path)
        } catch {
            return diagnostics.append(error.diagnostic)
        }
        var mapping = StrictMapping(root, keys: WordKey.allCases.map(\.rawValue))
        for key in WordKey.allCases {
            guard let text = mapping.string(key.rawValue), let node = mapping.node(key.rawValue) else { continue }
            guard let phrase = Phrase(text) else {
                report(
                    "WO-02", node.location,
                    Wording(
                        zh: "“\(key.rawValue)”中的大括号不成对，或占位符名称不对",
                        en: "a brace in “\(key.rawValue)” is not part of a placeholder such as {count}"))
                continue
            }
            entries[key] = Entry(phrase: phrase, location: node.location)
        }
        diagnostics += mapping.diagnostics
    }

    private mutating func comparePlaceholders(_ zh: [WordKey: Entry], _ en: [WordKey: Entry]) {
        for key in WordKey.allCases {
            guard let first = zh[key], let second = en[key], first.phrase.placeholders != second.phrase.placeholders
            else {
                continue
            }
            let (here, there) = (Self.list(second.phrase.placeholders), Self.list(first.phrase.placeholders))
            report(
                "WO-03", second.location,
                Wording(
                    zh: "“\(key.rawValue)”的占位符两种语言不一致：此处 \(here)，\(first.location) 处 \(there)",
                    en: "“\(key.rawValue)” has the placeholders \(here) here, but \(there) at \(first.location)"))
        }
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "–" : names.map { "{\($0)}" }.joined(separator: " ")
    }

    private mutating func report(_ rule: RuleID, _ location: SourceLocation, _ message: Wording) {
        diagnostics.append(Diagnostic(rule: rule, severity: .error, at: location, message))
    }
}
