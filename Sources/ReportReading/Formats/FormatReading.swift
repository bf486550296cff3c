import ContentHashing
import Diagnostics
import PageExtraction
import ReportModel

/// The door to the formats: bytes of a file to its transcript.
enum FormatReading {
    /// Takes a file apart in the format its name says.
    ///
    /// - Complexity: O(bytes).
    /// - Throws: `FormatRefusal` for a file that is not what its name says, or that nothing can be read from.
    static func transcript(
        of bytes: [UInt8], _ entry: ContentEntry, pages: PDFPages
    ) throws(FormatRefusal) -> Transcript {
        switch entry.format {
        case .text, .markdown:
            try TextFormat.check(bytes)
            let source = SourceDocument(
                path: entry.path, format: entry.format, bytes: bytes, sha256: SHA256.hex(of: bytes))
            return try MarkedTables.transcript(of: source)
                ?? Transcript(source: source, blocks: TextFormat.blocks(of: source))
        case .html: return try HTMLFormat.transcript(of: bytes, path: entry.path)
        case .docx: return try WordFormat.transcript(of: bytes, path: entry.path)
        case .xlsx: return try SheetFormat.transcript(of: bytes, path: entry.path)
        case .pdf: return try PDFFormat.transcript(of: bytes, entry, pages: pages)
        }
    }
}
