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
            guard let settings = try InputFolder(path: installed.site).bytes(of: "site.yml") else {
                let wording = Wording(zh: "随程序安装的文件不全", en: "the files that come with the program are not complete")
                let place = SourceLocation(file: installed.site + "/site.yml")
                return ([], [Diagnostic(rule: "SE-07", severity: .error, at: place, wording)])
            }
            files.append(File(path: "Site/site.yml", bytes: settings))
            files.append(File(path: "Themes/README.md", bytes: Array(themesNote.utf8)))
            files += try sample(from: InputFolder(path: installed.content))
        } catch {
            return ([], [error.diagnostic("SE-07")])
        }
        return (files.sorted { $0.path < $1.path }, [])
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

    private static let themesNote = """
        # 主题 / Themes

        不放任何文件时使用随程序提供的默认主题。自己的主题是这里的一个文件夹，其中有 `theme.yml`（`name`、`licence`）和
        要改的文件；其余文件取自默认主题。在 `Site/site.yml` 的 `theme` 中写文件夹名。

        Without any file here the default theme that comes with the program is used. A theme of your own is a folder here
        that holds `theme.yml` (`name`, `licence`) and the files it changes; all others are taken from the default theme.
        Write the folder's name in `theme` in `Site/site.yml`.

        | 文件 file | 内容 content |
        |---|---|
        | `templates/<name>.mustache` | 页面模板 templates of pages and their parts |
        | `assets/<name>` | 样式、脚本、图片 styles, scripts, pictures: `assets.<name>` in templates, with `_` for `.` and `-` |
        | `words/zh.yml`, `words/en.yml` | 文案，只写要改的键 words, only the keys that change: `words.<key>` |

        """
}
