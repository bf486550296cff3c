package import ReportModel

extension SourceFormat {
    /// The format of a file name's extension; `nil` for one that is not read.
    package init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "txt", "text": self = .text
        case "md", "markdown": self = .markdown
        default: return nil
        }
    }
}
