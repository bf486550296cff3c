import CXXHash

/// XXH3-128 of content that comes piece by piece.
package final class ContentHashStream {
    private let state: OpaquePointer?

    package init() {
        state = XXH3_createState()
        XXH3_128bits_reset(state)
    }

    deinit { XXH3_freeState(state) }

    /// Takes the next piece.
    ///
    /// - Complexity: O(bytes).
    package func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in _ = XXH3_128bits_update(state, buffer.baseAddress, buffer.count) }
    }

    /// The digest of all pieces so far, written as `ContentHash.xxh3_128(of:)` writes it.
    package var digest: String {
        let hash = XXH3_128bits_digest(state)
        return withUnsafeBytes(of: (hash.high64.bigEndian, hash.low64.bigEndian)) { HexText.of($0) }
    }
}
