import ReportModel

/// Finds the place of a quotation in the lines a paragraph was joined from.
enum QuotedPlace {
    /// The place of the quotation's first occurrence; the start of the paragraph's first line where a line break cuts it.
    ///
    /// - Complexity: O(bytes of the lines × bytes of the quotation).
    static func of(_ quote: String, in block: TextBlock, of source: SourceDocument) -> SourcePlace {
        let wanted = Array(quote.utf8)
        for line in block.lines {
            guard line >= 1, line <= source.lines.count else { continue }
            let range = source.lines[line - 1]
            var cursor = ScalarCursor(source.bytes, range)
            while !cursor.isAtEnd {
                if source.bytes[cursor.offset..<range.upperBound].starts(with: wanted) {
                    return SourcePlace(line: line, column: cursor.column, length: quote.unicodeScalars.count)
                }
                cursor.advance()
            }
        }
        return SourcePlace(line: block.lines.lowerBound, column: 1, length: 0)
    }
}
