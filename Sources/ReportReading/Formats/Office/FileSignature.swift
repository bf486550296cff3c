import Diagnostics

/// What a file is by its first bytes, whatever its name says.
///
/// Offices rename files instead of converting them, and content systems hand out a web page as `.doc`.
enum FileSignature: Hashable {
    case pdf, archive, rtf, html, webArchive, flatXML
    /// An OLE container: Word 97, Excel 97 and WPS before 2019.
    case wordBinary, sheetBinary, otherBinary
    /// An OLE container around an encrypted DOCX or XLSX.
    case encryptedOffice
    case other

    /// - Complexity: O(bytes) for an OLE container, whose streams are looked for by name; O(1) otherwise.
    init(of bytes: [UInt8]) {
        let start = bytes.prefix(1024)
        if start.starts(with: Array("%PDF".utf8)) {
            self = .pdf
        } else if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6]) {
            self = .archive
        } else if start.starts(with: Array("{\\rtf".utf8)) {
            self = .rtf
        } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = Self.container(bytes)
        } else {
            self = Self.markup(start)
        }
    }

    /// What an OLE container holds, by the names of its streams in UTF-16.
    private static func container(_ bytes: [UInt8]) -> FileSignature {
        func holds(_ name: String) -> Bool {
            let wide = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            // Names stand in directory entries, which begin at multiples of 128 bytes.
            return stride(from: 512, to: bytes.count, by: 128).contains { offset in
                bytes[offset...].starts(with: wide) && bytes[offset...].dropFirst(wide.count).starts(with: [0, 0])
            }
        }
        if holds("EncryptedPackage") { return .encryptedOffice }
        if holds("WordDocument") { return .wordBinary }
        return holds("Workbook") || holds("Book") ? .sheetBinary : .otherBinary
    }

    private static func markup(_ start: ArraySlice<UInt8>) -> FileSignature {
        let text = start.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }.map { byte -> UInt8 in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
        }
        func starts(_ words: String...) -> Bool { words.contains { text.starts(with: Array($0.utf8)) } }
        if starts("mime-version:", "from: <saved by", "content-type: multipart") { return .webArchive }
        if starts("<!doctype html", "<html", "<head", "<body", "<table", "<meta") { return .html }
        return starts("<?xml") ? .flatXML : .other
    }

    /// The name of the format in words.
    var name: Wording {
        switch self {
        case .pdf: Wording(zh: "PDF", en: "a PDF")
        case .archive: Wording(zh: "压缩包", en: "an archive")
        case .rtf: Wording(zh: "RTF 文档", en: "an RTF document")
        case .html: Wording(zh: "网页（HTML）", en: "a web page (HTML)")
        case .webArchive: Wording(zh: "单个文件网页（MHT）", en: "a web page in one file (MHT)")
        case .flatXML: Wording(zh: "XML 文档", en: "an XML document")
        case .wordBinary: Wording(zh: "旧版 Word/WPS 文档（.doc）", en: "a document of Word 97 or WPS (.doc)")
        case .sheetBinary: Wording(zh: "旧版 Excel/WPS 表格（.xls）", en: "a workbook of Excel 97 or WPS (.xls)")
        case .otherBinary: Wording(zh: "旧版 Office 文件", en: "an old Office file")
        case .encryptedOffice: Wording(zh: "设有打开密码的文档", en: "a document with a password")
        case .other: Wording(zh: "其他格式", en: "something else")
        }
    }
}
