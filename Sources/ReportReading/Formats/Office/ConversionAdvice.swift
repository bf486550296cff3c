import Diagnostics

/// What to do about files of formats that are not read.
enum ConversionAdvice {
    /// How to make a DOCX of a document.
    static let document = Wording(
        zh: "请用 Word 或 WPS 打开，“另存为”.docx；或运行 soffice --headless --convert-to docx 文件名",
        en: "open it in Word or WPS and save it as .docx, or run soffice --headless --convert-to docx FILE")
    /// How to make an XLSX of a workbook.
    static let workbook = Wording(
        zh: "请用 Excel 或 WPS 打开，“另存为”.xlsx；或运行 soffice --headless --convert-to xlsx 文件名",
        en: "open it in Excel or WPS and save it as .xlsx, or run soffice --headless --convert-to xlsx FILE")
    /// How to make a PDF of a fixed-layout document.
    static let fixedLayout = Wording(
        zh: "请用 OFD 阅读器导出（打印）为 PDF；有原文档的，另存为 .docx",
        en: "export it from an OFD reader as PDF, or save the original as .docx")
    static let password = Wording(
        zh: "请打开后取消密码，再保存为 .docx 或 .xlsx", en: "open it, remove the password and save it again")
    static let rename = Wording(zh: "请把扩展名改为与内容一致", en: "give it the extension of what it is")

    /// The advice for a file name's extension that is known but not read; `nil` for any other.
    static func forExtension(_ suffix: String) -> Wording? {
        switch suffix.lowercased() {
        case "doc", "wps", "wpt", "rtf", "odt", "uot", "docm", "dot", "dotx", "dotm", "mht", "mhtml": document
        case "xls", "et", "ett", "ods", "uos", "xlsm", "xlsb", "xlt", "xltx", "xltm": workbook
        case "ofd", "ceb", "cebx", "caj": fixedLayout
        default: nil
        }
    }

    /// The advice for what a file really is, where its name says otherwise.
    static func forContent(_ signature: FileSignature) -> Wording? {
        switch signature {
        case .wordBinary, .rtf, .webArchive, .flatXML, .otherBinary: document
        case .sheetBinary: workbook
        case .encryptedOffice: password
        case .pdf, .html: rename
        case .archive, .other: nil
        }
    }
}
