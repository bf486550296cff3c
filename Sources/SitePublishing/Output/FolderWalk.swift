import Diagnostics
import Glibc

/// Lists what is in a folder, without following symbolic links.
enum FolderWalk {
    /// The files (links and everything else that is no folder included) and the folders under a folder.
    struct Contents {
        /// Paths relative to the folder.
        fileprivate(set) var files: [String] = []
        /// Paths relative to the folder, every folder before what is in it.
        fileprivate(set) var folders: [String] = []

        var isEmpty: Bool { files.isEmpty && folders.isEmpty }
    }

    /// Walks a folder.
    ///
    /// - Complexity: O(entries).
    /// - Throws: If a folder cannot be listed.
    static func contents(of root: String) throws(PublishingError) -> Contents {
        var contents = Contents()
        var pending = [""]
        while let folder = pending.popLast() {
            let path = folder.isEmpty ? root : "\(root)/\(folder)"
            guard let stream = opendir(path) else {
                throw .disk(errno, Wording(zh: "读取文件夹", en: "list the folder"), path)
            }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                let relative = folder.isEmpty ? name : "\(folder)/\(name)"
                if isFolder(Int32(entry.pointee.d_type), "\(root)/\(relative)") {
                    contents.folders.append(relative)
                    pending.append(relative)
                } else {
                    contents.files.append(relative)
                }
            }
        }
        return contents
    }

    private static func isFolder(_ type: Int32, _ path: String) -> Bool {
        if type != Int32(DT_UNKNOWN) { return type == Int32(DT_DIR) }
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
