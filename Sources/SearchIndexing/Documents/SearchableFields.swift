/// Where in a document a word was found, best first.
package enum SearchField: Int, Sendable, Hashable, Comparable {
    case year, name, title, section, finding

    /// What one word found there adds to a document's rank.
    var weight: Int {
        switch self {
        case .year: 5
        case .name: 4
        case .title: 3
        case .section: 2
        case .finding: 1
        }
    }

    package static func < (left: SearchField, right: SearchField) -> Bool { left.rawValue < right.rawValue }
}

/// The texts of a document that are searched, normalised, each on its own: nothing is found across two of them.
struct SearchableFields: Sendable {
    struct Entry: Sendable {
        let field: SearchField
        /// The position among the sections or findings; of names, 0 is the joined path.
        let position: Int
        let text: NormalizedText
    }

    let entries: [Entry]
    /// The labels one-character searches compare the beginning of.
    let labels: [NormalizedText]
    /// The number of characters of the joined path that belong to the divisions above the body itself.
    let parentCharacters: Int
    private let names: [String]
    /// All texts in one, with a character between that no normalised text has.
    let joined: NormalizedText

    init(_ document: SearchDocument) {
        var entries = [Entry(field: .name, position: 0, text: NormalizedText(document.path.joined()))]
        // Above the names: the number of a document carries the year after the one it is about.
        if let year = document.year { entries.insert(Entry(field: .year, position: 0, text: .year(year)), at: 0) }
        for (position, name) in document.otherNames.enumerated() {
            entries.append(Entry(field: .name, position: position + 1, text: NormalizedText(name)))
        }
        entries.append(Entry(field: .title, position: 0, text: NormalizedText(document.title)))
        for (position, passage) in document.sections.enumerated() {
            entries.append(Entry(field: .section, position: position, text: NormalizedText(passage.text)))
            entries.append(Entry(field: .section, position: position, text: NormalizedText(passage.heading)))
        }
        for (position, passage) in document.findings.enumerated() {
            entries.append(Entry(field: .finding, position: position, text: NormalizedText(passage.text)))
        }
        self.entries = entries.filter { !$0.text.isEmpty }
        joined = NormalizedText(scalars: Array(self.entries.map(\.text.scalars).joined(separator: [0])))
        labels = (document.path + document.otherNames).map(NormalizedText.init).filter { !$0.isEmpty }
        names = document.path
        parentCharacters = NormalizedText(document.path.dropLast().joined()).scalars.count
    }
}

extension SearchableFields {
    /// The readings of the names of the places, each whole and as initials.
    var readings: Set<[UInt8]> { names.reduce(into: []) { $0.formUnion(PlaceReadings.of($1)) } }
}

extension NormalizedText {
    /// A year as it is written in texts, so that `2024` and `2024年` both find it.
    fileprivate static func year(_ year: Int) -> NormalizedText { NormalizedText("\(year)年") }
}
