import ReportModel

/// Decides which rows of a table whose figures nothing parts can be taken apart with certainty.
enum RunTogetherRows {
    /// A row: the item of its digits and the columns it has.
    struct Row {
        /// `nil` where no digits stand behind the label.
        let run: Int?
        let columns: Int
    }

    /// Rows without sums, as in table 2.
    ///
    /// Certain are zeros, and single digits where every row of the table has as many digits as columns, none is missing and none is without
    /// a figure.
    static func plain(
        _ region: TableRegion, _ rows: [Row], isWhole: Bool, _ source: SourceDocument
    ) -> [Int: [Stretch]] {
        let isFilled =
            isWhole
            && rows.allSatisfy { row in
                guard let run = row.run else { return false }
                return row.columns == 1 || region.items[run].stretch.bytes.count == row.columns
            }
        return parts(rows) { run, columns in
            let stretch = region.items[run].stretch
            return DigitRun.zeros(stretch, columns: columns, source)
                ?? (isFilled ? DigitRun.split(stretch, columns: columns) : nil)
        }
    }

    /// Rows whose last figure is the sum of the others, as in table 3.
    ///
    /// Certain are zeros; all rows, if each can be taken apart in one way only that keeps its sum and the columns then keep theirs; and
    /// single digits that keep their sum, if every row of the form has as many digits as columns.
    static func summed(
        _ region: TableRegion, _ rows: [Row], isWhole: Bool, _ source: SourceDocument,
        columnsAddUp: ([Int: [Stretch]]) -> Bool
    ) -> [Int: [Stretch]] {
        let zeros = parts(rows) { DigitRun.zeros(region.items[$0].stretch, columns: $1, source) }
        guard isWhole, rows.allSatisfy({ $0.run != nil }), zeros.count < rows.count else { return zeros }
        let sums = parts(rows) {
            DigitRun.onlySum(region.items[$0].stretch, columns: $1, block: $1, source)
        }
        if sums.count == rows.count, columnsAddUp(sums) { return sums }
        let isUniform = rows.allSatisfy { row in
            row.run.map { region.items[$0].stretch.bytes.count == row.columns } == true
        }
        return isUniform ? sums.merging(zeros) { sum, _ in sum } : zeros
    }

    private static func parts(_ rows: [Row], _ split: (Int, Int) -> [Stretch]?) -> [Int: [Stretch]] {
        var parts: [Int: [Stretch]] = [:]
        for row in rows {
            if let run = row.run, let stretches = split(run, row.columns) { parts[run] = stretches }
        }
        return parts
    }
}
