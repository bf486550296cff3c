/// The files of an index while it is being built: names from content, directories of bounded size, twins for `file://`.
///
/// A file is handed over as soon as it is complete. Only while twins may still be written are contents kept, and they are
/// written only where all contents together are small.
struct IndexFiles {
    /// The first key (already written as JSON) of a file, and the file's name without extension.
    struct Entry {
        let key: JSONBytes
        let name: String
    }

    private let limits: SearchIndexLimits
    private let fingerprint: @Sendable ([UInt8]) -> String
    private let emit: (SearchIndexFile) throws -> Void
    private var names: Set<String> = []
    private var total = 0
    /// What twins are made of, in the order it was added; empty once the limit is passed.
    private var contents: [SearchIndexFile] = []

    init(
        limits: SearchIndexLimits, fingerprint: @escaping @Sendable ([UInt8]) -> String,
        emit: @escaping (SearchIndexFile) throws -> Void
    ) {
        self.limits = limits
        self.fingerprint = fingerprint
        self.emit = emit
    }

    /// Adds a file and returns its name: folder and fingerprint.
    ///
    /// Equal contents share a file.
    mutating func add(_ json: JSONBytes, folder: String) throws -> String {
        let name = folder + "/" + fingerprint(json.bytes)
        guard names.insert(name).inserted else { return name }
        total += json.bytes.count
        if total <= limits.twinBytes {
            contents.append(SearchIndexFile(path: name, bytes: json.bytes))
        } else {
            contents = []
        }
        try emit(SearchIndexFile(path: name + ".json", bytes: json.bytes))
        return name
    }

    /// A directory of entries as JSON, in as many levels as keep each file within the limit.
    mutating func directory(of entries: [Entry]) throws -> JSONBytes {
        let limit = max(2, limits.directoryEntries)
        var level = entries
        var depth = 0
        while level.count > limit {
            var next: [Entry] = []
            for start in stride(from: 0, to: level.count, by: limit) {
                let part = Array(level[start..<min(level.count, start + limit)])
                var json = JSONBytes()
                json.raw("{\"entries\":")
                json.append(Self.list(part))
                json.raw("}")
                next.append(Entry(key: part[0].key, name: try add(json, folder: "directory")))
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

    /// Hands over the twins, if any, and the manifest.
    consuming func finish(_ manifest: IndexManifest, largestShard: Int, postings: Int) throws -> SearchIndexMeasures {
        let hasTwins = total <= limits.twinBytes
        let json = manifest.json(hasTwins: hasTwins)
        for file in contents { try emit(Self.twin(file.path, file.bytes)) }
        try emit(Self.twin("manifest", json.bytes))
        try emit(SearchIndexFile(path: "manifest.json", bytes: json.bytes))
        return SearchIndexMeasures(
            documents: manifest.documents, bytes: total + json.bytes.count, files: names.count + 1,
            manifestBytes: json.bytes.count, largestShard: largestShard, postings: postings, hasTwins: hasTwins)
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
