import Foundation
import SitegenTestSupport

extension TemporaryFolder {
    /// Puts text at the end of a file.
    func append(_ relative: String, _ addition: String) throws {
        try write(relative, (text(relative) ?? "") + addition)
    }

    /// Copies files one by one, in the order of their paths or the other way round.
    func copy(folder source: String, to relative: String, reversed: Bool = false) throws {
        let files = FolderContents.files(in: source).sorted()
        for file in reversed ? files.reversed() : files {
            let target = URL(fileURLWithPath: path(relative) + "/" + file)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: URL(fileURLWithPath: source + "/" + file), to: target)
        }
    }

    /// The names in the folder itself, hidden ones too, sorted.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
