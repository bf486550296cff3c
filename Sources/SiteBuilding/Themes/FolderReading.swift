import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of a theme or a site, read with plain system calls.
struct InputFolder: Sendable {
    /// The path as the user named it; messages show it.
    let path: String

    /// A file of the folder; `nil` if there is none.
    ///
    /// - Throws: `InputFailure` if there is one that cannot be read.
    func bytes(of name: String) throws(InputFailure) -> [UInt8]? {
        let file = self.file(name)
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw InputFailure(file: file, reason: errno)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw InputFailure(file: file, reason: errno)
            }
            bytes += chunk[..<count]
        }
    }

    /// The names in a sub-folder that do not begin with a dot, sorted by bytes; empty if there is no such folder.
    ///
    /// - Throws: `InputFailure` if there is one that cannot be listed.
    func names(in folder: String) throws(InputFailure) -> [String] {
        let path = file(folder)
        guard let stream = opendir(path) else {
            if errno == ENOENT { return [] }
            throw InputFailure(file: path, reason: errno)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func isFolder(_ name: String) -> Bool {
        var information = stat()
        return stat(file(name), &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }

    /// The path of a file in the folder.
    func file(_ name: String) -> String {
        if name.isEmpty { return path }
        return path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }
}

/// A file or folder that is there but cannot be read.
struct InputFailure: Error {
    let file: String
    /// The system's error number.
    let reason: Int32

    func diagnostic(_ rule: RuleID) -> Diagnostic {
        let text = String(cString: strerror(reason))
        return Diagnostic(
            rule: rule, severity: .error, at: SourceLocation(file: file),
            Wording(zh: "无法读取：\(text)", en: "cannot be read: \(text)"))
    }
}
