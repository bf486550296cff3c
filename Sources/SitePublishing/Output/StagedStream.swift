import ContentHashing
import Diagnostics
import Glibc
import Synchronization

/// A file of the staged site that is written piece by piece, because it is too large to be held in memory.
package final class StagedStream: Sendable {
    private struct State {
        var descriptor: Int32
        var size = 0
        let hash = ContentHashStream()
        let digest = SHA256Stream()
    }

    private let path: String
    private let settle: @Sendable (SiteManifest.Entry) -> Void
    private let state: Mutex<State>

    /// Creates the file; `settle` is told its size and hash once it is complete.
    init(creating path: String, settle: @escaping @Sendable (SiteManifest.Entry) -> Void) throws(PublishingError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .disk(errno, Self.doing, path) }
        if Umask.hidesFiles, fchmod(descriptor, 0o644) != 0 {
            let code = errno
            close(descriptor)
            throw .disk(code, Self.doing, path)
        }
        self.path = path
        self.settle = settle
        state = Mutex(State(descriptor: descriptor))
    }

    deinit { state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } } }

    /// Appends a piece.
    ///
    /// - Complexity: O(bytes).
    /// - Throws: PB-07 if the disk refuses.
    package func append(_ bytes: [UInt8]) throws(PublishingError) {
        let code = state.withLock { state in
            state.hash.update(bytes)
            state.digest.update(bytes)
            state.size += bytes.count
            return DiskFile.append(bytes, to: state.descriptor)
        }
        guard code == 0 else { throw .disk(code, Self.doing, path) }
    }

    /// Completes the file; nothing can be appended afterwards.
    ///
    /// - Returns: its size and its SHA-256
    /// - Throws: PB-07 if the disk refuses.
    @discardableResult
    package func finish() throws(PublishingError) -> (bytes: Int, sha256: String) {
        let (code, entry, digest) = state.withLock { state in
            // close reports what delayed allocation could not store.
            let code = close(state.descriptor) == 0 ? 0 : errno
            state.descriptor = -1
            return (code, SiteManifest.Entry(size: state.size, hash: state.hash.digest), state.digest.finish())
        }
        guard code == 0 else { throw .disk(code, Self.doing, path) }
        settle(entry)
        return (entry.size, digest)
    }

    private static let doing = Wording(zh: "写入文件", en: "write the file")
}
