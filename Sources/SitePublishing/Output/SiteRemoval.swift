import Diagnostics
import Glibc

/// Removes a site of ours: what its manifest lists and the folders that leaves empty, nothing else.
enum SiteRemoval {
    /// Removes the files a manifest lists from a folder, then its empty folders, then the manifest, then the folder.
    ///
    /// The manifest goes last, so that an interrupted removal is recognised and continued.
    ///
    /// - Complexity: O(entries in the folder).
    /// - Returns: The number of files removed, and the files that are not ours and stay.
    static func remove(_ manifest: SiteManifest, from folder: String) throws(PublishingError) -> (Int, [String]) {
        let contents = try FolderWalk.contents(of: folder)
        var kept: [String] = []
        var removed = 0
        for file in contents.files where file != SiteManifest.fileName {
            guard manifest[file] != nil else {
                kept.append(file)
                continue
            }
            try unlinkFile("\(folder)/\(file)")
            removed += 1
        }
        for inner in contents.folders.reversed() { rmdir("\(folder)/\(inner)") }
        if kept.isEmpty {
            try unlinkFile("\(folder)/\(SiteManifest.fileName)")
            rmdir(folder)
        }
        return (removed, kept.sorted())
    }

    /// Removes a staging folder of ours, finished or not.
    static func removeStaging(_ folder: String) throws(PublishingError) {
        let contents = try FolderWalk.contents(of: folder)
        for file in contents.files where file != StagingMark.fileName { try unlinkFile("\(folder)/\(file)") }
        for inner in contents.folders.reversed() { rmdir("\(folder)/\(inner)") }
        unlink("\(folder)/\(StagingMark.fileName)")
        if rmdir(folder) != 0 { throw .disk(errno, Wording(zh: "删除文件夹", en: "remove the folder"), folder) }
    }

    private static func unlinkFile(_ path: String) throws(PublishingError) {
        if unlink(path) != 0, errno != ENOENT {
            throw .disk(errno, Wording(zh: "删除文件", en: "remove the file"), path)
        }
    }
}

/// The file that marks a staging folder as ours until its site is complete.
enum StagingMark {
    static let fileName = ".sitegen-staging"
}
