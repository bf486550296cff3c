/// What a query found.
package struct SearchAnswer: Sendable {
    /// Best first; equally good ones in the order of the index.
    package let hits: [SearchHit]
    /// Whether nothing was found by the words as given, and numbers and Latin words were looked for inside longer ones.
    package let isLoosened: Bool
}

/// A document that has every word of a query.
package struct SearchHit: Sendable {
    package let ordinal: Int
    package let document: SearchDocument
    /// Where each word was found best, in the order of the query.
    let places: [SearchableFields.Entry]

    /// The sum over the words of the weight of the place they were found in.
    package var rank: Int { places.reduce(0) { $0 + $1.field.weight } }

    /// The field of each word.
    package var fields: [SearchField] { places.map(\.field) }
}
