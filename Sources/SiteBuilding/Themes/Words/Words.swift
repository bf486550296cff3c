package import Diagnostics

/// The words of the site in one language, from the theme's catalogue (文案).
package struct Words: Sendable {
    package let language: Language
    private let phrases: [WordKey: Phrase]
    private let texts: [WordKey: String]

    /// Creates words from the phrases of a complete catalogue.
    init(language: Language, phrases: [WordKey: Phrase]) {
        self.language = language
        self.phrases = phrases
        texts = phrases.mapValues { $0.filled([:]) }
    }

    /// The text of a key; placeholders stay visible as `{name}`.
    package subscript(key: WordKey) -> String { texts[key] ?? key.rawValue }

    /// The phrase of a key; `nil` if the catalogue lacks it.
    func phrase(_ key: WordKey) -> Phrase? { phrases[key] }

    /// The placeholders of a key, sorted.
    package func placeholders(of key: WordKey) -> [String] { phrases[key]?.placeholders ?? [] }

    /// The words a template may name as `words.…`: all keys without placeholders.
    var constants: TemplateConstants {
        let keys = WordKey.allCases.filter { placeholders(of: $0).isEmpty }
        return TemplateConstants(
            schema: TemplateSchema("words", keys.map { TemplateSchema.Field($0.rawValue, .text) }),
            record: TemplateRecord(keys.map { .text(self[$0]) }),
            withheld: WordKey.allCases.map(\.rawValue).filter { !keys.map(\.rawValue).contains($0) })
    }
}
