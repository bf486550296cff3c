internal import Foundation

/// Answers queries from the files of an index by the same rules as the script on the search page.
package struct SearchIndexReader {
    package enum Failure: Error, Hashable {
        /// The manifest is of another format or of a version this program does not know.
        case unknownFormat(String, version: Int)
        /// A file of the index is not what the format says.
        case malformed(String)
    }

    private let load: (String) throws -> [UInt8]
    private let manifest: StoredIndex.Manifest

    /// Opens an index.
    ///
    /// - Parameter load: gives the bytes of a file by its path inside the index's folder.
    /// - Throws: what `load` throws, and `Failure`.
    package init(load: @escaping (String) throws -> [UInt8]) throws {
        self.load = load
        manifest = try Self.decode("manifest", from: load)
        guard manifest.format == "sitegen-search", manifest.version == 2 else {
            throw Failure.unknownFormat(manifest.format, version: manifest.version)
        }
    }

    package var documents: Int { manifest.documents }

    /// The documents a query finds, best first; loosened only where it finds nothing otherwise.
    ///
    /// - Complexity: O(postings of the keys + text of the candidates).
    package func search(_ query: SearchQuery, facets: [SearchDocument.Facet] = []) throws -> SearchAnswer {
        guard !query.isEmpty else { return SearchAnswer(hits: [], isLoosened: false) }
        let hits = try hits(of: query, facets: facets, loosened: false)
        guard hits.isEmpty else { return SearchAnswer(hits: hits, isLoosened: false) }
        let loosened = try self.hits(of: query, facets: facets, loosened: true)
        return SearchAnswer(hits: loosened, isLoosened: !loosened.isEmpty)
    }

    private func hits(of query: SearchQuery, facets: [SearchDocument.Facet], loosened: Bool) throws -> [SearchHit] {
        var candidates: Set<Int>?
        func narrow(to numbers: Set<Int>) { candidates = candidates?.intersection(numbers) ?? numbers }
        for word in query.words where !word.isExcluded {
            var numbers: Set<Int> = []
            for keys in word.keys(loosened: loosened) { numbers.formUnion(try documents(withAll: keys)) }
            narrow(to: numbers)
        }
        for facet in facets { narrow(to: try documents(withAll: [.facet(facet)])) }

        var hits: [SearchHit] = []
        for (ordinal, document) in try cards(of: (candidates ?? []).sorted()) {
            let fields = SearchableFields(document)
            var places: [SearchableFields.Entry] = []
            let matches = query.words.allSatisfy { word in
                guard !word.isExcluded else { return word.match(in: fields, loosened: false) == nil }
                guard let place = word.match(in: fields, loosened: loosened) else { return false }
                places.append(place)
                return true
            }
            if matches { hits.append(SearchHit(ordinal: ordinal, document: document, places: places)) }
        }
        return hits.sorted { ($1.rank, $0.ordinal) < ($0.rank, $1.ordinal) }
    }

    /// The documents that have all keys.
    private func documents(withAll keys: Set<SearchKey>) throws -> Set<Int> {
        var result: Set<Int>?
        for key in keys.sorted(by: isRarer) {
            let numbers = try documents(with: key)
            result = result?.intersection(numbers) ?? numbers
            if result?.isEmpty == true { break }
        }
        return result ?? []
    }

    /// Rare keys first; what is left after them is small.
    private func isRarer(_ left: SearchKey, _ right: SearchKey) -> Bool {
        let (isLeftFrequent, isRightFrequent) = (
            manifest.frequent.contains(left.text), manifest.frequent.contains(right.text)
        )
        return isLeftFrequent == isRightFrequent ? left < right : isRightFrequent
    }

    private func documents(with key: SearchKey) throws -> Set<Int> {
        var level = manifest.postings.entries
        for _ in 0..<manifest.postings.depth {
            // A key may begin in the page before the first one that begins with it.
            let start = max(0, (level.firstIndex { $0.key >= key } ?? level.count) - 1)
            let pages = level[start...].prefix { $0.key <= key }
            level = []
            for page in pages { level += try decode(page.name, as: StoredIndex.DirectoryPage.self).entries }
        }
        var shards = level.filter { $0.key == key }
        if shards.isEmpty, let last = level.last(where: { $0.key < key }) { shards = [last] }
        var numbers: Set<Int> = []
        let name = key.text
        for entry in shards {
            let shard: StoredIndex.Shard = try decode(entry.name)
            guard shard.keys.count == shard.lists.count else { throw Failure.malformed(entry.name) }
            for (index, other) in shard.keys.enumerated() where other.unicodeScalars.elementsEqual(name.unicodeScalars)
            {
                numbers.formUnion(shard.lists[index].numbers)
            }
        }
        return numbers
    }

    /// The documents with the given ascending numbers.
    private func cards(of ordinals: [Int]) throws -> [(Int, SearchDocument)] {
        guard !ordinals.isEmpty else { return [] }
        var level = manifest.cards.entries
        for _ in 0..<manifest.cards.depth {
            let pages = Self.entries(level, holding: ordinals).map(\.name)
            level = try pages.flatMap { try decode($0, as: StoredIndex.CardDirectoryPage.self).entries }
        }
        var result: [(Int, SearchDocument)] = []
        let wanted = Set(ordinals)
        for entry in Self.entries(level, holding: ordinals) {
            let file: StoredIndex.CardFile = try decode(entry.name)
            for (index, card) in file.cards.enumerated() where wanted.contains(entry.first + index) {
                result.append((entry.first + index, card.document))
            }
        }
        return result
    }

    /// The entries in whose range at least one of the numbers falls.
    private static func entries(_ level: [StoredIndex.CardEntry], holding ordinals: [Int]) -> [StoredIndex.CardEntry] {
        var index = 0
        var result: [StoredIndex.CardEntry] = []
        for ordinal in ordinals {
            while index + 1 < level.count, level[index + 1].first <= ordinal { index += 1 }
            if index < level.count, result.last?.first != level[index].first { result.append(level[index]) }
        }
        return result
    }

    private func decode<Record: Decodable>(_ name: String, as type: Record.Type = Record.self) throws -> Record {
        try Self.decode(name, from: load)
    }

    private static func decode<Record: Decodable>(
        _ name: String, from load: (String) throws -> [UInt8]
    ) throws -> Record {
        let bytes = try load(name + ".json")
        do {
            return try JSONDecoder().decode(Record.self, from: Data(bytes))
        } catch {
            throw Failure.malformed(name)
        }
    }
}
