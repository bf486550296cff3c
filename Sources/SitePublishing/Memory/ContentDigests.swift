import ContentHashing
import ReportReading
import Synchronization

/// The digest of what each file of the catalogue holds, taken once for everything that asks.
struct ContentDigests: Sendable {
    /// By the position in the catalogue; `nil` for a file that cannot be read.
    let files: [String?]
    /// Of all files with what their side files say.
    let key: MemoryKey

    /// A Boolean value indicating whether every file could be read.
    var isComplete: Bool { !files.contains(nil) }

    /// Files that are read in one go.
    private static let share = 64

    /// Reads all files of a catalogue.
    ///
    /// - Complexity: O(bytes of the files).
    /// - Throws: what the work throws, which is nothing.
    init(_ catalogue: ContentCatalogue, work: OrderedWork) async throws {
        let entries = catalogue.entries
        let digests = Mutex<[String?]>([])
        let shares = stride(from: 0, to: entries.count, by: Self.share).map {
            $0..<min($0 + Self.share, entries.count)
        }
        try await work.forEach(
            count: shares.count, context: { () },
            produce: { index, _ in
                entries[shares[index]].map { entry in
                    DiskFile.read(entry.filePath).map { ContentHash.xxh3_128(of: $0) }
                }
            },
            consume: { _, found in digests.withLock { $0 += found } })
        let files = digests.withLock { $0 }
        self.files = files
        key = try MemoryKey { key in
            for (entry, digest) in zip(entries, files) {
                try key.add(entry.withoutRoot)
                key.add(digest ?? "")
            }
        }
    }
}

extension ContentEntry {
    /// The entry as every machine sees it: not where the content folder lies.
    var withoutRoot: ContentEntry {
        ContentEntry(path: path, filePath: "", format: format, place: place, facts: facts)
    }
}
