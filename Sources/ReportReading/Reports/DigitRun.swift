import ReportModel

/// Figures without anything between them, and nothing between them and the label: `规章000`.
///
/// Empty cells vanish here as well, so even as many digits as columns may be fewer figures: `123` is 1·2·3 or 12·3 beside an empty
/// cell. What is certain is decided for a table as a whole, by `RunTogetherRows`.
enum DigitRun {
    /// More digits than this have too many partitions to be told apart.
    private static let digitLimit = 18

    /// The figures where no other reading is possible, empty cells included; `nil` where there is one.
    ///
    /// No figure is printed `00` or `05`: so each zero in front is a figure, and once only one column is left, the rest is one.
    /// `003` and `0012` have one reading in three columns; `123` has several (1·2·3, or 12·3 beside an empty cell).
    static func onlyReading(_ run: Stretch, columns: Int, _ source: SourceDocument) -> [Stretch]? {
        let digits = source.bytes[run.bytes]
        let zeros = digits.prefix(columns - 1)
        let rest = digits.dropFirst(columns - 1)
        guard run.place.length == run.bytes.count, zeros.allSatisfy({ $0 == UInt8(ascii: "0") }),
            let first = rest.first,
            first != UInt8(ascii: "0") || rest.count == 1 || rest.dropFirst().first == UInt8(ascii: ".")
        else { return nil }
        return parts(of: run, lengths: Array(repeating: 1, count: columns - 1) + [rest.count])
    }

    /// One stretch for each digit, where these keep the sum and no reading with empty cells does.
    ///
    /// - Complexity: bounded by the number of partitions of as many digits as columns.
    static func singleDigits(_ run: Stretch, columns: Int, _ source: SourceDocument) -> [Stretch]? {
        let digits = source.bytes[run.bytes].map { Int64($0) - 0x30 }
        guard digits.count == columns, digits.allSatisfy({ (0...9).contains($0) }),
            digits.dropLast().reduce(0, +) == digits[columns - 1]
        else { return nil }
        /// Whether fewer figures than columns keep the sum, wherever the empty cells are.
        func isSum(from start: Int, _ sum: Int64, count: Int) -> Bool {
            var value: Int64 = 0
            for end in start..<columns {
                value = value * 10 + digits[end]
                // A total alone in its row has nothing to be the sum of.
                if end + 1 == columns { return value == sum && count > 0 && count + 1 < columns }
                if isSum(from: end + 1, sum + value, count: count + 1) { return true }
                if digits[start] == 0 { return false }
            }
            return false
        }
        return isSum(from: 0, 0, count: 0) ? nil : parts(of: run, lengths: Array(repeating: 1, count: columns))
    }

    /// The only partition into figures without leading zeros in which the last of every block is the sum of the others of the block.
    ///
    /// `nil` where there is none or more than one.
    ///
    /// - Complexity: bounded by the number of partitions of `digitLimit` digits.
    static func onlySum(_ run: Stretch, columns: Int, block: Int, _ source: SourceDocument) -> [Stretch]? {
        let digits = source.bytes[run.bytes].map { Int64($0) - 0x30 }
        guard digits.count >= columns, digits.count <= digitLimit, digits.allSatisfy({ (0...9).contains($0) }) else {
            return nil
        }
        var found: [[Int]] = []
        var lengths: [Int] = []
        func extend(from start: Int, sum: Int64) {
            guard found.count < 2 else { return }
            if lengths.count == columns {
                if start == digits.count { found.append(lengths) }
                return
            }
            let isTotal = lengths.count % block == block - 1
            let longest = digits.count - start - (columns - lengths.count - 1)
            var value: Int64 = 0
            for length in 1...max(1, longest) where start + length <= digits.count {
                value = value * 10 + digits[start + length - 1]
                if isTotal ? value == sum : true {
                    lengths.append(length)
                    extend(from: start + length, sum: isTotal ? 0 : sum + value)
                    lengths.removeLast()
                }
                if digits[start] == 0 || isTotal && value > sum { return }
            }
        }
        extend(from: 0, sum: 0)
        return found.count == 1 ? parts(of: run, lengths: found[0]) : nil
    }

    private static func parts(of run: Stretch, lengths: [Int]) -> [Stretch] {
        var start = 0
        return lengths.map { length in
            defer { start += length }
            let first = run.bytes.lowerBound + start
            return Stretch(
                bytes: first..<(first + length),
                place: .init(line: run.place.line, column: run.place.column + start, length: length))
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
