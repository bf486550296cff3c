import ContentHashing
import Diagnostics

/// The list of every file of a published site, kept in the site itself.
///
/// It is the mark by which we recognise our own output: only what it lists is ever removed or replaced.
struct SiteManifest: Equatable {
    struct Entry: Sendable, Codable, Hashable {
        let size: Int
        /// XXH3-128 of the content in lower-case hexadecimal.
        let hash: String

        init(size: Int, hash: String) {
            self.size = size
            self.hash = hash
        }

        init(of bytes: [UInt8]) { self.init(size: bytes.count, hash: ContentHash.xxh3_128(of: bytes)) }
    }

    static let fileName = ".sitegen-manifest.json"
    static let head: StaticString = "{\"generator\":\"sitegen\",\"schema\":1,\"files\":[\n"
    static let tail: StaticString = "]}\n"

    private(set) var entries: [String: Entry] = [:]

    subscript(path: String) -> Entry? {
        get { entries[path] }
        set { entries[path] = newValue }
    }

    var bytes: Int { entries.values.reduce(0) { $0 + $1.size } }

    /// The manifest as JSON, one file a line, sorted by path.
    ///
    /// - Complexity: O(files × log files).
    func encoded() -> [UInt8] {
        var text: [UInt8] = []
        Self.append(Self.head, to: &text)
        for (index, (path, entry)) in entries.sorted(by: { $0.key < $1.key }).enumerated() {
            Self.append(path, entry, isFirst: index == 0, to: &text)
        }
        Self.append(Self.tail, to: &text)
        return text
    }

    /// Writes the line of a file.
    static func append(_ path: String, _ entry: Entry, isFirst: Bool, to text: inout [UInt8]) {
        text.append(contentsOf: (isFirst ? "{\"path\":" : ",{\"path\":").utf8)
        JSONWriter.append(path, to: &text)
        text.append(contentsOf: ",\"size\":\(entry.size),\"xxh3\":\"\(entry.hash)\"}\n".utf8)
    }

    private static func append(_ words: StaticString, to text: inout [UInt8]) {
        text.append(contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
    }
}
