/// The files of an index while it is being built: names from content, directories of bounded size, twins for `file://`.
struct IndexFiles {
    /// The first key (already written as JSON) of a file, and the file's name without extension.
    struct Entry {
        let key: JSONBytes
        let name: String
    }

    private let limits: SearchIndexLimits
    private let fingerprint: @Sendable ([UInt8]) -> String
    private var contents: [String: [UInt8]] = [:]

    init(limits: SearchIndexLimits, fingerprint: @escaping @Sendable ([UInt8]) -> String) {
        self.limits = limits
        self.fingerprint = fingerprint
    }

    /// Adds a file and returns its name: folder and fingerprint.
    ///
    /// Equal contents share a file.
    mutating func add(_ json: JSONBytes, folder: String) -> String {
        let name = folder + "/" + fingerprint(json.bytes)
        contents[name] = json.bytes
        return name
    }

    /// A directory of entries as JSON, in as many levels as keep each file within the limit.
    mutating func directory(of entries: [Entry]) -> JSONBytes {
        var level = entries
        var depth = 0
        while level.count > max(2, limits.directoryEntries) {
            var next: [Entry] = []
            for start in stride(from: 0, to: level.count, by: max(2, limits.directoryEntries)) {
                let part = Array(level[start..<min(level.count, start + max(2, limits.directoryEntries))])
                var json = JSONBytes()
                json.raw("{\"entries\":")
                json.append(Self.list(part))
                json.raw("}")
                next.append(Entry(key: part[0].key, name: add(json, folder: "directory")))
            }
            level = next
            depth += 1
        }
        var json = JSONBytes()
        json.raw("{\"depth\":")
        json.number(depth)
        json.raw(",\"entries\":")
        json.append(Self.list(level))
        json.raw("}")
        return json
    }

    private static func list(_ entries: [Entry]) -> JSONBytes {
        var json = JSONBytes()
        json.raw("[")
        for entry in entries {
            json.separate()
            json.raw("[")
            json.append(entry.key)
            json.raw(",")
            json.string(entry.name)
            json.raw("]")
        }
        json.raw("]")
        return json
    }

    /// All files with the manifest, sorted by path.
    consuming func finish(documents: Int, postings: JSONBytes, cards: JSONBytes) -> [SearchIndexFile] {
        let total = contents.values.reduce(0) { $0 + $1.count }
        let hasTwins = total <= limits.twinBytes
        var manifest = JSONBytes()
        manifest.raw("{\"format\":\"sitegen-search\",\"version\":1,\"documents\":")
        manifest.number(documents)
        manifest.raw(",\"twins\":")
        if hasTwins { manifest.raw("true") } else { manifest.raw("false") }
        manifest.raw(",\"postings\":")
        manifest.append(postings)
        manifest.raw(",\"cards\":")
        manifest.append(cards)
        manifest.raw("}")

        var files = [Self.plain("manifest", manifest.bytes), Self.twin("manifest", manifest.bytes)]
        for (name, bytes) in contents {
            files.append(Self.plain(name, bytes))
            if hasTwins { files.append(Self.twin(name, bytes)) }
        }
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func plain(_ name: String, _ bytes: [UInt8]) -> SearchIndexFile {
        SearchIndexFile(path: name + ".json", bytes: bytes)
    }

    /// The same JSON as the argument of a call: what a page on `file://` may load.
    private static func twin(_ name: String, _ bytes: [UInt8]) -> SearchIndexFile {
        var script = JSONBytes()
        script.raw("sitegenSearch.receive(")
        script.string(name)
        script.raw(",")
        script.append(bytes)
        script.raw(");\n")
        return SearchIndexFile(path: name + ".js", bytes: script.bytes)
    }
}
