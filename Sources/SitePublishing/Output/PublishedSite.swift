import ContentHashing
import Diagnostics
import Glibc

/// What stands at a target now.
struct PublishedSite {
    /// Empty if there is nothing yet.
    private(set) var manifest = SiteManifest()
    /// The digest of the manifest's bytes; `nil` if there is nothing yet.
    private(set) var digest: String?

    /// Reads the manifest of the site at the target.
    ///
    /// - Complexity: O(entries in the folder).
    /// - Throws: PB-01 if the folder holds something and is not a site of ours, PB-02 if it holds files we did not write.
    init(at target: OutputTarget) throws(PublishingError) {
        var status = stat()
        guard stat(target.path, &status) == 0 else {
            if errno == ENOENT { return }
            throw .disk(errno, Wording(zh: "打开输出文件夹", en: "open the output folder"), target.given)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw Self.refusal(
                "PB-01", target, Wording(zh: "\(target.given) 不是文件夹", en: "\(target.given) is not a folder"))
        }
        let contents = try FolderWalk.contents(of: target.path)
        if contents.isEmpty { return }
        guard let bytes = DiskFile.read(target.manifestPath), let manifest = ManifestReader.manifest(in: bytes) else {
            throw Self.refusal(
                "PB-01", target,
                Wording(
                    zh: "\(target.given) 不是 sitegen 生成的文件夹（没有完好的 \(SiteManifest.fileName)），未作改动",
                    en:
                        "\(target.given) was not written by sitegen (no intact \(SiteManifest.fileName)); nothing was changed"
                ))
        }
        let foreign = contents.files.filter { $0 != SiteManifest.fileName && manifest[$0] == nil }.sorted()
        guard foreign.isEmpty else {
            let named = foreign.prefix(5).joined(separator: ", ")
            let more = foreign.count > 5 ? foreign.count - 5 : 0
            throw Self.refusal(
                "PB-02", target,
                Wording(
                    zh: "\(target.given) 中有不是 sitegen 生成的文件，替换会使其丢失：\(named)" + (more > 0 ? " 等另外 \(more) 个" : ""),
                    en: "\(target.given) holds files sitegen did not write, which would be lost: \(named)"
                        + (more > 0 ? " and \(more) more" : "")))
        }
        self.manifest = manifest
        digest = ContentHash.xxh3_128(of: bytes)
    }

    private static func refusal(_ rule: RuleID, _ target: OutputTarget, _ message: Wording) -> PublishingError {
        PublishingError(
            .refused,
            Diagnostic(
                rule: rule, severity: .error, at: SourceLocation(file: target.given), message,
                advice: Wording(
                    zh: "把这些文件移到别处，或用 --output 指定一个空文件夹。",
                    en: "Move the files elsewhere, or name an empty folder with --output.")))
    }
}
