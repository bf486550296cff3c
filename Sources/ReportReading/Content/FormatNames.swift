import Diagnostics
package import ReportModel

extension SourceFormat {
    /// The format of a file name's extension; `nil` for one that is not read.
    package init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "txt", "text": self = .text
        case "md", "markdown": self = .markdown
        case "html", "htm", "shtml", "shtm", "xhtml": self = .html
        case "docx": self = .docx
        case "xlsx": self = .xlsx
        case "pdf": self = .pdf
        default: return nil
        }
    }

    /// What to do with a file of an extension that is not read.
    static func advice(forExtension suffix: String) -> Wording {
        switch suffix.lowercased() {
        case "mht", "mhtml": archiveAdvice
        default:
            Wording(
                zh: "请另存为 UTF-8 文本（.txt）、Markdown（.md）、.html、.docx、.xlsx 或 .pdf",
                en: "save it as UTF-8 text (.txt), Markdown (.md), .html, .docx, .xlsx or .pdf")
        }
    }

    /// What to do with a web archive.
    static let archiveAdvice = Wording(
        zh: "请在浏览器中另存为“网页，仅 HTML”（.html）", en: "save it in a browser as “webpage, HTML only” (.html)")
}
