import ContentHashing
import RecordCoding

/// A digest of everything a remembered value was made from: the same key, the same value.
///
/// Each part is preceded by its length, so that two lists of parts never look alike.
struct MemoryKey: Sendable, Hashable, Codable {
    let text: String

    /// The digest of the parts a closure adds.
    ///
    /// - Complexity: O(bytes of the parts).
    init(_ add: (inout Parts) throws -> Void) rethrows {
        var parts = Parts()
        try add(&parts)
        text = parts.stream.digest
    }

    /// Parts on their way into a digest.
    struct Parts {
        fileprivate let stream = ContentHashStream()

        mutating func add(_ bytes: [UInt8]) {
            stream.update(withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) })
            stream.update(bytes)
        }

        mutating func add(_ text: String) { add(Array(text.utf8)) }

        mutating func add(_ key: MemoryKey) { add(key.text) }
        mutating func add(_ key: MemoryKey?) { add(key?.text ?? "") }

        /// A value without sets and dictionaries, whose bytes are the same in every run.
        mutating func add(_ value: some Encodable) throws { add(try RecordCoding.bytes(of: value)) }
    }
}
