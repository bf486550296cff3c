import Diagnostics
import Glibc

/// The right to write a target, held by one process at a time.
///
/// `flock` ends with the process, so a build that was killed never locks out the next one; the file itself is removed on release.
final class OutputLock: Sendable {
    private let file: Int32
    private let path: String

    /// Takes the lock of a target.
    ///
    /// - Throws: PB-03 if another build holds it.
    init(of target: OutputTarget) throws(PublishingError) {
        path = target.lock
        let doing = Wording(zh: "创建锁文件", en: "create the lock file")
        while true {
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            guard file >= 0 else { throw .disk(errno, doing, path) }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
                let code = errno
                let holder = Self.holder(file)
                close(file)
                guard code == EWOULDBLOCK else { throw .disk(code, doing, path) }
                throw Self.taken(target, holder)
            }
            // Whoever held it before may have removed the name between our open and our lock.
            if Self.isSameFile(file, path) {
                let line = "\(getpid())\n"
                ftruncate(file, 0)
                _ = line.utf8CString.withUnsafeBytes { pwrite(file, $0.baseAddress, line.utf8.count, 0) }
                self.file = file
                return
            }
            close(file)
        }
    }

    deinit {
        unlink(path)
        close(file)
    }

    private static func taken(_ target: OutputTarget, _ holder: String?) -> PublishingError {
        let process = holder.map { (zh: "（进程 \($0)）", en: " (process \($0))") } ?? (zh: "", en: "")
        return PublishingError(
            .refused,
            Diagnostic(
                rule: "PB-03", severity: .error, at: SourceLocation(file: target.given),
                Wording(
                    zh: "另一个构建\(process.zh)正在写入该文件夹，锁文件为 \(target.lock)",
                    en: "another build\(process.en) is writing this folder; its lock is \(target.lock)"),
                advice: Wording(zh: "等它结束后再试。", en: "Wait until it has ended and try again.")))
    }

    private static func holder(_ file: Int32) -> String? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(file, &bytes, bytes.count, 0)
        let digits = bytes.prefix(max(0, count)).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
    }

    private static func isSameFile(_ file: Int32, _ path: String) -> Bool {
        var (opened, named) = (stat(), stat())
        guard fstat(file, &opened) == 0, lstat(path, &named) == 0 else { return false }
        return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }
}
