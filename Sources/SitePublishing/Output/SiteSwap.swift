import CExchange
import Diagnostics
import Glibc

/// Puts a finished staging folder in the place of the published site.
enum SiteSwap {
    /// How two names are exchanged in one step; replaced in tests.
    typealias Exchange = @Sendable (_ first: String, _ second: String) -> Int32

    static let systemExchange: Exchange = { sitegen_exchange_names($0, $1) }

    /// Swaps staging and target.
    ///
    /// A reader of the target sees the old site or the new one, never a mixture and never nothing. Only on file systems
    /// without the exchange there is an instant between two renames.
    ///
    /// - Returns: The folder that holds the old site now, if there was one.
    static func swap(_ target: OutputTarget, exchange: Exchange) throws(PublishingError) -> String? {
        let doing = Wording(zh: "替换输出文件夹", en: "replace the output folder")
        guard access(target.path, F_OK) == 0 else {
            guard rename(target.staging, target.path) == 0 else { throw .disk(errno, doing, target.given) }
            return nil
        }
        switch exchange(target.staging, target.path) {
        case 0: return target.staging
        case ENOSYS, EINVAL, EOPNOTSUPP: break
        case let code: throw .disk(code, doing, target.given)
        }
        guard rename(target.path, target.aside) == 0 else { throw .disk(errno, doing, target.given) }
        guard rename(target.staging, target.path) == 0 else {
            let code = errno
            rename(target.aside, target.path)
            throw .disk(code, doing, target.given)
        }
        return target.aside
    }

    /// Puts back a site that a build interrupted between two renames left aside, and clears what builds left behind.
    ///
    /// - Throws: PB-05 if a folder with the name of our staging is not ours.
    static func recover(_ target: OutputTarget) throws(PublishingError) {
        if access(target.path, F_OK) != 0, manifest(in: target.aside) != nil { rename(target.aside, target.path) }
        for leftover in [target.staging, target.aside] where access(leftover, F_OK) == 0 {
            let contents = try FolderWalk.contents(of: leftover)
            if contents.isEmpty {
                rmdir(leftover)
            } else if contents.files.contains(StagingMark.fileName) {
                try SiteRemoval.removeStaging(leftover)
            } else if let manifest = manifest(in: leftover),
                try SiteRemoval.remove(manifest, from: leftover).1.isEmpty
            {
                continue
            } else {
                throw PublishingError(
                    .refused,
                    Diagnostic(
                        rule: "PB-05", severity: .error, at: SourceLocation(file: leftover),
                        Wording(
                            zh: "\(leftover) 中有不是 sitegen 生成的文件，而构建需要使用这个名称",
                            en: "\(leftover) holds files sitegen did not write, and the build needs this name"),
                        advice: Wording(zh: "请查看后移走或删除该文件夹。", en: "Look at the folder and move it away.")))
            }
        }
    }

    private static func manifest(in folder: String) -> SiteManifest? {
        DiskFile.read("\(folder)/\(SiteManifest.fileName)").flatMap(ManifestReader.manifest)
    }
}
