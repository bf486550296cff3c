package import Diagnostics

/// The files of `Site/static/`, which become part of the site as they are.
package enum StaticFiles {
    /// Reads the folder with all its sub-folders, in the order of the paths.
    ///
    /// Names that begin with a dot are left out, except `.well-known`. A name that cannot be part of an address is an
    /// error: only lower-case ASCII letters, digits, `-`, `_` and `.` work on every server.
    /// - Parameter folder: the site folder, the one `site.yml` lies in
    /// - Complexity: O(bytes of the folder).
    package static func load(folder: String) -> ([OutputFile], [Diagnostic]) {
        var files: [OutputFile] = []
        var diagnostics: [Diagnostic] = []
        let folder = InputFolder(path: InputFolder(path: folder).file("static"))
        do throws(InputFailure) {
            try read("", of: folder, into: &files, &diagnostics)
        } catch {
            diagnostics.append(error.diagnostic("SE-06"))
        }
        return (files, diagnostics)
    }

    private static func read(
        _ path: String, of folder: InputFolder, into files: inout [OutputFile], _ diagnostics: inout [Diagnostic]
    ) throws(InputFailure) {
        var names = try folder.names(in: path)
        if path.isEmpty, folder.isFolder(".well-known") { names.insert(".well-known", at: 0) }
        for name in names {
            let inner = path.isEmpty ? name : "\(path)/\(name)"
            if !ThemeAsset.isUsable(name) {
                diagnostics.append(unusable(folder.file(inner)))
            } else if folder.isFolder(inner) {
                try read(inner, of: folder, into: &files, &diagnostics)
            } else if let content = try folder.bytes(of: inner) {
                files.append(OutputFile(path: inner, kind: .data, content: content))
            }
        }
    }

    private static func unusable(_ file: String) -> Diagnostic {
        Diagnostic(
            rule: "SE-06", severity: .error, at: SourceLocation(file: file),
            Wording(
                zh: "文件名不能用作网址：只能用小写字母、数字、“-”、“_”和“.”",
                en: "the name cannot be part of an address: use lower-case letters, digits, “-”, “_” and “.”"))
    }
}
