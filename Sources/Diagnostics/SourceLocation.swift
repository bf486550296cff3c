/// A place in a file a user can open: path, line and column.
package struct SourceLocation: Sendable, Codable, Hashable {
    /// The path as the user knows it: relative to the content, site or theme folder they named.
    package let file: String
    /// The line, counted from 1.
    package let line: Int?
    /// The column, counted from 1 in Unicode scalar values.
    package let column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: CustomStringConvertible, Comparable {
    /// `file:line:column`, as far as known; the form editors make clickable.
    package var description: String {
        var text = file
        if let line { text += ":\(line)" }
        if line != nil, let column { text += ":\(column)" }
        return text
    }

    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
    }
}
