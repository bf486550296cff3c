import Diagnostics
import Glibc

/// Reads and writes whole files with open, write and close.
///
/// Foundation's writers synchronise every file, which is several times slower for a site of many small pages; the site is
/// synchronised once, before the swap.
enum DiskFile {
    /// Creates a file that does not exist yet; readable by a web server whatever the umask.
    ///
    /// - Complexity: O(bytes).
    static func create(_ path: String, _ bytes: [UInt8]) throws(PublishingError) {
        let doing = Wording(zh: "写入文件", en: "write the file")
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw .disk(errno, doing, path) }
        var failure = append(bytes, to: file)
        if failure == 0, Umask.hidesFiles, fchmod(file, 0o644) != 0 { failure = errno }
        // close reports what delayed allocation could not store.
        if close(file) != 0, failure == 0 { failure = errno }
        guard failure == 0 else { throw .disk(failure, doing, path) }
    }

    /// Writes a file the user named, over the one that is there.
    ///
    /// - Complexity: O(bytes).
    static func replace(_ path: String, _ bytes: [UInt8]) throws(PublishingError) {
        let doing = Wording(zh: "写入文件", en: "write the file")
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .disk(errno, doing, path) }
        var failure = append(bytes, to: file)
        if close(file) != 0, failure == 0 { failure = errno }
        guard failure == 0 else { throw .disk(failure, doing, path) }
    }

    /// Writes bytes at the end of an open file; returns 0, or the `errno` of the failure.
    ///
    /// - Complexity: O(bytes).
    static func append(_ bytes: [UInt8], to file: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                rest = rest.dropFirst(count)
            }
            return 0
        }
    }

    /// The content of a file, or `nil` if it cannot be read.
    ///
    /// - Complexity: O(size).
    static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var failed = false
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, size - filled)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { break }
                filled += count
            }
            failed = filled < size
        }
        return failed ? nil : bytes
    }

    /// The code of the failure to open a file or folder for reading; `nil` if it can be.
    static func failureToOpen(_ path: String) -> Int32? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return errno }
        close(file)
        return nil
    }

    /// The size of a file in bytes; `nil` if there is none.
    static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// Removes a file; `false` if it is still there.
    static func remove(_ path: String) -> Bool { unlink(path) == 0 || errno == ENOENT }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The absolute path with every symbolic link resolved; `nil` if there is nothing.
    static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Creates a folder; one that exists already is accepted.
    static func createFolder(_ path: String) throws(PublishingError) {
        if mkdir(path, 0o755) == 0 {
            if Umask.hidesFolders, chmod(path, 0o755) != 0 {
                throw .disk(errno, Wording(zh: "创建文件夹", en: "create the folder"), path)
            }
        } else if errno != EEXIST {
            throw .disk(errno, Wording(zh: "创建文件夹", en: "create the folder"), path)
        }
    }

    /// Creates a folder and those above it; the ones that exist already are accepted.
    static func createFolders(_ path: String) throws(PublishingError) {
        if path.isEmpty || access(path, F_OK) == 0 { return }
        try createFolders(SitePath.folder(of: path))
        try createFolder(path)
    }
}

/// What the umask of the process would take away from the permissions of a published site.
enum Umask {
    private static let mask: mode_t = {
        let mask = umask(0o022)
        umask(mask)
        return mask
    }()

    static let hidesFiles = mask & 0o644 != 0
    static let hidesFolders = mask & 0o755 != 0
}
