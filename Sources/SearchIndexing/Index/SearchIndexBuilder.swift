/// Builds a search index from documents: `manifest`, posting shards, card and column files, as `FORMAT.md` describes them.
///
/// Documents may be added in any order; the bytes are the same. Addresses are the keys and must be unique. Texts and lists are
/// kept on scratch files; memory grows only by a small row and the figures of each document.
package struct SearchIndexBuilder: ~Copyable {
    /// What stays in memory of a document.
    private struct Row {
        let address: String
        let year: Int?
        let card: Range<Int>
    }

    private let limits: SearchIndexLimits
    private let fingerprint: @Sendable ([UInt8]) -> String
    private let cards: ScratchFile
    private var rows: [Row] = []
    private var postings: PostingRuns

    /// Creates an empty builder.
    ///
    /// - Parameters:
    ///   - scratch: opens a nameless file; asked for two.
    ///   - fingerprint: a short hash of a file's content in lower-case ASCII letters and digits; it becomes the file's name.
    package init(
        limits: SearchIndexLimits = SearchIndexLimits(), scratch: () throws -> ScratchFile,
        fingerprint: @escaping @Sendable ([UInt8]) -> String
    ) throws {
        let (texts, lists) = (try scratch(), try scratch())
        self.limits = limits
        self.fingerprint = fingerprint
        cards = texts
        postings = PostingRuns(limit: limits.postingsInMemory, scratch: lists)
    }

    /// - Complexity: O(text of the document).
    /// - Throws: `ScratchFile.Failure` if the disk refuses.
    package mutating func add(_ document: SearchDocument) throws(ScratchFile.Failure) {
        let fields = SearchableFields(document)
        var pairs: Set<UInt64> = []
        var keys = Set(document.facets.map(SearchKey.facet))
        for entry in fields.entries {
            pairs.formUnion(entry.text.pairs)
            for run in entry.text.runs { keys.insert(.run(run)) }
        }
        for label in fields.labels { if let first = label.scalars.first { keys.insert(.nameStart(first)) } }
        for reading in fields.readings { keys.insert(.reading(reading)) }
        try postings.add(UInt32(rows.count), pairs: pairs, keys: keys)

        let start = cards.count
        try cards.append(StoredDocument.bytes(of: document))
        rows.append(Row(address: document.address, year: document.year, card: start..<cards.count))
    }

    /// Hands over the files of the index, each once, the manifest last.
    ///
    /// - Complexity: O(n log n) in the number of postings.
    /// - Throws: `ScratchFile.Failure` if the disk refuses, and what `emit` throws.
    @discardableResult
    package consuming func finish(_ emit: @escaping (SearchIndexFile) throws -> Void) throws -> SearchIndexMeasures {
        let (rows, cards, limits) = (rows, cards, limits)
        let ranked = rows.indices.sorted { left, right in
            SearchDocument.precedes(rows[left].year, rows[left].address, rows[right].year, rows[right].address)
        }
        var ordinals = [UInt32](repeating: 0, count: rows.count)
        for (ordinal, number) in ranked.enumerated() { ordinals[number] = UInt32(ordinal) }

        var files = IndexFiles(limits: limits, fingerprint: fingerprint, emit: emit)
        var shards = PostingShards(limits: limits)
        var frequent = FrequentKeys(documents: rows.count)
        var values = FacetValues()
        var count = 0
        try postings.merge { key, added in
            var numbers = added.map { ordinals[Int($0)] }
            numbers.sort()
            count += numbers.count
            frequent.add(key, numbers.count)
            values.add(key, numbers.count)
            try shards.add(key, numbers, to: &files)
        }
        try shards.close(to: &files)
        var manifest = IndexManifest(documents: rows.count)
        manifest.facets = try values.files(to: &files)
        manifest.frequent = frequent.json
        manifest.postings = try files.directory(of: shards.entries)

        try cards.flush()
        var cardFiles = CardFiles(limits: limits)
        var columns = FigureColumns()
        for number in ranked {
            let place = rows[number].card
            let document = try StoredDocument.document(from: cards.read(at: place.lowerBound, count: place.count))
            try cardFiles.add(document, to: &files)
            columns.add(document.figures)
        }
        try cardFiles.close(to: &files)
        manifest.figures = try columns.close(to: &files, limits: limits)
        manifest.cards = try files.directory(of: cardFiles.entries)
        return try files.finish(manifest, largestShard: shards.largest, postings: count)
    }
}
