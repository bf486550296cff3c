/// Which documents have which key, collected within bounded memory: sorted runs on a scratch file, merged at the end.
struct PostingRuns: ~Copyable {
    private let limit: Int
    private let scratch: ScratchFile
    private var pairs: [UInt64: [UInt32]] = [:]
    private var others: [SearchKey: [UInt32]] = [:]
    private var held = 0
    private var runs: [Range<Int>] = []

    /// - Parameter limit: the number of postings held in memory; more are written to the scratch file as a sorted run.
    init(limit: Int, scratch: ScratchFile) {
        (self.limit, self.scratch) = (limit, scratch)
    }

    /// Files a document under its keys; documents come with ascending numbers.
    mutating func add(_ number: UInt32, pairs: Set<UInt64>, keys: Set<SearchKey>) throws(ScratchFile.Failure) {
        for pair in pairs { self.pairs[pair, default: []].append(number) }
        for key in keys { others[key, default: []].append(number) }
        held += pairs.count + keys.count
        if held >= limit { try spill() }
    }

    /// Hands over every key in order with the numbers filed under it, as they were added.
    ///
    /// - Complexity: O(postings × log runs); memory O(postings of one key + runs × 64 KiB).
    consuming func merge(
        _ take: (SearchKey, [UInt32]) throws -> Void
    ) throws {
        if runs.isEmpty {
            for list in Self.sorted(pairs, others) { try take(list.key, list.numbers) }
            return
        }
        try spill()
        try scratch.flush()
        var readers: [RunReader] = []
        for run in runs {
            var reader = RunReader(scratch: scratch, range: run)
            if try reader.next() { readers.append(reader) }
        }
        while !readers.isEmpty {
            var key = readers[0].key
            for reader in readers where reader.key < key { key = reader.key }
            var numbers: [UInt32] = []
            for index in readers.indices.reversed() where readers[index].key == key {
                // Runs hold ascending numbers one after the other; the last run comes first here.
                numbers = readers[index].numbers + numbers
                if try !readers[index].next() { readers.remove(at: index) }
            }
            try take(key, numbers)
        }
    }

    private mutating func spill() throws(ScratchFile.Failure) {
        let start = scratch.count
        for list in Self.sorted(pairs, others) {
            var record: [UInt8] = []
            record.reserveCapacity(8 + 4 * (list.key.scalars.count + list.numbers.count))
            Self.append(UInt32(list.key.scalars.count), to: &record)
            Self.append(UInt32(list.numbers.count), to: &record)
            for scalar in list.key.scalars { Self.append(scalar, to: &record) }
            for number in list.numbers { Self.append(number, to: &record) }
            try scratch.append(record)
        }
        if scratch.count > start { runs.append(start..<scratch.count) }
        pairs = [:]
        others = [:]
        held = 0
    }

    private static func sorted(
        _ pairs: [UInt64: [UInt32]], _ others: [SearchKey: [UInt32]]
    ) -> [(key: SearchKey, numbers: [UInt32])] {
        var lists = others.map { (key: $0.key, numbers: $0.value) }
        lists.append(contentsOf: pairs.map { (key: SearchKey(pair: $0.key), numbers: $0.value) })
        lists.sort { $0.key < $1.key }
        return lists
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}

/// Reads one sorted run, a piece at a time.
private struct RunReader {
    private let scratch: ScratchFile
    private var range: Range<Int>
    private var piece: [UInt8] = []
    private var position = 0
    private(set) var key = SearchKey(scalars: [])
    private(set) var numbers: [UInt32] = []

    private static let pieceSize = 1 << 16

    init(scratch: ScratchFile, range: Range<Int>) {
        (self.scratch, self.range) = (scratch, range)
    }

    /// Goes to the next key; `false` at the end.
    mutating func next() throws(ScratchFile.Failure) -> Bool {
        guard position < piece.count || !range.isEmpty else { return false }
        let counts = try values(2)
        key = SearchKey(scalars: try values(Int(counts[0])))
        numbers = try values(Int(counts[1]))
        return true
    }

    private mutating func values(_ count: Int) throws(ScratchFile.Failure) -> [UInt32] {
        let size = 4 * count
        if piece.count - position < size {
            let wanted = min(range.count, max(Self.pieceSize, size))
            piece = Array(piece[position...]) + (try scratch.read(at: range.lowerBound, count: wanted))
            range = (range.lowerBound + wanted)..<range.upperBound
            position = 0
        }
        guard piece.count - position >= size else { throw ScratchFile.Failure(code: 0) }
        defer { position += size }
        return (0..<count).map { index in
            let at = position + 4 * index
            return UInt32(piece[at]) | UInt32(piece[at + 1]) << 8 | UInt32(piece[at + 2]) << 16
                | UInt32(piece[at + 3]) << 24
        }
    }
}
