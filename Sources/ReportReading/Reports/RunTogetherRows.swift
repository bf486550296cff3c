import ReportModel

/// Decides which rows of a table whose figures nothing parts can be taken apart with certainty.
enum RunTogetherRows {
    /// A row: the item of its digits and the columns it has.
    struct Row {
        /// `nil` where no digits stand behind the label.
        let run: Int?
        let columns: Int
    }

    /// Rows without sums, as in table 2: certain is only what has no other reading.
    static func plain(_ region: TableRegion, _ rows: [Row], _ source: SourceDocument) -> [Int: [Stretch]] {
        parts(rows) { DigitRun.onlyReading(region.items[$0].stretch, columns: $1, source) }
    }

    /// Rows whose last figure is the sum of the others, as in table 3.
    ///
    /// Certain is what has no other reading; all rows, if each can be taken apart in one way only that keeps its sum and the columns then
    /// keep theirs; and single digits that keep their sum, if every row of the form has a digit for each column at least, so that
    /// no cell is empty. One wrong total would do to make a longer row seem to have one reading; so its sum alone proves nothing.
    static func summed(
        _ region: TableRegion, _ rows: [Row], isWhole: Bool, _ source: SourceDocument,
        columnsAddUp: ([Int: [Stretch]]) -> Bool
    ) -> [Int: [Stretch]] {
        let certain = plain(region, rows, source)
        guard isWhole, rows.allSatisfy({ $0.run != nil }), certain.count < rows.count else { return certain }
        let sums = parts(rows) {
            DigitRun.onlySum(region.items[$0].stretch, columns: $1, block: $1, source)
        }
        if sums.count == rows.count, columnsAddUp(sums) { return sums }
        let isFilled = rows.allSatisfy { row in
            row.run.map { region.items[$0].stretch.bytes.count >= row.columns } == true
        }
        let singles = parts(rows) { DigitRun.singleDigits(region.items[$0].stretch, columns: $1, source) }
        return isFilled ? certain.merging(singles) { first, _ in first } : certain
    }

    private static func parts(_ rows: [Row], _ split: (Int, Int) -> [Stretch]?) -> [Int: [Stretch]] {
        var parts: [Int: [Stretch]] = [:]
        for row in rows {
            if let run = row.run, let stretches = split(run, row.columns) { parts[run] = stretches }
        }
        return parts
    }
}
