import ContentHashing
import Diagnostics
import Glibc

/// A file of the staged site that a library writes at a path of its own, and that is measured once it is complete.
package struct StagedForeignFile: Sendable {
    /// The path on the disk the library is told.
    package let path: String
    private let settle: @Sendable (SiteManifest.Entry) -> Void

    init(path: String, settle: @escaping @Sendable (SiteManifest.Entry) -> Void) {
        self.path = path
        self.settle = settle
    }

    /// Takes the complete file into the site.
    ///
    /// - Returns: its size and its SHA-256
    /// - Complexity: O(bytes), read piece by piece.
    /// - Throws: PB-07 if the disk refuses.
    package func finish() throws(PublishingError) -> (bytes: Int, sha256: String) {
        let doing = Wording(zh: "读回文件", en: "read the file back")
        // A library creates files after the umask alone.
        guard chmod(path, 0o644) == 0 else { throw .disk(errno, doing, path) }
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw .disk(errno, doing, path) }
        defer { close(file) }
        let (hash, digest) = (ContentHashStream(), SHA256Stream())
        var size = 0
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .disk(errno, doing, path) }
            if count == 0 { break }
            let part = count == piece.count ? piece : Array(piece[..<count])
            hash.update(part)
            digest.update(part)
            size += count
        }
        settle(SiteManifest.Entry(size: size, hash: hash.digest))
        return (size, digest.finish())
    }
}
