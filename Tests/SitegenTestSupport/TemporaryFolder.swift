import Foundation

/// A folder of its own for a test, removed with the value.
package final class TemporaryFolder: Sendable {
    package let path: String

    /// Makes an empty folder, in the system's folder for such things or in the one given.
    package init(in parent: String? = nil) throws {
        let above = parent.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
        let folder = above.appendingPathComponent("sitegen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The absolute path of something in the folder.
    package func path(_ relative: String) -> String { "\(path)/\(relative)" }

    /// Writes a file, with the folders above it.
    package func write(_ relative: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path(relative))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The text of a file; `nil` if there is none.
    package func text(_ relative: String) -> String? {
        FileManager.default.contents(atPath: path(relative)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The relative paths of all files under a folder, hidden ones included, sorted.
    package func files(in relative: String = "") -> [String] {
        let root = relative.isEmpty ? path : path(relative)
        let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}
