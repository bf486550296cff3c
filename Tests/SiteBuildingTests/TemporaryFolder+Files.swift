import Foundation
import SitegenTestSupport

extension TemporaryFolder {
    /// Makes a folder with the given files in it.
    convenience init(_ files: [String: String]) throws {
        try self.init()
        for (name, text) in files { try write(name, text) }
    }
}

/// Files of this repository, found from the place of this source file.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func bytes(_ path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")))
    }
}
