import ReportModel

/// Figures without anything between them, and nothing between them and the label: `规章000`.
///
/// They are taken apart only where every figure has one digit: as many digits as columns, and either every row of the table is like
/// that or the row proves it with its own total. `规范性文件1015` could be 1·0·15 or 10·1·5 and stays unreadable.
enum DigitRun {
    /// What speaks for one digit a column.
    enum Evidence: Hashable {
        /// Every row of the table has as many digits as columns.
        case uniform
        /// Rows differ; the sum of the row has to fit.
        case sum
        /// Rows differ and have no sum.
        case none

        init(_ runs: [TableItem], columns: Int, hasSum: Bool) {
            let isUniform = !runs.isEmpty && runs.allSatisfy { $0.stretch.bytes.count == columns }
            self = isUniform ? .uniform : hasSum ? .sum : .none
        }
    }

    /// One stretch for each digit; `nil` if there are not as many as columns.
    static func split(_ run: Stretch, columns: Int) -> [Stretch]? {
        guard run.bytes.count == columns, run.place.length == columns else { return nil }
        return (0..<columns).map { index in
            let start = run.bytes.lowerBound + index
            return Stretch(
                bytes: start..<(start + 1),
                place: .init(line: run.place.line, column: run.place.column + index, length: 1))
        }
    }

    /// The words in front of the digits a token ends with, and the digits; `nil` if it does not end so.
    static func parts(of token: Stretch, _ source: SourceDocument) -> (words: Stretch, digits: Stretch)? {
        let bytes = source.bytes[token.bytes]
        let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) || $0 == 0x2E }.count
        let start = token.bytes.upperBound - digits
        // Behind a character of more bytes (Han, full-width bracket), not inside `t3` or a date.
        guard digits > 0, digits < bytes.count, source.bytes[start] != 0x2E, source.bytes[start - 1] >= 0x80,
            source.bytes[token.bytes.upperBound - 1] != 0x2E
        else { return nil }
        let length = token.place.length - digits
        return (
            Stretch(
                bytes: token.bytes.lowerBound..<start,
                place: .init(line: token.place.line, column: token.place.column, length: length)),
            Stretch(
                bytes: start..<token.bytes.upperBound,
                place: .init(line: token.place.line, column: token.place.column + length, length: digits))
        )
    }
}
