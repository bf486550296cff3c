import CLibCrypto

/// SHA-256 of content that comes piece by piece.
package final class SHA256Stream {
    private let context: OpaquePointer?

    package init() {
        context = EVP_MD_CTX_new()
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes the next piece.
    ///
    /// - Complexity: O(bytes).
    package func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in _ = EVP_DigestUpdate(context, buffer.baseAddress, buffer.count) }
    }

    /// The digest of all pieces, written as `SHA256.hex(of:)` writes it; ends the stream.
    package func finish() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        EVP_DigestFinal_ex(context, &digest, &length)
        // As in `SHA256`: only a library without SHA-256 fails, and there is none.
        precondition(length == 32, "libcrypto has no SHA-256")
        return HexText.of(digest)
    }
}
