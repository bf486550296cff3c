import CLibCrypto

/// SHA-256 (FIPS 180-4) through the system's libcrypto: the checksum published beside files and sources.
package enum SHA256 {
    /// The digest of the bytes in lower-case hexadecimal, 64 digits.
    ///
    /// - Complexity: O(bytes).
    package static func hex(of bytes: some Collection<UInt8>) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        // A contiguous collection is hashed where it lies; another one is copied first.
        let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            _ = EVP_Digest(buffer.baseAddress, buffer.count, &digest, &length, EVP_sha256(), nil)
        }
        if done == nil { return hex(of: Array(bytes)) }
        // EVP_Digest fails only where the library has no SHA-256 at all, which no build of OpenSSL 3 leaves out.
        precondition(length == 32, "libcrypto has no SHA-256")
        return HexText.of(digest)
    }
}
