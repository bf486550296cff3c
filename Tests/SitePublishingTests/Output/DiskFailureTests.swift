import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// A disk that is full or closed ends the build with a clear message, and the last good site stays.
struct DiskFailureTests {
    @Test(.enabled(if: TinyDisk.isPossible, "mounting a tmpfs needs root")) func noSpaceLeft() throws {
        let disk = try TinyDisk(kilobytes: 256)
        let target = "\(disk.path)/public"
        let first = try StagedSite.begin(target: target)
        try first.write(path: "page", Array("good".utf8))
        _ = try first.commit()

        let second = try StagedSite.begin(target: target)
        var failure: PublishingError?
        for number in 0..<100 where failure == nil {
            do throws(PublishingError) {
                try second.write(path: "page\(number)", [UInt8](repeating: 65, count: 16_384))
            } catch {
                failure = error
            }
        }
        second.abandon()
        #expect(failure?.kind == .inputOutput)
        #expect(failure?.diagnostic.rule == "PB-07")
        #expect(failure?.diagnostic.message.en == "cannot write the file: no space left on the device")
        #expect(failure?.diagnostic.advice?.zh == "清理磁盘或改用 --output 指向其他磁盘；上一次成功的网站未受影响。")
        #expect(FileManager.default.contents(atPath: "\(target)/page") == Data("good".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["public"])
    }

    @Test(.enabled(if: TinyDisk.isPossible, "mounting a tmpfs needs root")) func aMountPointCannotBeReplaced() throws {
        let disk = try TinyDisk(kilobytes: 256)
        let site = try StagedSite.begin(target: disk.path)
        try site.write(path: "page", [])
        #expect(throws: PublishingError.self) { try site.commit() }
        site.abandon()
    }

    @Test(arguments: [
        (ENOSPC, "磁盘空间不足", "no space left on the device"), (EDQUOT, "超出磁盘配额", "disk quota exceeded"),
        (EACCES, "没有权限", "permission denied"), (EROFS, "文件系统只读", "the file system is read-only"),
        (ENOTDIR, "路径中有一段不是文件夹", "a part of the path is not a folder"), (EIO, "输入输出错误", "input/output error"),
        (ENAMETOOLONG, "文件名太长", "the name is too long"), (9999, "系统错误 9999", "system error 9999"),
    ])
    func everyFailureHasItsWords(code: Int32, zh: String, en: String) {
        let error = PublishingError.disk(code, .init(zh: "写入文件", en: "write the file"), "public/a")
        #expect(error.diagnostic.message == .init(zh: "写入文件失败：\(zh)", en: "cannot write the file: \(en)"))
        #expect(error.diagnostic.location?.description == "public/a")
        #expect(error.kind == .inputOutput)
    }

    @Test func aPathThroughAFileIsAFailureOfTheDisk() throws {
        let folder = try TemporaryFolder()
        try folder.write("file", "x")
        do {
            _ = try StagedSite.begin(target: folder.path("file/public"))
            Issue.record("began inside a file")
        } catch {
            #expect(error.kind == .inputOutput)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere")) func noPermission() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        do {
            _ = try StagedSite.begin(target: folder.path("public"))
            Issue.record("wrote without permission")
        } catch {
            #expect(error.diagnostic.message.en.hasSuffix("permission denied"))
        }
    }
}

/// A file system of a few pages, to be full soon.
private final class TinyDisk {
    let path: String
    private let folder: TemporaryFolder

    /// A Boolean value indicating whether this process may mount: root, outside of most containers.
    static let isPossible: Bool = {
        guard geteuid() == 0, let disk = try? TinyDisk(kilobytes: 64) else {
            FileHandle.standardError.write(
                Data("note: no tmpfs can be mounted here: the tests of a full disk are skipped\n".utf8))
            return false
        }
        withExtendedLifetime(disk) {}
        return true
    }()

    init(kilobytes: Int) throws {
        folder = try TemporaryFolder()
        path = folder.path("disk")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { throw POSIXError(.EPERM) }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }
}
