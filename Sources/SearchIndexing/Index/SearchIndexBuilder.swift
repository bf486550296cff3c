/// Builds a search index from documents: `manifest`, posting shards and card files, as `FORMAT.md` describes them.
///
/// Documents may be added in any order; the bytes are the same. Addresses are the keys and must be unique.
package struct SearchIndexBuilder: ~Copyable {
    private let limits: SearchIndexLimits
    private let fingerprint: @Sendable ([UInt8]) -> String
    /// Per document what decides its place in the order, and its card.
    private var documents: [(order: SearchDocument, card: [UInt8])] = []
    /// Documents by pair of characters, in the order they were added.
    private var pairs: [UInt64: PostingList] = [:]
    /// Documents by any other key.
    private var others: [SearchKey: PostingList] = [:]

    /// Creates an empty builder.
    ///
    /// - Parameter fingerprint: a short hash of a file's content in lower-case ASCII letters and digits; it becomes the
    ///   file's name.
    package init(
        limits: SearchIndexLimits = SearchIndexLimits(), fingerprint: @escaping @Sendable ([UInt8]) -> String
    ) {
        self.limits = limits
        self.fingerprint = fingerprint
    }

    /// - Complexity: O(text of the document).
    package mutating func add(_ document: SearchDocument) {
        let number = UInt32(documents.count)
        let fields = SearchableFields(document)
        var pairs: Set<UInt64> = []
        var keys = Set(document.facets.map(SearchKey.facet))
        for entry in fields.entries {
            pairs.formUnion(entry.text.pairs)
            for run in entry.text.runs { keys.insert(.run(run)) }
        }
        for label in fields.labels { if let first = label.scalars.first { keys.insert(.nameStart(first)) } }
        for pair in pairs { self.pairs[pair, default: PostingList()].append(number) }
        for key in keys { others[key, default: PostingList()].append(number) }
        let order = SearchDocument(address: document.address, title: "", path: [], year: document.year)
        // As long as it is, without the room it grew into.
        let card = SearchCard.json(of: document).bytes.withUnsafeBufferPointer { [UInt8]($0) }
        documents.append((order: order, card: card))
    }

    /// The files of the index, in the order of their paths.
    ///
    /// - Complexity: O(n log n) in the number of postings.
    package consuming func finish() -> [SearchIndexFile] {
        let ranked = documents.indices.sorted {
            SearchDocument.precedes(documents[$0].order, documents[$1].order)
        }
        var ordinals = [UInt32](repeating: 0, count: documents.count)
        for (ordinal, number) in ranked.enumerated() { ordinals[number] = UInt32(ordinal) }

        var lists = others.map { (key: $0.key, numbers: $0.value) }
        lists.append(contentsOf: pairs.map { (key: SearchKey(pair: $0.key), numbers: $0.value) })
        (others, pairs) = ([:], [:])
        lists.sort { $0.key < $1.key }

        var files = IndexFiles(limits: limits, fingerprint: fingerprint)
        var shards = PostingShards(limits: limits)
        for position in lists.indices {
            let list = lists[position]
            lists[position].numbers = PostingList()
            let numbers = list.numbers.numbers.map { ordinals[Int($0)] }.sorted()
            shards.add(list.key, numbers, to: &files)
        }
        shards.close(to: &files)
        let postings = files.directory(of: shards.entries)

        var cards = CardFiles(limits: limits)
        for number in ranked {
            var card = JSONBytes()
            card.append(documents[number].card)
            documents[number].card = []
            cards.add(card, to: &files)
        }
        cards.close(to: &files)
        let cardDirectory = files.directory(of: cards.entries)

        return files.finish(documents: documents.count, postings: postings, cards: cardDirectory)
    }
}
