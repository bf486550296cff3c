import DatabaseWriting
import Diagnostics
import Glibc
import WorkbookWriting

extension PublishingError {
    /// The failure of a system call on a file or folder, in words.
    ///
    /// Meant for PB-07 only: what the disk refuses, not what we refuse.
    static func disk(_ code: Int32, _ doing: Wording, _ path: String) -> PublishingError {
        let (reason, advice) = words(for: code)
        return PublishingError(
            .inputOutput,
            Diagnostic(
                rule: "PB-07", severity: .error, at: SourceLocation(file: path),
                Wording(zh: "\(doing.zh)失败：\(reason.zh)", en: "cannot \(doing.en): \(reason.en)"), advice: advice))
    }

    /// The failure of a library to write the database.
    static func database(_ failure: DatabaseFailure, _ path: String) -> PublishingError {
        if failure.isDiskFull { return disk(ENOSPC, databaseWriting, path) }
        if failure.systemError != 0 { return disk(failure.systemError, databaseWriting, path) }
        return library(databaseWriting, failure.text, path)
    }

    /// The failure of a library to write the workbook.
    static func workbook(_ failure: WorkbookFailure, _ path: String) -> PublishingError {
        if failure.isDiskFull { return disk(ENOSPC, workbookWriting, path) }
        return library(workbookWriting, failure.text, path)
    }

    private static let databaseWriting = Wording(zh: "写入数据库", en: "write the database")
    private static let workbookWriting = Wording(zh: "写入工作簿", en: "write the workbook")

    private static func library(_ doing: Wording, _ text: String, _ path: String) -> PublishingError {
        PublishingError(
            .inputOutput,
            Diagnostic(
                rule: "PB-07", severity: .error, at: SourceLocation(file: path),
                Wording(zh: "\(doing.zh)失败：\(text)", en: "cannot \(doing.en): \(text)")))
    }

    private static func words(for code: Int32) -> (Wording, Wording?) {
        switch code {
        case ENOSPC:
            (
                Wording(zh: "磁盘空间不足", en: "no space left on the device"),
                Wording(
                    zh: "清理磁盘或改用 --output 指向其他磁盘；上一次成功的网站未受影响。",
                    en: "Free some space or point --output to another disk; the last good site is untouched.")
            )
        case EDQUOT:
            (
                Wording(zh: "超出磁盘配额", en: "disk quota exceeded"),
                Wording(
                    zh: "请管理员提高配额；上一次成功的网站未受影响。",
                    en: "Ask for a larger quota; the last good site is untouched.")
            )
        case EACCES, EPERM:
            (
                Wording(zh: "没有权限", en: "permission denied"),
                Wording(
                    zh: "检查该文件夹及上级文件夹的所有者和写权限。",
                    en: "Check the owner and the write permission of the folder and of the one above it.")
            )
        case EROFS:
            (
                Wording(zh: "文件系统只读", en: "the file system is read-only"),
                Wording(zh: "用 --output 指向可写的文件夹。", en: "Point --output to a folder that can be written.")
            )
        case ENOTDIR:
            (Wording(zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder"), nil)
        case EISDIR: (Wording(zh: "这是一个文件夹", en: "it is a folder"), nil)
        case ENOENT: (Wording(zh: "不存在", en: "it does not exist"), nil)
        case EBUSY, EXDEV:
            (
                Wording(zh: "该文件夹是挂载点，无法整体替换", en: "the folder is a mount point and cannot be replaced as a whole"),
                Wording(zh: "请改用挂载点之下的子文件夹作为输出。", en: "Use a folder inside the mounted one as output.")
            )
        case ENAMETOOLONG: (Wording(zh: "文件名太长", en: "the name is too long"), nil)
        case EMFILE, ENFILE: (Wording(zh: "打开的文件太多", en: "too many open files"), nil)
        case EFBIG: (Wording(zh: "超出文件大小限制", en: "the file is larger than the system allows"), nil)
        case ELOOP: (Wording(zh: "符号链接循环", en: "the symbolic links form a circle"), nil)
        case EIO:
            (
                Wording(zh: "输入输出错误", en: "input/output error"),
                Wording(zh: "请检查磁盘。", en: "Check the disk.")
            )
        default: (Wording(zh: "系统错误 \(code)", en: "system error \(code)"), nil)
        }
    }
}
