/// A file format sitegen reads reports from.
package enum ContentFormat: String, Sendable, Hashable, CaseIterable {
    /// Plain text, UTF-8.
    case text
    /// Markdown: text with heading marks, rules and pipe tables.
    case markdown

    /// The format of a file name's extension; `nil` for one that is not read.
    package init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "txt", "text": self = .text
        case "md", "markdown": self = .markdown
        default: return nil
        }
    }
}
