import Foundation

/// Every file of a folder with its bytes, to say whether two folders are the same and where they differ.
struct FolderContents: Equatable {
    let files: [String: Data]

    init(of folder: String) throws {
        var files: [String: Data] = [:]
        for file in Self.files(in: folder) {
            files[file] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
        }
        self.files = files
    }

    /// The paths that only one of the folders has, or that differ.
    func differences(from other: FolderContents) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }

    /// The relative paths of the files of a folder, hidden ones among them, in no order.
    static func files(in folder: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
