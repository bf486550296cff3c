import Glibc

/// Paths as text: what lies beside what, and whether it is there.
enum ProjectFolder {
    /// The path without its last component; empty for a single name.
    static func parent(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[..<slash])
    }

    /// The folder a folder lies in: `.` for a single name, without a trailing slash otherwise.
    static func beside(_ folder: String) -> String {
        var trimmed = folder[...]
        while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
        let parent = parent(String(trimmed))
        if parent.isEmpty { return trimmed.utf8.first == UInt8(ascii: "/") ? "/" : "." }
        return parent
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
