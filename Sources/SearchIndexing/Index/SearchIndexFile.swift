/// One file of a search index, complete.
package struct SearchIndexFile: Sendable, Hashable {
    /// The path inside the folder of the index, such as `postings/0a1b….json`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// The limits files of an index keep to; the defaults suit a static host.
package struct SearchIndexLimits: Sendable, Hashable {
    /// A posting shard ends before it grows over this many bytes.
    package var shardBytes = 40 * 1024
    /// A card file holds at most this many documents.
    package var cardDocuments = 64
    /// A card file ends when it has grown over this many bytes.
    package var cardBytes = 24 * 1024
    /// A file of columns ends before it grows over this many bytes, unless one part of a column does.
    package var columnBytes = 24 * 1024
    /// A directory with more entries than this gets a level above it.
    package var directoryEntries = 256
    /// Script-wrapped twins for `file://` are written if the index without them is at most this large.
    package var twinBytes = 16 * 1024 * 1024

    /// Postings held in memory while an index is built; more are kept on a scratch file.
    ///
    /// A posting takes four bytes, and a list what an array takes.
    package var postingsInMemory = 8 * 1024 * 1024

    package init() {}
}

/// What an index came to, for the build report.
package struct SearchIndexMeasures: Sendable, Codable, Hashable {
    package let documents: Int
    /// The size of all JSON files, without their twins.
    package let bytes: Int
    /// The number of JSON files.
    package let files: Int
    package let manifestBytes: Int
    package let largestShard: Int
    /// The number of documents in all lists together.
    package let postings: Int
    package let hasTwins: Bool
}
