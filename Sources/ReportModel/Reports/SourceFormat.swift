/// A file format reports are read from.
package enum SourceFormat: String, Sendable, Codable, Hashable, CaseIterable {
    /// Plain text, UTF-8.
    case text
    /// Markdown: text with heading marks, rules and pipe tables.
    case markdown
    /// A web page, as content systems of government sites write it.
    case html
    /// A word-processor document in Office Open XML, also as WPS saves it.
    case docx
    /// A spreadsheet in Office Open XML.
    case xlsx
    /// A page description with a text layer.
    case pdf

    /// A Boolean value indicating whether the text shown is the file itself.
    ///
    /// Of every other format it is a transcript: what stands in the file, written out line by line.
    package var isPlain: Bool { self == .text || self == .markdown }
}
