/// Answers queries from the files of an index by the same rules as the script on the search page.
package struct SearchIndexReader {
    package enum Failure: Error, Hashable {
        /// The manifest is of another format or of a version this program does not know.
        case unknownFormat(String, version: Int)
        /// A file of the index is not what the format says.
        case malformed(String)
    }

    private let contents: IndexContents

    /// Opens an index.
    ///
    /// - Parameter load: gives the bytes of a file by its path inside the index's folder.
    /// - Throws: what `load` throws, and `Failure`.
    package init(load: @escaping (String) throws -> [UInt8]) throws {
        contents = try IndexContents(load: load)
        let manifest = contents.manifest
        guard manifest.format == "sitegen-search", manifest.version == 3 else {
            throw Failure.unknownFormat(manifest.format, version: manifest.version)
        }
    }

    package var documents: Int { contents.manifest.documents }

    /// The facets answers can be narrowed by.
    package var facetNames: [String] { contents.manifest.facets.compactMap(\.first) }

    /// The figures answers can be narrowed by.
    ///
    /// - Throws: what loading throws, and `Failure`.
    package func figureNames() throws -> [String] { try contents.figureNames() }

    /// The documents a query finds, best first.
    ///
    /// The words are loosened only as far as they find anything in the whole index; facets and figures narrow what they found.
    /// Without words, facets and figures alone choose.
    ///
    /// - Complexity: O(postings of the keys + text of the candidates).
    package func search(
        _ query: SearchQuery, facets: [SearchDocument.Facet] = [], figures: [FigureCondition] = []
    ) throws -> SearchAnswer {
        let isNarrowed = !facets.isEmpty || !figures.isEmpty
        guard !query.isEmpty else {
            let chosen = try isNarrowed ? hits(of: query, .none, facets: facets, figures: figures) : []
            return SearchAnswer(hits: chosen, loosening: .none)
        }
        for loosening in SearchLoosening.steps(for: query) {
            let found = try hits(of: query, loosening)
            guard !found.isEmpty else { continue }
            let chosen = try isNarrowed ? hits(of: query, loosening, facets: facets, figures: figures) : found
            return SearchAnswer(hits: chosen, loosening: loosening)
        }
        return SearchAnswer(hits: [], loosening: .none)
    }

    private func hits(
        of query: SearchQuery, _ loosening: SearchLoosening, facets: [SearchDocument.Facet] = [],
        figures: [FigureCondition] = []
    ) throws -> [SearchHit] {
        var candidates = try self.candidates(for: query, loosening)
        for facet in facets { candidates.formIntersection(try contents.documents(withAll: [.facet(facet)])) }
        let numbers = try contents.documents(candidates.sorted(), meeting: figures)
        let allowed = if case .missing(let count) = loosening { count } else { 0 }
        var hits: [SearchHit] = []
        for (ordinal, document) in try contents.cards(of: numbers) {
            let fields = SearchableFields(document)
            guard !query.words.contains(where: { $0.isExcluded && $0.match(in: fields, .none) != nil }) else {
                continue
            }
            var places: [SearchableFields.Entry] = []
            var missing: [String] = []
            for word in query.words where !word.isExcluded {
                if let place = word.match(in: fields, loosening) {
                    places.append(place)
                } else {
                    missing.append(SearchKey(scalars: word.text.scalars).text)
                }
            }
            guard missing.count <= allowed else { continue }
            hits.append(SearchHit(ordinal: ordinal, document: document, places: places, missing: missing))
        }
        return hits.sorted { ($1.rank, $0.ordinal) < ($0.rank, $1.ordinal) }
    }

    /// The documents that may have the words: what their keys say, before the texts decide.
    private func candidates(for query: SearchQuery, _ loosening: SearchLoosening) throws -> Set<Int> {
        let words = query.words.filter { !$0.isExcluded }
        guard !words.isEmpty else { return Set(0..<documents) }
        let sets = try words.map { word in
            var numbers: Set<Int> = []
            for keys in word.keys(loosening) { numbers.formUnion(try contents.documents(withAll: keys)) }
            if let loose = word.looseKeys(loosening) {
                numbers.formUnion(try contents.documents(withAtLeast: loose.atLeast, of: loose.keys))
            }
            return numbers
        }
        guard case .missing(let allowed) = loosening else {
            return sets.dropFirst().reduce(sets[0]) { $0.intersection($1) }
        }
        var counts: [Int: Int] = [:]
        for set in sets { for number in set { counts[number, default: 0] += 1 } }
        return Set(counts.filter { $0.value >= words.count - allowed }.keys)
    }
}
