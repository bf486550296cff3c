import CExchange
import Diagnostics
import Glibc
import SearchIndexing

extension StagedSite {
    /// Opens a file without a name on the disk the site is written to, for what does not fit into memory.
    ///
    /// The name is gone before this returns: the site never has the file, and a killed build leaves none.
    ///
    /// - Throws: PB-07 if the disk refuses.
    func scratchFile() throws(PublishingError) -> ScratchFile {
        let path = "\(stagingFolder)/.scratch"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        let doing = Wording(zh: "写入临时数据", en: "write scratch data")
        guard descriptor >= 0 else { throw .disk(errno, doing, path) }
        unlink(path)
        return ScratchFile(descriptor: descriptor)
    }
}
