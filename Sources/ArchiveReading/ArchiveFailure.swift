package import Diagnostics

/// Why an archive or one of its members cannot be read.
package enum ArchiveFailure: Error, Hashable {
    /// No ZIP archive, or one whose directory at the end is cut off or contradicts itself.
    case notAnArchive
    /// A member is cut off, or its checksum does not fit.
    case damaged(String)
    /// A member is encrypted.
    case encrypted(String)
    /// A member is compressed in a way other than deflate.
    case compression(String)
    /// Two members have the same name, so that what the archive says depends on who reads it.
    case doubled(String)
    /// More than a limit; the name of the member, or empty for the archive.
    case tooLarge(String)
    /// No memory.
    case memory

    /// The failure in words.
    package var wording: Wording {
        switch self {
        case .notAnArchive:
            Wording(zh: "文件不完整或已损坏，无法解压", en: "the file is cut off or damaged and cannot be unpacked")
        case .damaged(let name):
            Wording(zh: "文件已损坏：\(name) 无法解压", en: "the file is damaged: \(name) cannot be unpacked")
        case .encrypted(let name): Wording(zh: "文件已加密（\(name)）", en: "the file is encrypted (\(name))")
        case .compression(let name):
            Wording(zh: "\(name) 的压缩方法不受支持", en: "\(name) is compressed in a way that is not read")
        case .doubled(let name):
            Wording(zh: "文件中有两个 \(name)", en: "the file has two members named \(name)")
        case .tooLarge(let name):
            name.isEmpty
                ? Wording(zh: "文件解压后过大", en: "the file is too large when unpacked")
                : Wording(zh: "\(name) 解压后过大", en: "\(name) is too large when unpacked")
        case .memory: Wording(zh: "内存不足", en: "not enough memory")
        }
    }
}
