import Diagnostics
import SiteBuilding

/// A new portal in an empty folder, which builds at once.
package enum NewPortal {
    /// Writes the settings, a note on themes and an invented township.
    ///
    /// - Returns: The paths written, relative to the folder.
    /// - Throws: PB-10 if the folder is not empty, PB-11 if the program's own files are missing, PB-07 if the disk refuses.
    package static func create(in folder: String) throws(PublishingError) -> [String] {
        guard let installed = InstalledFiles.locate() else { throw incomplete(folder) }
        return try create(in: folder, from: installed)
    }

    static func create(in folder: String, from installed: InstalledFiles) throws(PublishingError) -> [String] {
        if DiskFile.failureToOpen(folder) == nil {
            guard DiskFile.isFolder(folder), try FolderWalk.contents(of: folder).isEmpty else {
                throw PublishingError(
                    .refused,
                    Diagnostic(
                        rule: "PB-10", severity: .error, at: SourceLocation(file: folder),
                        Wording(zh: "文件夹不是空的，未作改动", en: "the folder is not empty; nothing was changed"),
                        advice: Wording(
                            zh: "指定一个空的或尚不存在的文件夹。", en: "Name a folder that is empty or does not exist yet.")))
            }
        }
        let (files, faults) = SiteScaffold.files(from: installed)
        if let fault = faults.first(where: { $0.severity == .error }) { throw PublishingError(.refused, fault) }
        for file in files {
            try DiskFile.createFolders("\(folder)/\(SitePath.folder(of: file.path))")
            try DiskFile.create("\(folder)/\(file.path)", file.bytes)
        }
        return files.map(\.path)
    }

    private static func incomplete(_ folder: String) -> PublishingError {
        PublishingError(
            .inputOutput,
            Diagnostic(
                rule: "PB-11", severity: .error, at: nil,
                Wording(zh: "找不到随程序安装的文件（默认主题、设置和样例）", en: "the files that come with the program are missing"),
                advice: Wording(
                    zh: "用 make install 重新安装，或在源码文件夹中运行。",
                    en: "Install it again with make install, or run it in its source folder.")))
    }
}
