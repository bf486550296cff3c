/// Cuts the sorted keys and their lists into shards of bounded size.
struct PostingShards {
    private let limit: Int
    private(set) var entries: [IndexFiles.Entry] = []
    /// The size of the largest shard in bytes.
    private(set) var largest = 0
    private var first: SearchKey?
    private var keys = JSONBytes()
    private var lists = JSONBytes()

    init(limits: SearchIndexLimits) { limit = limits.shardBytes }

    /// Adds the next key with its ascending document numbers.
    ///
    /// A list too long for one shard is cut by document range; its parts begin shards of their own, one after the other.
    mutating func add(_ key: SearchKey, _ numbers: [UInt32], to files: inout IndexFiles) throws {
        let parts = PostingList.parts(numbers, limit: limit)
        guard let last = parts.last else { return }
        let size = keys.bytes.count + lists.bytes.count + last.bytes.count
        if parts.count > 1 || size > limit { try close(to: &files) }
        for part in parts.dropLast() {
            append(key, part)
            try close(to: &files)
        }
        append(key, last)
        if parts.count > 1 { try close(to: &files) }
    }

    private mutating func append(_ key: SearchKey, _ list: JSONBytes) {
        if first == nil { first = key }
        keys.separate()
        keys.string(key.text)
        lists.separate()
        lists.append(list)
    }

    /// Ends the shard being filled, if it has anything.
    mutating func close(to files: inout IndexFiles) throws {
        guard let first else { return }
        var json = JSONBytes()
        json.raw("{\"keys\":[")
        json.append(keys)
        json.raw("],\"lists\":[")
        json.append(lists)
        json.raw("]}")
        largest = max(largest, json.bytes.count)
        var key = JSONBytes()
        key.string(first.text)
        entries.append(IndexFiles.Entry(key: key, name: try files.add(json, folder: "postings")))
        self.first = nil
        keys = JSONBytes()
        lists = JSONBytes()
    }
}
