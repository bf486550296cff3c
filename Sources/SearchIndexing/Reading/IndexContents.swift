internal import Foundation

/// The lists, cards and columns of an index, found by way of its directories.
struct IndexContents {
    private let load: (String) throws -> [UInt8]
    let manifest: StoredIndex.Manifest

    init(load: @escaping (String) throws -> [UInt8]) throws {
        self.load = load
        manifest = try Self.decode("manifest", from: load)
    }

    /// The documents that have all keys.
    func documents(withAll keys: Set<SearchKey>) throws -> Set<Int> {
        var result: Set<Int>?
        for key in keys.sorted(by: isRarer) {
            let numbers = try documents(with: key)
            result = result?.intersection(numbers) ?? numbers
            if result?.isEmpty == true { break }
        }
        return result ?? []
    }

    /// The documents that have a number of the keys or more.
    func documents(withAtLeast bound: Int, of keys: Set<SearchKey>) throws -> Set<Int> {
        var counts: [Int: Int] = [:]
        for key in keys { for number in try documents(with: key) { counts[number, default: 0] += 1 } }
        return Set(counts.filter { $0.value >= bound }.keys)
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
            guard shard.keys.count == shard.lists.count else { throw SearchIndexReader.Failure.malformed(entry.name) }
            for (index, other) in shard.keys.enumerated() where other.unicodeScalars.elementsEqual(name.unicodeScalars)
            {
                guard let list = PostingList.documents(of: shard.lists[index]) else {
                    throw SearchIndexReader.Failure.malformed(entry.name)
                }
                numbers.formUnion(list)
            }
        }
        return numbers
    }

    /// Of ascending documents those whose figures meet all conditions.
    ///
    /// - Complexity: O(documents of the columns they stand in).
    func documents(_ numbers: [Int], meeting conditions: [FigureCondition]) throws -> [Int] {
        guard !conditions.isEmpty, !numbers.isEmpty, !manifest.figures.isEmpty else {
            return conditions.isEmpty ? numbers : []
        }
        let figures: StoredIndex.Figures = try decode(manifest.figures)
        guard figures.span > 0 else { throw SearchIndexReader.Failure.malformed(manifest.figures) }
        var columns: [String: [Substring]] = [:]
        return try numbers.filter { number in
            try conditions.allSatisfy { condition in
                let first = number / figures.span * figures.span
                let key = FigureColumns.key(condition.figure, first: first)
                let column = try columns[key] ?? self.column(condition.figure, first: first, key: key, in: figures)
                columns[key] = column
                let place = number - first
                return condition.isMet(by: place < column.count ? ExactFigure(String(column[place])) : nil)
            }
        }
    }

    private func column(
        _ name: String, first: Int, key: String, in figures: StoredIndex.Figures
    ) throws -> [Substring] {
        let wanted = SearchKey(key)
        var level = figures.columns.entries
        for _ in 0..<figures.columns.depth {
            guard let page = level.last(where: { $0.key <= wanted }) else { return [] }
            level = try decode(page.name, as: StoredIndex.DirectoryPage.self).entries
        }
        guard let entry = level.last(where: { $0.key <= wanted }) else { return [] }
        let file: StoredIndex.ColumnFile = try decode(entry.name)
        let column = file.columns.first { $0.name == name && $0.first == first }
        return column?.values.split(separator: ",", omittingEmptySubsequences: false) ?? []
    }

    /// The figures that can be compared.
    func figureNames() throws -> [String] {
        manifest.figures.isEmpty ? [] : try decode(manifest.figures, as: StoredIndex.Figures.self).names
    }

    /// The documents with the given ascending numbers.
    func cards(of ordinals: [Int]) throws -> [(Int, SearchDocument)] {
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
                guard let document = card.document(file.strings) else {
                    throw SearchIndexReader.Failure.malformed(entry.name)
                }
                result.append((entry.first + index, document))
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
            throw SearchIndexReader.Failure.malformed(name)
        }
    }
}
