/// How far a query is loosened: a step is only taken where the one before found nothing anywhere, and the reader is told.
package enum SearchLoosening: Sendable, Hashable {
    /// The words as they were given.
    case none
    /// Numbers and Latin words are also looked for inside longer ones.
    case insideRuns
    /// A word of four characters or more may stand in a document in up to so many pieces.
    case pieces(Int)
    /// So many of the words may be missing.
    case missing(Int)
    /// Of a word, half of the characters in one piece will do.
    case part

    /// The steps for a query, in order.
    static func steps(for query: SearchQuery) -> [SearchLoosening] {
        let words = query.words.filter { !$0.isExcluded }
        var steps: [SearchLoosening] = [.none]
        if words.contains(where: \.text.isSpaced) { steps.append(.insideRuns) }
        if words.contains(where: \.isBreakable) { steps += [.pieces(2), .pieces(3)] }
        if words.count > 1 { steps += (1..<words.count).map(SearchLoosening.missing) }
        if words.count == 1, words[0].isBreakable { steps.append(.part) }
        return steps
    }

    /// The name of the kind of step, as the vectors and the script have it.
    package var name: String {
        switch self {
        case .none: ""
        case .insideRuns: "runs"
        case .pieces: "pieces"
        case .missing: "missing"
        case .part: "part"
        }
    }
}
