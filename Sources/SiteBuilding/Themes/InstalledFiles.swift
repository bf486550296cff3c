#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files that come with the program: the default theme, the documented settings, the invented reports.
///
/// In a build tree they lie beside `Package.swift`, in an installed tree in `share/sitegen` beside `bin`.
package struct InstalledFiles: Sendable, Hashable {
    /// The folder that holds `Themes/default` and, as far as installed, `Site` and `Content`.
    package let root: String

    package var defaultTheme: String { root + "/Themes/default" }
    package var site: String { root + "/Site" }
    package var content: String { root + "/Content" }

    /// Finds the files of the running program; `nil` if the program was moved away from them.
    ///
    /// Depends on nothing but where the program lies: no environment, no current folder.
    package static func locate() -> InstalledFiles? {
        guard let executable = realPath("/proc/self/exe") else { return nil }
        return locate(from: executable)
    }

    /// Walks up from a file or folder to the first folder that holds `Themes/default` or `share/sitegen/Themes/default`.
    ///
    /// - Complexity: O(depth) system calls.
    package static func locate(from path: String) -> InstalledFiles? {
        guard var folder = realPath(path) else { return nil }
        while true {
            for root in [folder, folder + "/share/sitegen"] {
                if access(root + "/Themes/default/theme.yml", R_OK) == 0 { return InstalledFiles(root: root) }
            }
            guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { return nil }
            folder = String(folder[..<slash])
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
