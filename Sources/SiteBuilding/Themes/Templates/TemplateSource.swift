import Diagnostics

/// One template or partial as it lies in a theme folder.
package struct TemplateSource: Sendable {
    /// The name other templates and the page kinds know it by: the file name without `.mustache`.
    package let name: String
    /// The path shown in messages.
    package let file: String
    package let bytes: [UInt8]

    package init(name: String, file: String, bytes: [UInt8]) {
        self.name = name
        self.file = file
        self.bytes = bytes
    }

    /// The line and column of a byte.
    ///
    /// - Complexity: O(offset); only used for messages.
    func location(of offset: Int) -> SourceLocation {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {  // continuation bytes belong to the scalar before
                column += 1
            }
        }
        return SourceLocation(file: file, line: line, column: column)
    }
}
