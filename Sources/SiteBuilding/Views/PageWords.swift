import Diagnostics

/// The words of the pages in the language of the theme, by key.
///
/// The keys are those of the theme's catalogue (`WordKey`). A key the catalogue lacks shows as itself in square brackets; a test
/// renders every kind of page and finds none.
struct PageWords: Sendable {
    private let words: Words
    private let keys: [String: WordKey]

    init(_ words: Words) {
        self.words = words
        keys = Dictionary(uniqueKeysWithValues: WordKey.allCases.map { ($0.rawValue, $0) })
    }

    var language: Language { words.language }

    subscript(key: String) -> String { keys[key].map { words[$0] } ?? "[\(key)]" }

    /// The words of a key with its placeholders filled; values the words do not name are left out.
    ///
    /// - Complexity: O(words).
    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        guard let key = keys[key] else { return "[\(key)]" }
        let named = words.placeholders(of: key)
        let filled = values.filter { named.contains($0.key) }.map { ($0.key, $0.value) }
        return words.phrase(key, Dictionary(filled) { first, _ in first })
    }
}
