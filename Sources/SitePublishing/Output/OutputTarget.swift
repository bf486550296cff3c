import Diagnostics
import Glibc

/// The folder a site is published into, with the names used beside it.
///
/// Staging and lock stand next to the target, so that the swap is a rename on one file system.
struct OutputTarget: Sendable, Equatable {
    /// The path as the user gave it, for messages.
    let given: String
    /// The path with every symbolic link resolved: a link to a folder stays, the folder it leads to is replaced.
    let path: String
    private let parent: String
    private let name: String

    /// The folder the new site is written into; after the swap it holds the old one.
    var staging: String { "\(parent)/.\(name).staging" }
    /// Where the old site waits where names cannot be exchanged in one step.
    var aside: String { "\(parent)/.\(name).old" }
    var lock: String { "\(parent)/.\(name).lock" }
    var folder: String { parent }
    var manifestPath: String { "\(path)/\(SiteManifest.fileName)" }

    /// Finds the target and refuses one that no site should replace.
    ///
    /// - Parameter inputs: Folders the build reads from; the target may neither be, hold, nor lie in one of them.
    /// - Throws: PB-04 for the file system's root, the current folder or one above it, and folders the build reads from;
    ///   PB-07 where the folder above cannot be made.
    init(_ given: String, inputs: [String] = []) throws(PublishingError) {
        self.given = given
        let absolute = Self.absolute(given)
        if let resolved = DiskFile.resolved(absolute) {
            path = resolved
        } else {
            if Self.isLink(absolute) {
                throw Self.unsuitable(given, Wording(zh: "是失效的符号链接", en: "is a symbolic link that leads nowhere"))
            }
            let above = SitePath.folder(of: absolute)
            try DiskFile.createFolders(above)
            guard let resolvedAbove = DiskFile.resolved(above.isEmpty ? "/" : above) else {
                throw .disk(errno, Wording(zh: "打开文件夹", en: "open the folder"), above)
            }
            let last = String(absolute.dropFirst(above.count + 1))
            guard SitePath.isSafe(last) else {
                throw Self.unsuitable(given, Wording(zh: "不是文件夹名", en: "is not the name of a folder"))
            }
            path = resolvedAbove == "/" ? "/\(last)" : "\(resolvedAbove)/\(last)"
        }
        parent = SitePath.folder(of: path)
        name = String(path.dropFirst(parent.count + 1))
        try refuse(inputs)
    }

    private func refuse(_ inputs: [String]) throws(PublishingError) {
        if path == "/" { throw Self.unsuitable(given, Wording(zh: "是根目录", en: "is the root of the file system")) }
        if let here = DiskFile.resolved("."), Self.holds(path, here) {
            throw Self.unsuitable(given, Wording(zh: "是当前文件夹或其上级", en: "is the current folder or one above it"))
        }
        for input in inputs {
            guard let source = DiskFile.resolved(input) else { continue }
            if Self.holds(path, source) || Self.holds(source, path) {
                throw Self.unsuitable(
                    given,
                    Wording(zh: "与构建要读取的文件夹 \(input) 重叠", en: "overlaps the folder \(input) the build reads from"))
            }
        }
    }

    private static func unsuitable(_ given: String, _ why: Wording) -> PublishingError {
        PublishingError(
            .refused,
            Diagnostic(
                rule: "PB-04", severity: .error, at: SourceLocation(file: given),
                Wording(zh: "输出文件夹 \(given) \(why.zh)", en: "the output folder \(given) \(why.en)"),
                advice: Wording(
                    zh: "用 --output 指定一个专用的文件夹，例如 public。",
                    en: "Name a folder of its own with --output, such as public.")))
    }

    private static func holds(_ outer: String, _ inner: String) -> Bool {
        outer == inner || inner.utf8.starts(with: (outer == "/" ? "/" : outer + "/").utf8)
    }

    private static func absolute(_ path: String) -> String {
        var trimmed = path
        while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
        if trimmed.utf8.first == UInt8(ascii: "/") { return trimmed }
        let here = DiskFile.resolved(".") ?? ""
        return here == "/" ? "/\(trimmed)" : "\(here)/\(trimmed)"
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
