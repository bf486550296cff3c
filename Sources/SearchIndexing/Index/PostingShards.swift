/// Cuts the sorted keys and their lists into shards of bounded size.
struct PostingShards {
    private let limit: Int
    private(set) var entries: [IndexFiles.Entry] = []
    private var first: SearchKey?
    private var keys = JSONBytes()
    private var lists = JSONBytes()

    init(limits: SearchIndexLimits) { limit = limits.shardBytes }

    /// Adds the next key with its ascending document numbers.
    ///
    /// A list too long for one shard is cut by document range; its parts begin shards of their own, one after the other.
    mutating func add(_ key: SearchKey, _ numbers: [UInt32], to files: inout IndexFiles) {
        var list = JSONBytes()
        var parts: [JSONBytes] = []
        var previous: UInt32 = 0
        list.raw("[")
        for number in numbers {
            if list.bytes.count > limit {
                list.raw("]")
                parts.append(list)
                list = JSONBytes()
                list.raw("[")
                previous = 0
            }
            list.separate()
            list.number(Int(number - previous))
            previous = number
        }
        list.raw("]")
        let size = keys.bytes.count + lists.bytes.count + list.bytes.count
        if !parts.isEmpty || size > limit { close(to: &files) }
        for part in parts {
            append(key, part)
            close(to: &files)
        }
        append(key, list)
        if !parts.isEmpty { close(to: &files) }
    }

    private mutating func append(_ key: SearchKey, _ list: JSONBytes) {
        if first == nil { first = key }
        keys.separate()
        keys.string(key.text)
        lists.separate()
        lists.append(list)
    }

    /// Ends the shard being filled, if it has anything.
    mutating func close(to files: inout IndexFiles) {
        guard let first else { return }
        var json = JSONBytes()
        json.raw("{\"keys\":[")
        json.append(keys)
        json.raw("],\"lists\":[")
        json.append(lists)
        json.raw("]}")
        var key = JSONBytes()
        key.string(first.text)
        entries.append(IndexFiles.Entry(key: key, name: files.add(json, folder: "postings")))
        self.first = nil
        keys = JSONBytes()
        lists = JSONBytes()
    }
}
