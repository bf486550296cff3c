package import Diagnostics

/// The files `sitegen init` puts into an empty folder: a portal that builds at once.
package enum SiteScaffold {
    /// A file of the new portal.
    package struct File: Sendable, Hashable {
        /// The path inside the portal's folder, with `/` between folders.
        package let path: String
        package let bytes: [UInt8]
    }

    /// The settings with all their documentation, a note about themes, and one invented township with its reports.
    ///
    /// - Complexity: O(bytes of the files).
    package static func files(from installed: InstalledFiles) -> ([File], [Diagnostic]) {
        var files: [File] = []
        do throws(InputFailure) {
            for path in ["Site/site.yml", "Themes/README.md"] {
                guard let bytes = try InputFolder(path: installed.root).bytes(of: path) else {
                    return ([], [incomplete(installed.root + "/" + path)])
                }
                files.append(File(path: path, bytes: bytes))
            }
            files += try sample(from: InputFolder(path: installed.content))
        } catch {
            return ([], [error.diagnostic("SE-07")])
        }
        return (files.sorted { $0.path < $1.path }, [])
    }

    private static func incomplete(_ file: String) -> Diagnostic {
        Diagnostic(
            rule: "SE-07", severity: .error, at: SourceLocation(file: file),
            Wording(zh: "随程序安装的文件不全", en: "the files that come with the program are not complete"))
    }

    /// An invented township without planted faults.
    private static let township = "样例省/样例市/样例县/甲镇"

    /// The reports of the township; nothing if they are not installed.
    private static func sample(from content: InputFolder) throws(InputFailure) -> [File] {
        var files: [File] = []
        for name in try content.names(in: township) {
            let path = "\(township)/\(name)"
            if let bytes = try content.bytes(of: path) { files.append(File(path: "Content/\(path)", bytes: bytes)) }
        }
        let note = File(path: "Content/样例省/body.yml", bytes: Array(sampleNote.utf8))
        return files.isEmpty ? [] : [note] + files
    }

    private static let sampleNote = """
        # 样例省是虚构的：有关页面都注明“虚构样例”，任何合计都不计入它。放入真实报告后可以删去整个文件夹。
        # This province is invented: every page about it says so and no total counts it. Delete the folder when you have
        # reports of your own.
        sample: true

        """
}
