import ReportModel

/// Takes a document apart that has lost its line breaks: the whole report in one physical line.
///
/// Every stretch between blanks or bars becomes a line of text of its own with its true place and the bars in front of it, as in the
/// layout with one cell a line.
enum SingleLine {
    /// Lines shorter than this are cells, rows or paragraphs.
    static let shortest = 1500
    /// Words of headers and rows; the first three stand in no sentence.
    private static let marks = ["申请人情况", "结果维持", "本列数据的勾稽关系", "信息内容", "结转下年度", "不予处理"].map { LabelText($0) }

    /// The blocks of a line that holds whole tables; `nil` for any other line.
    ///
    /// - Complexity: O(bytes).
    static func blocks(of source: SourceDocument, line: Int) -> [DocumentBlock]? {
        let range = source.lines[line - 1]
        guard range.count >= shortest, !source.bytes[range].contains(UInt8(ascii: "\t")) else { return nil }
        // Compared as labels are: blanks inside words and traditional characters do not hide a table.
        let text = LabelText(source.bytes, range)
        guard marks.prefix(3).contains(where: text.contains), marks.count(where: text.contains) > 2 else { return nil }
        return parts(of: source, line: line)
    }

    /// The parts of the line between blanks and bars.
    private static func parts(of source: SourceDocument, line: Int) -> [DocumentBlock] {
        var blocks: [DocumentBlock] = []
        var cursor = ScalarCursor(source.bytes, source.lines[line - 1])
        var start: (offset: Int, column: Int)?
        var bars = 0
        while true {
            let isBar = !cursor.isAtEnd && source.bytes[cursor.offset] == UInt8(ascii: "|")
            if cursor.isAtEnd || isBar || CharacterSort.isBlank(cursor.current.scalar) {
                if let first = start {
                    let place = SourcePlace(line: line, column: first.column, length: cursor.column - first.column)
                    blocks.append(
                        DocumentBlock(
                            kind: .text, line: line,
                            fields: [Stretch(bytes: first.offset..<cursor.offset, place: place)],
                            barsBefore: bars))
                    (start, bars) = (nil, 0)
                }
                if cursor.isAtEnd { return blocks }
                if isBar { bars += 1 }
            } else if start == nil {
                start = (cursor.offset, cursor.column)
            }
            cursor.advance()
        }
    }
}
