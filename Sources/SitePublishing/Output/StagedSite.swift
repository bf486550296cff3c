import CExchange
import ContentHashing
import Diagnostics
import Glibc
import Synchronization

/// A new site being written next to the published one, until it takes its place in one step.
///
/// Whatever happens before `commit` has returned, the last good site stands as it was. Only this folder of the project renames
/// and deletes.
package struct StagedSite: Sendable {
    private let target: OutputTarget
    private let work: StagedWork
    private let exchange: SiteSwap.Exchange

    /// Locks a target and opens a staging folder next to it.
    ///
    /// What an interrupted build left behind is cleared away first.
    ///
    /// - Parameters:
    ///   - target: The output folder; a symbolic link to a folder is followed.
    ///   - inputs: The folders the build reads from, which the target must not overlap.
    /// - Throws: PB-01 and PB-02 (folder or files that are not ours), PB-03 (another build), PB-04 (unsuitable target), PB-05
    ///   (staging name taken), PB-07 (the disk refuses).
    package static func begin(target: String, inputs: [String] = []) throws(PublishingError) -> StagedSite {
        try begin(target: target, inputs: inputs, exchange: SiteSwap.systemExchange)
    }

    static func begin(
        target given: String, inputs: [String] = [], exchange: @escaping SiteSwap.Exchange
    ) throws(PublishingError) -> StagedSite {
        let target = try OutputTarget(given, inputs: inputs)
        let lock = try OutputLock(of: target)
        try SiteSwap.recover(target)
        let published = try PublishedSite(at: target)
        try DiskFile.createFolder(target.staging)
        try DiskFile.create("\(target.staging)/\(StagingMark.fileName)", [])
        return StagedSite(
            target: target, work: StagedWork(lock: lock, target: target, published: published), exchange: exchange)
    }

    /// Writes a file of the new site; may be called by many threads at once.
    ///
    /// A file that is the same as in the published site is linked instead of written: it keeps its time, and copying the site
    /// elsewhere transfers only what changed.
    ///
    /// - Returns: What the manifest says of the file.
    /// - Complexity: O(bytes).
    /// - Throws: PB-06 if the path was written before or leads out of the site, PB-07 if the disk refuses.
    @discardableResult
    func write(path: String, _ bytes: [UInt8]) throws(PublishingError) -> SiteManifest.Entry {
        let entry = SiteManifest.Entry(of: bytes)
        try work.claim(path, entry)
        let file = "\(target.staging)/\(path)"
        if work.published[path] == entry, keeps("\(target.path)/\(path)", bytes),
            link("\(target.path)/\(path)", file) == 0
        {
            return entry
        }
        try DiskFile.create(file, bytes)
        return entry
    }

    /// Takes files of the published site over as they are; nothing is taken over unless all of them are still what was published.
    ///
    /// A file counts as untouched while it has its size and no later time than the manifest, which was written last. Whoever changes a
    /// published file and sets its time back is not found out.
    ///
    /// - Returns: Whether they were taken over.
    /// - Complexity: O(files) system calls.
    /// - Throws: PB-06 if a path was written before, PB-07 if the disk refuses.
    func keep(_ files: [PublishedFile]) throws(PublishingError) -> Bool {
        guard files.allSatisfy(isUntouched) else { return false }
        for file in files {
            let (old, new) = ("\(target.path)/\(file.path)", "\(target.staging)/\(file.path)")
            try work.claim(file.path, file.entry)
            if link(old, new) == 0 { continue }
            // Some file systems have no links.
            guard let bytes = DiskFile.read(old) else {
                throw .disk(errno, Wording(zh: "读取文件", en: "read the file"), old)
            }
            try DiskFile.create(new, bytes)
        }
        return true
    }

    /// Whether a file lies in the published site just as the manifest says.
    func isUntouched(_ file: PublishedFile) -> Bool {
        guard let published = work.publishedTime, work.published[file.path] == file.entry else { return false }
        var status = stat()
        return lstat("\(target.path)/\(file.path)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            && status.st_size == file.entry.size
            && (status.st_mtim.tv_sec, status.st_mtim.tv_nsec) <= (published.tv_sec, published.tv_nsec)
    }

    /// The digest of the published site's manifest; `nil` if nothing is published.
    var publishedDigest: String? { work.publishedDigest }
    /// The digest of the manifest this site was published with; `nil` before `commit`.
    var committedDigest: String? { work.committed }
    var publishedFiles: Int { work.published.entries.count }
    var publishedBytes: Int { work.published.bytes }

    /// Whether every file of the published site lies there just as the manifest says, and no other.
    ///
    /// - Complexity: O(files) system calls.
    var isPublishedUntouched: Bool {
        work.published.entries.allSatisfy { isUntouched(PublishedFile(path: $0.key, entry: $0.value)) }
    }

    /// The folder the new site is written into.
    var stagingFolder: String { target.staging }

    /// Opens a file of the new site that is written piece by piece.
    ///
    /// - Throws: PB-06 if the path was written before or leads out of the site, PB-07 if the disk refuses.
    package func stream(path: String) throws(PublishingError) -> StagedStream {
        try work.claim(path, SiteManifest.Entry(size: 0, hash: ""))
        return try StagedStream(creating: "\(target.staging)/\(path)") { [work] in work.settle(path, $0) }
    }

    /// Claims a file of the new site that a library writes by itself.
    ///
    /// - Throws: PB-06 if the path was written before or leads out of the site, PB-07 if the disk refuses.
    package func foreignFile(path: String) throws(PublishingError) -> StagedForeignFile {
        try work.claim(path, SiteManifest.Entry(size: 0, hash: ""))
        return StagedForeignFile(path: "\(target.staging)/\(path)") { [work] in work.settle(path, $0) }
    }

    /// Completes the site and puts it in the place of the published one.
    ///
    /// - Complexity: O(files × log files).
    /// - Throws: PB-02 if foreign files appeared in the target meanwhile, PB-07 if the disk refuses; the old site stands then.
    package func commit() throws(PublishingError) -> PublishSummary {
        let manifest = work.manifest
        let manifestBytes = manifest.encoded()
        try DiskFile.create("\(target.staging)/\(SiteManifest.fileName)", manifestBytes)
        try synchronise()
        _ = try PublishedSite(at: target)
        unlink("\(target.staging)/\(StagingMark.fileName)")
        let old: String?
        do {
            old = try SiteSwap.swap(target, exchange: exchange)
        } catch {
            try? DiskFile.create("\(target.staging)/\(StagingMark.fileName)", [])
            throw error
        }
        var left: [String] = []
        if let old {
            // The new site is published: what cannot be removed now is cleared away by the next build.
            left = (try? SiteRemoval.remove(work.published, from: old).1) ?? []
            rmdir(old)
        }
        let unchanged = manifest.entries.count { work.published[$0.key] == $0.value }
        let removed = work.published.entries.keys.count { manifest[$0] == nil }
        work.finish(ContentHash.xxh3_128(of: manifestBytes))
        return PublishSummary(
            written: manifest.entries.count - unchanged, unchanged: unchanged, removed: removed, bytes: manifest.bytes,
            leftBehind: left)
    }

    /// Throws the new site away; the published one stands as it was.
    ///
    /// What cannot be removed is cleared away by the next build.
    package func abandon() {
        try? SiteRemoval.removeStaging(target.staging)
        work.finish()
    }

    private func keeps(_ path: String, _ bytes: [UInt8]) -> Bool { DiskFile.read(path) == bytes }

    private func synchronise() throws(PublishingError) {
        let doing = Wording(zh: "写入磁盘", en: "write the site to the disk")
        let folder = open(target.staging, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .disk(errno, doing, target.staging) }
        defer { close(folder) }
        let code = sitegen_sync_file_system(folder)
        guard code == 0 else { throw .disk(code, doing, target.staging) }
    }
}

/// A file of a published site.
struct PublishedFile: Sendable, Codable, Hashable {
    let path: String
    let entry: SiteManifest.Entry
}

/// What publishing changed.
package struct PublishSummary: Sendable, Hashable {
    /// The number of files that are new or changed.
    package let written: Int
    /// The number of files that are the same as before.
    package let unchanged: Int
    /// The number of files of the old site that are gone.
    package let removed: Int
    /// The size of the site in bytes.
    package let bytes: Int
    /// Files that appeared in the old site during the swap, are not ours and were therefore kept beside the target.
    package let leftBehind: [String]
}

/// What the threads that write a site share.
private final class StagedWork: Sendable {
    private struct State {
        var manifest = SiteManifest()
        var folders: Set<String> = [""]
        var lock: OutputLock?
        var committed: String?
    }

    let published: SiteManifest
    let publishedDigest: String?
    /// When the manifest of the published site was written; `nil` if nothing is published.
    let publishedTime: timespec?
    private let target: OutputTarget
    private let state: Mutex<State>

    init(lock: OutputLock, target: OutputTarget, published: PublishedSite) {
        (self.published, publishedDigest) = (published.manifest, published.digest)
        self.target = target
        var status = stat()
        publishedTime = lstat(target.manifestPath, &status) == 0 ? status.st_mtim : nil
        state = Mutex(State(lock: lock))
    }

    var manifest: SiteManifest { state.withLock { $0.manifest } }
    var committed: String? { state.withLock { $0.committed } }

    /// Notes a file, once, and makes the folders above it.
    func claim(_ path: String, _ entry: SiteManifest.Entry) throws(PublishingError) {
        let reserved = [SiteManifest.fileName, StagingMark.fileName]
        guard SitePath.isSafe(path), !reserved.contains(path) else {
            throw Self.refused(
                path, Wording(zh: "“\(path)”不能作为网站内的路径", en: "“\(path)” cannot be a path inside the site"))
        }
        try state.withLock { (state: inout State) throws(PublishingError) in
            guard state.manifest[path] == nil else {
                throw Self.refused(
                    path, Wording(zh: "“\(path)”被写入了两次", en: "“\(path)” was written twice"))
            }
            try makeFolder(SitePath.folder(of: path), &state.folders)
            state.manifest[path] = entry
        }
    }

    /// Notes what a claimed file turned out to hold.
    func settle(_ path: String, _ entry: SiteManifest.Entry) { state.withLock { $0.manifest[path] = entry } }

    /// Ends the work and gives the lock back; a site that was published has the digest of its manifest.
    func finish(_ digest: String? = nil) {
        state.withLock {
            $0.lock = nil
            $0.committed = digest
        }
    }

    private func makeFolder(_ folder: String, _ made: inout Set<String>) throws(PublishingError) {
        if made.contains(folder) { return }
        try makeFolder(SitePath.folder(of: folder), &made)
        try DiskFile.createFolder("\(target.staging)/\(folder)")
        made.insert(folder)
    }

    private static func refused(_ path: String, _ message: Wording) -> PublishingError {
        PublishingError(.refused, Diagnostic(rule: "PB-06", severity: .error, at: SourceLocation(file: path), message))
    }
}
