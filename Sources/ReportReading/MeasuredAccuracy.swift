package import Diagnostics
package import ReportModel

/// How well the reader does on documents whose every figure is known: invented reports of one layout, read back.
///
/// The figures in `MeasuredAccuracy+Record.swift` are written by the test that reads the documents; the test fails where they
/// differ from what it measures.
package struct MeasuredAccuracy: Sendable, Hashable {
    package let format: SourceFormat
    /// The layout in words.
    package let layout: Wording
    /// The documents read.
    package let documents: Int
    /// Figures read as they are.
    package let right: Int
    /// Figures a reader of the document could tell, and that are shown as unreadable or missing.
    package let unread: Int
    /// Figures read as something else.
    package let wrong: Int
    /// Figures read where there is none.
    package let invented: Int

    package init(
        format: SourceFormat, layout: Wording, documents: Int, right: Int, unread: Int, wrong: Int, invented: Int
    ) {
        (self.format, self.layout, self.documents) = (format, layout, documents)
        (self.right, self.unread, self.wrong, self.invented) = (right, unread, wrong, invented)
    }
}
