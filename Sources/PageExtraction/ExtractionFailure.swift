package import Diagnostics

/// Why no words were taken from a PDF, and what its owner can do.
package enum ExtractionFailure: Error, Sendable, Hashable {
    /// The program that takes PDFs apart is not there.
    case toolMissing
    /// The program could not be started; the code is that of the system.
    case toolFailed(Int32)
    /// The bytes are no PDF.
    case notPDF
    /// The file needs a password.
    case locked
    /// The file is broken beyond what can be read; what the program said first.
    case damaged(String)
    /// More time, memory or output than any report needs.
    case overLimit
    /// More pages than any report has.
    case tooManyPages(limit: Int)
    /// The fonts of the file are not embedded, and the tables that say which characters they hold are not installed.
    case languageDataMissing
    /// Pages without a text layer: pictures of a document.
    case noText
    /// The fonts of the file do not say which characters they show.
    case unmapped

    package var reason: Wording {
        switch self {
        case .toolMissing:
            Wording(zh: "读取 PDF 需要 pdftotext，本机没有安装", en: "reading PDF needs pdftotext, which is not installed")
        case .toolFailed(let code):
            Wording(zh: "无法启动 pdftotext（错误 \(code)）", en: "pdftotext cannot be started (error \(code))")
        case .notPDF: Wording(zh: "文件内容不是 PDF", en: "the file is no PDF")
        case .locked: Wording(zh: "PDF 有密码保护", en: "the PDF is protected by a password")
        case .damaged(let words):
            Wording(
                zh: "PDF 已损坏，无法读取" + (words.isEmpty ? "" : "：\(words)"),
                en: "the PDF is damaged and cannot be read" + (words.isEmpty ? "" : ": \(words)"))
        case .overLimit:
            Wording(
                zh: "读取 PDF 超出时间、内存或输出的限度", en: "the PDF takes more time, memory or output than any report needs")
        case .tooManyPages(let limit): Wording(zh: "PDF 超过 \(limit) 页", en: "the PDF has more than \(limit) pages")
        case .languageDataMissing:
            Wording(
                zh: "PDF 使用未嵌入的中文字体，读取它需要的 poppler-data 没有安装",
                en:
                    "the Chinese fonts of the PDF are not embedded, and poppler-data, which reads them, is not installed"
            )
        case .noText:
            Wording(zh: "PDF 没有文字层（可能是扫描件）", en: "the PDF has no text layer (a scan, perhaps)")
        case .unmapped:
            Wording(
                zh: "PDF 的字体没有字符对应表，取出的文字是乱码", en: "the fonts of the PDF have no map to characters: its text is garbled"
            )
        }
    }

    package var advice: Wording? {
        switch self {
        case .toolMissing, .languageDataMissing:
            Wording(
                zh: "安装：apt-get install poppler-utils poppler-data",
                en: "install it: apt-get install poppler-utils poppler-data"
            )
        case .toolFailed: nil
        case .notPDF: Wording(zh: "请检查扩展名，或重新导出", en: "check the extension, or export it again")
        case .locked: Wording(zh: "请另存一份没有密码的 PDF", en: "save a copy without a password")
        case .damaged, .overLimit, .tooManyPages:
            Wording(
                zh: "请从原文档重新导出 PDF，或改用 .docx、.txt",
                en: "export it again from the original document, or use .docx or .txt")
        case .noText:
            Wording(
                zh: "请用原文档导出 PDF 或改用 .docx、.txt；只有扫描件时先做文字识别（OCR）并人工核对数字",
                en:
                    "export it from the original document, or use .docx or .txt; if there is only a scan, run OCR and check the figures by hand"
            )
        case .unmapped:
            Wording(
                zh: "请从原文档重新导出 PDF（嵌入字体），或改用 .docx、.txt",
                en: "export it again from the original document with embedded fonts, or use .docx or .txt")
        }
    }
}
