/// What a query found.
package struct SearchAnswer: Sendable {
    /// Best first; equally good ones in the order of the index.
    package let hits: [SearchHit]
    /// How far the words had to be loosened before anything was found by them.
    package let loosening: SearchLoosening
}

/// A document that has every word of a query, or as many as the loosening asks for.
package struct SearchHit: Sendable {
    package let ordinal: Int
    package let document: SearchDocument
    /// Where each word that was found was found best, in the order of the query.
    let places: [SearchableFields.Entry]
    /// The words that were not found, normalised, in the order of the query.
    package let missing: [String]

    /// The sum over the words of the weight of the place they were found in.
    package var rank: Int { places.reduce(0) { $0 + $1.field.weight } }

    /// The field of each word that was found.
    package var fields: [SearchField] { places.map(\.field) }
}
