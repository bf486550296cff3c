import PageExtraction
package import ReportModel
package import ReportReading

/// How an input of the fuzzer is read; the corpus test reads them the same way.
package enum FuzzInput {
    /// Reads bytes as a file of a format; for PDF also what `pdftotext -bbox` writes, so that the geometry is reached without a PDF
    /// around it.
    package static func read(_ bytes: [UInt8], as format: SourceFormat, _ reader: ReportReader) -> ReadingResult {
        let entry = ContentEntry(
            path: "样例省/样例市/样例县/甲镇/2024.\(format.rawValue)", filePath: "", format: format)
        if format == .pdf, bytes.first == UInt8(ascii: "<"), let words = WordBoxReading.pages(bytes) {
            return reader.read(entry, words: words)
        }
        return reader.read(entry, bytes: bytes)
    }
}
