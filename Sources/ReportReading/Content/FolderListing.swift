import Glibc

/// One name in a folder, with what it leads to.
struct FolderItem: Hashable {
    enum Kind: Hashable {
        case folder(FileIdentity)
        case file
        /// A link that leads nowhere, a device, a socket.
        case other
    }

    let name: String
    let kind: Kind
}

/// The device and inode of a folder: the same for every name that leads to it.
struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
}

/// A call of the operating system that failed.
struct SystemFailure: Error, Hashable {
    let code: Int32
    /// The system's words for it, in the C locale.
    var reason: String {
        switch code {
        case ENOENT: "no such file or folder"
        case EACCES, EPERM: "permission denied"
        case ENOTDIR: "not a folder"
        case EISDIR: "is a folder"
        case ELOOP: "too many symbolic links"
        case ENAMETOOLONG: "name too long"
        case EIO: "input/output error"
        default: "error \(code)"
        }
    }
}

/// Folder listings and file contents through the system calls.
enum FileAccess {
    /// What the path leads to, symbolic links followed.
    static func identity(of path: String) throws(SystemFailure) -> FileIdentity {
        var status = stat()
        guard stat(path, &status) == 0 else { throw SystemFailure(code: errno) }
        return FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// The names in a folder except `.` and `..`, sorted bytewise, so that a listing never depends on the order in which files
    /// were made.
    static func list(_ folder: String) throws(SystemFailure) -> [FolderItem] {
        guard let stream = opendir(folder) else { throw SystemFailure(code: errno) }
        defer { closedir(stream) }
        var items: [FolderItem] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            items.append(FolderItem(name: name, kind: kind(of: folder + "/" + name)))
        }
        return items.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Reads a whole file of at most `limit` bytes.
    ///
    /// - Throws: `SystemFailure`; `EFBIG` for a larger file, `EISDIR` for a folder.
    static func read(_ path: String, limit: Int) throws(SystemFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw SystemFailure(code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemFailure(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw SystemFailure(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        guard status.st_size <= limit else { throw SystemFailure(code: EFBIG) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemFailure(code: errno) }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    private static func kind(of path: String) -> FolderItem.Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .other }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder(FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
        case S_IFREG: return .file
        default: return .other
        }
    }
}
