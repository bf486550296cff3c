/// What a path inside the site may look like.
enum SitePath {
    /// A Boolean value indicating whether the path stays inside the folder it is joined to.
    ///
    /// Relative, `/` between names, no empty name, no `.` or `..`, no NUL.
    static func isSafe(_ path: String) -> Bool {
        guard !path.isEmpty, !path.utf8.contains(0) else { return false }
        return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { name in
            !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
        }
    }

    /// The folder part of a path; empty at the top.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[..<slash])
    }
}
