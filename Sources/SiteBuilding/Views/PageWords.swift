import Diagnostics

/// The words of the pages in the language of the theme, by key.
///
/// The keys are those of the theme's catalogue (`WordKey`). A key the catalogue lacks shows as itself in square brackets; a test
/// renders every kind of page and finds none.
struct PageWords: Sendable {
    let language: Language
    private let texts: [String: String]
    private let phrases: [String: Phrase]

    init(_ words: Words) {
        language = words.language
        texts = Dictionary(uniqueKeysWithValues: WordKey.allCases.map { ($0.rawValue, words[$0]) })
        phrases = Dictionary(
            uniqueKeysWithValues: WordKey.allCases.compactMap { key in words.phrase(key).map { (key.rawValue, $0) } })
    }

    subscript(key: String) -> String { texts[key] ?? "[\(key)]" }

    /// A Boolean value indicating whether the catalogue has a key.
    func has(_ key: String) -> Bool { texts[key] != nil }

    /// The language tag of what is quoted from the form and from reports, where it is not that of the page.
    var foreignLanguage: String? { language == .zh ? nil : "zh-CN" }

    /// The words of a key with its placeholders filled; values the words do not name are left out.
    ///
    /// - Complexity: O(words).
    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        guard let text = texts[key] else { return "[\(key)]" }
        guard let phrase = phrases[key] else { return text }
        var filled = ""
        for part in phrase.parts {
            switch part {
            case .text(let text): filled += text
            case .placeholder(let name):
                if let value = values.first(where: { $0.key == name })?.value {
                    filled += value
                } else {
                    filled += "{\(name)}"
                }
            }
        }
        return filled
    }
}
