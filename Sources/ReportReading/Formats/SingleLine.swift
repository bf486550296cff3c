import ReportModel

/// Takes a document apart that has lost its line breaks: the whole report in one physical line.
///
/// Every stretch between blanks or bars becomes a line of text of its own with its true place, as in the layout with one cell a line. Bars
/// are not counted: whether merged cells left some is not known, so an empty cell makes its row uncertain.
enum SingleLine {
    /// Lines shorter than this are cells, rows or paragraphs.
    private static let shortest = 1500
    /// Words that stand in no line but one with whole tables: the header of table 2 or 3 and the header of table 4.
    private static let marks = [["信息内容", "申请人情况"], ["结果维持", "结转下年度"]].map { $0.map { Array($0.utf8) } }

    /// The blocks of a line that holds whole tables; `nil` for any other line.
    ///
    /// - Complexity: O(bytes).
    static func blocks(of source: SourceDocument, line: Int) -> [DocumentBlock]? {
        let range = source.lines[line - 1]
        guard range.count >= shortest else { return nil }
        let bytes = source.bytes[range]
        guard !bytes.contains(UInt8(ascii: "\t")),
            marks.allSatisfy({ words in words.contains { contains(bytes, $0) } })
        else { return nil }
        let whole = Stretch(bytes: range, place: SourcePlace(line: line, column: 1, length: 0))
        return TableRegion.tokens(of: whole, source).flatMap { parts(of: $0, source) }.map {
            DocumentBlock(kind: .text, line: line, fields: [$0])
        }
    }

    /// The parts of a stretch between bars.
    private static func parts(of token: Stretch, _ source: SourceDocument) -> [Stretch] {
        var parts: [Stretch] = []
        var cursor = ScalarCursor(source.bytes, token.bytes)
        var start = (offset: cursor.offset, column: cursor.column)
        while true {
            if cursor.isAtEnd || source.bytes[cursor.offset] == UInt8(ascii: "|") {
                if cursor.offset > start.offset {
                    parts.append(
                        Stretch(
                            bytes: start.offset..<cursor.offset,
                            place: SourcePlace(
                                line: token.place.line, column: token.place.column + start.column - 1,
                                length: cursor.column - start.column)))
                }
                if cursor.isAtEnd { return parts }
                cursor.advance()
                start = (cursor.offset, cursor.column)
            } else {
                cursor.advance()
            }
        }
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ words: [UInt8]) -> Bool {
        guard bytes.count >= words.count else { return false }
        return (bytes.startIndex...(bytes.endIndex - words.count)).contains { start in
            bytes[start] == words[0] && bytes[start..<(start + words.count)].elementsEqual(words)
        }
    }
}
