import Diagnostics
import Glibc
import PageExtraction

/// Paths as text: what lies beside what, and whether it is there.
enum ProjectFolder {
    /// The path without its last component; empty for a single name.
    static func parent(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[..<slash])
    }

    /// The last component of a path.
    static func lastName(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// The folder a folder lies in: `.` for a single name, without a trailing slash otherwise.
    static func beside(_ folder: String) -> String {
        var trimmed = folder[...]
        while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
        let parent = parent(String(trimmed))
        if parent.isEmpty { return trimmed.utf8.first == UInt8(ascii: "/") ? "/" : "." }
        return parent
    }

    /// Where the words of PDFs are kept: beside a folder of the project, its settings or its content.
    static func extractionCache(of folder: String, isWritable: Bool) -> ExtractionCache {
        ExtractionCache(folder: "\(beside(folder))/\(ExtractionCache.folderName)", isWritable: isWritable)
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Opens a folder the build reads from, so that a wrong one is said before anything else.
    ///
    /// - Throws: PB-07 if it cannot be opened.
    static func requireReadable(_ folder: String, named option: String) throws(PublishingError) {
        let code = DiskFile.failureToOpen(folder) ?? (DiskFile.isFolder(folder) ? nil : ENOTDIR)
        guard let code else { return }
        let failure = PublishingError.disk(code, Wording(zh: "打开文件夹", en: "open the folder"), folder).diagnostic
        throw PublishingError(
            .inputOutput,
            Diagnostic(
                rule: failure.rule, severity: failure.severity, at: failure.location, failure.message,
                advice: Wording(
                    zh: "在门户的文件夹中运行，或用 \(option) 指定；新建门户用 sitegen init。",
                    en: "Run it in the folder of a portal, name another with \(option), or start one with sitegen init."
                )))
    }
}
