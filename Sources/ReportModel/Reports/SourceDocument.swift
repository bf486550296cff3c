/// The text a report was read from: what the source page shows and every figure leads to.
///
/// A text file is shown as collected. Any other format is written out as a transcript, paragraph by paragraph and row by row, with the
/// place of every piece in the file.
package struct SourceDocument: Sendable, Codable {
    /// The path relative to the content folder, with `/`.
    package let path: String
    /// The format of the file.
    package let format: SourceFormat
    /// The text as UTF-8: the file unchanged, or its transcript.
    package let bytes: [UInt8]
    /// SHA-256 of the file as collected, in lower-case hexadecimal.
    package let sha256: String
    /// The byte ranges of the lines, without their line ends.
    package let lines: [Range<Int>]
    /// Where the stretches of a transcript stand in the file; empty for a text file that is shown as it is.
    package let origins: SourceOrigins

    /// Creates a document and finds its lines; `\n`, `\r\n` and `\r` end a line.
    ///
    /// - Complexity: O(bytes).
    package init(
        path: String, format: SourceFormat = .text, bytes: [UInt8], sha256: String,
        origins: SourceOrigins = SourceOrigins()
    ) {
        self.path = path
        self.format = format
        self.bytes = bytes
        self.sha256 = sha256
        self.lines = Self.findLines(in: bytes)
        self.origins = origins
    }

    /// A Boolean value indicating whether the text is a transcript, not the file itself.
    package var isTranscript: Bool { !format.isPlain || !origins.isEmpty }

    /// The text of a line, counted from 1; empty outside the document.
    package func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lines.count else { return [] }
        return bytes[lines[number - 1]]
    }

    /// Where a cell stands in the file; `nil` for a text file, whose lines are the place, and for a cell without one.
    ///
    /// - Complexity: O(log stretches).
    package func origin(of cell: Cell) -> SourceOrigin? { cell.place.flatMap { origins.origin(of: $0) } }

    private static func findLines(in bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
                index += 1
                continue
            }
            lines.append(start..<index)
            let isPair = byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
            index += isPair ? 2 : 1
            start = index
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }
}

extension SourceDocument {
    /// Everything but the lines, which are found again.
    private enum CodingKeys: String, CodingKey { case path, format, bytes, sha256, origins }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            path: try fields.decode(String.self, forKey: .path),
            format: try fields.decode(SourceFormat.self, forKey: .format),
            bytes: try fields.decode([UInt8].self, forKey: .bytes),
            sha256: try fields.decode(String.self, forKey: .sha256),
            origins: try fields.decode(SourceOrigins.self, forKey: .origins))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(path, forKey: .path)
        try fields.encode(format, forKey: .format)
        try fields.encode(bytes, forKey: .bytes)
        try fields.encode(sha256, forKey: .sha256)
        try fields.encode(origins, forKey: .origins)
    }
}
