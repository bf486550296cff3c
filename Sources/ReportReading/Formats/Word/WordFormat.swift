import ContentHashing
import Diagnostics
import ReportModel
import XMLReading

/// DOCX, as Word, WPS and LibreOffice write it.
///
/// What is shown counts: tracked changes as accepted, automatic numbers written out, hidden text left out. Left out as well are headers and
/// footers, comments, footnotes and endnotes (their marks too, so that no figure grows a digit), tables of contents, and the properties of the file: the
/// day it was made is not the day a report was issued.
enum WordFormat {
    /// Takes a document apart.
    ///
    /// - Complexity: O(bytes).
    /// - Throws: `FormatRefusal` for a file that is no DOCX, is damaged or encrypted, or is larger than any report.
    static func transcript(of bytes: [UInt8], path: String) throws(FormatRefusal) -> Transcript {
        var package = try OfficePackage(bytes, holding: "wordprocessingml")
        var styles = WordStyles()
        if let part = try package.part(related: "styles") {
            styles = WordStyles(try OfficePackage.read(part, "styles.xml"))
        }
        var numbering = WordNumbering()
        if let part = try package.part(related: "numbering") {
            numbering = WordNumbering(try OfficePackage.read(part, "numbering.xml"), styles)
        }
        let main = try package.mainPart()
        var reader = WordBodyReader(styles)
        do throws(XMLFailure) {
            try XMLEventReader.read(main) { reader.take($0) }
        } catch { throw OfficePackage.damage(error, in: package.main) }
        guard !reader.isTooLarge else {
            throw FormatRefusal(
                reason: Wording(zh: "文档的段落或单元格过多", en: "the document has too many paragraphs or cells"), advice: nil)
        }
        guard reader.foreignParts == 0 else {
            throw FormatRefusal(
                reason: Wording(
                    zh: "文档的内容以其他格式嵌入（altChunk），Word 打开时才转换",
                    en: "the document embeds content in another format (altChunk), which only Word turns into text"),
                advice: ConversionAdvice.document)
        }
        var transcript = WordTranscript(styles, numbering, reader.remarks)
        return transcript.written(reader.items, path: path, sha256: SHA256.hex(of: bytes))
    }
}
