import CXXHash

/// XXH3 through libxxhash: the fast fingerprint that tells whether a file changed.
///
/// Not a cryptographic digest; what is published for verification is SHA-256.
package enum ContentHash {
    /// The 128-bit XXH3 digest in canonical (big-endian) lower-case hexadecimal, 32 digits, as `xxhsum -H2` prints it.
    ///
    /// - Complexity: O(bytes).
    package static func xxh3_128(of bytes: some Collection<UInt8>) -> String {
        let hash = bytes.withContiguousStorageIfAvailable { XXH3_128bits($0.baseAddress, $0.count) }
        guard let hash else { return xxh3_128(of: Array(bytes)) }
        return withUnsafeBytes(of: (hash.high64.bigEndian, hash.low64.bigEndian)) { HexText.of($0) }
    }
}
