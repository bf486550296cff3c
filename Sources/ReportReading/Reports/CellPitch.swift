import ReportModel

/// The distance between the cells of a table in which every cell stands on a line, or in front of a bar, of its own.
///
/// Where complete rows show one and the same distance, a complete row needs no sum to prove it; and a row whose empty cells left their
/// lines or bars is exactly as long as the others, so that each of its figures has a certain column.
struct CellPitch {
    /// A row as it stands: the item its label ends with, its figures and the label behind it.
    struct Row {
        let label: Int
        let values: [Int]
        /// The first words behind the figures; `nil` at the end.
        let next: Int?
        let columns: Int
        /// A Boolean value indicating whether words of the label stand between its figures.
        var isTorn = false
        /// The first words of the label behind its figures; `nil` if it is not split around them.
        var rest: Int?

        /// The row without its last column, which is empty.
        func narrowed(to columns: Int) -> Row {
            Row(label: label, values: values, next: next, columns: columns, isTorn: isTorn, rest: rest)
        }
    }

    private let region: TableRegion
    private let step: Int
    private let lead: Int
    private let tail: Int
    /// A Boolean value indicating whether empty cells leave a trace, so that a row with some is as long as a complete one.
    private var keepsBlanks = false
    /// A Boolean value indicating whether the ends of pages interrupt rows by as much as cells take, so that a row with a lost cell may
    /// look as long as the others.
    private(set) var hasBreaksLikeCells = false
    /// The columns filled in most rows with empty cells; `nil` where no two thirds agree.
    private var usualColumns: [Int]?

    /// Fewer rows than this say nothing about a table.
    private static let fewestRows = 3
    /// More lines than the end of a page leaves in a row: a number and some empty lines.
    private static let longestBreak = 12

    /// The pitch of a table; `nil` where cells do not stand alone or their distances differ too much.
    ///
    /// - Complexity: O(items).
    init?(_ region: TableRegion, _ rows: [Row]) {
        let alone = rows.filter { row in
            let lines = [row.label] + row.values
            return !row.isTorn
                && zip(lines, lines.dropFirst()).allSatisfy { region.items[$0].line < region.items[$1].line }
        }
        guard alone.count * 2 > rows.count else { return nil }
        func slot(_ item: Int) -> Int { region.slot(of: item) }
        let complete = alone.filter { $0.values.count == $0.columns }
        let steps = complete.flatMap { row in zip(row.values, row.values.dropFirst()).map { slot($1) - slot($0) } }
        let leads = complete.compactMap { row in row.values.first.map { slot($0) - slot(row.label) } }
        let tails = complete.compactMap { row -> Int? in
            guard let next = row.next, let last = row.values.last else { return nil }
            return slot(next) - slot(last)
        }
        self.region = region
        if complete.count >= Self.fewestRows, let step = Self.usual(steps), let lead = Self.usual(leads),
            let tail = Self.usual(tails), step > 0, lead > 0, tail > 0
        {
            (self.step, self.lead, self.tail) = (step, lead, tail)
        } else {
            guard let step = Self.stepWithoutCompleteRows(region, rows) else { return nil }
            (self.step, lead, tail) = (step, step, step)
        }
        let short = alone.filter { $0.values.count < $0.columns && $0.next != nil }
        let fitting = short.filter { excess(of: $0) == 0 }
        let broken = short.count { (1...Self.longestBreak).contains(excess(of: $0) ?? -1) }
        // Bars are hard; empty lines also come from page breaks, so nearly every row with empty cells has to show them.
        let breaks = steps.map { $0 - self.step } + leads.map { $0 - self.lead } + short.compactMap { excess(of: $0) }
        hasBreaksLikeCells = breaks.contains { $0 != 0 && $0 % self.step == 0 }
        keepsBlanks =
            region.isBarred
            || !fitting.isEmpty && broken <= fitting.count
                && (short.count - fitting.count - broken) * 4 <= fitting.count
        usualColumns = Self.usual(fitting.compactMap { columns(of: $0, breaking: 0) })
    }

    /// The distance between the cells of a table without a complete row: rows with only their total, or nothing at all.
    ///
    /// Then most rows have to be equally long, and words stand as far from each other as cells.
    private static func stepWithoutCompleteRows(_ region: TableRegion, _ rows: [Row]) -> Int? {
        let lengths = rows.compactMap { row in
            row.next.map { region.slot(of: $0) - region.slot(of: row.label) }
        }
        let columns = Set(rows.map(\.columns))
        guard rows.count >= fewestRows * 2, columns.count == 1, let count = columns.first,
            // Two fifths may be longer, by the end of a page.
            let length = lengths.min(), length > 0, length % (count + 1) == 0,
            lengths.count(where: { $0 == length }) * 5 >= lengths.count * 3
        else { return nil }
        let step = length / (count + 1)
        let words = region.items.indices.dropFirst().filter {
            !region.items[$0].isValue && !region.items[$0 - 1].isValue
        }
        // The two halves of a split label follow each other closely; cells of their own have a blank line between them.
        func piece(_ item: Int) -> Int { region.lines[region.items[item].line].piece }
        let parted = words.filter { region.isBarred || piece($0) != piece($0 - 1) }
        let distances = (parted.isEmpty ? words : parted).map { region.slot(of: $0) - region.slot(of: $0 - 1) }
        return distances.filter { $0 > 0 }.min() == step ? step : nil
    }

    /// The most frequent value, if two thirds agree.
    private static func usual<Value: Hashable>(_ values: [Value]) -> Value? {
        var counts: [Value: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        // Only one value can have two thirds of the places.
        return counts.first { $0.value * 3 >= values.count * 2 }?.key
    }

    /// A Boolean value indicating whether a complete row stands at the distances of the table, but for one break of a page.
    func isRegular(_ row: Row) -> Bool {
        guard row.values.count == row.columns, !row.isTorn, let first = row.values.first else { return false }
        var distances = [region.slot(of: first) - region.slot(of: row.label) - lead]
        distances += zip(row.values, row.values.dropFirst()).map { region.slot(of: $1) - region.slot(of: $0) - step }
        return distances.allSatisfy { $0 >= 0 } && distances.count { $0 > 0 } <= 1
    }

    /// By how much a row is longer than its cells; `nil` for the last one.
    private func excess(of row: Row) -> Int? {
        let length = lead + (row.columns - 1) * step + tail
        return row.next.map { region.slot(of: $0) - region.slot(of: row.label) - length }
    }

    /// The columns of the figures of a row; `nil` if its lines do not say them.
    ///
    /// - Parameter excess: the lines a page break leaves somewhere in the row
    private func columns(of row: Row, breaking excess: Int) -> [Int]? {
        let start = region.slot(of: row.label) + lead
        let figures = CellDistances(
            distances: row.values.map { region.slot(of: $0) - start }, step: step, columns: row.columns)
        let whole = figures.unbroken
        // A row whose last cell is filled ends there, whatever stands behind.
        if excess == 0 || whole?.last == row.columns - 1 { return whole }
        let possible = figures.possible(behind: 0...row.values.count, excess: excess)
        return possible.count == 1 ? possible.first : usualColumns.flatMap { possible.contains($0) ? $0 : nil }
    }

    /// The cells of a row with empty ones among them; `nil` if its lines do not say where they are.
    func cells(of row: Row) -> [Stretch]? {
        guard keepsBlanks, row.values.count < row.columns, !row.isTorn else { return nil }
        var breaking = 0
        if let excess = excess(of: row) {
            // A page has no bars.
            if excess > 0, excess <= Self.longestBreak, !region.isBarred { breaking = excess }
            if excess != breaking, columns(of: row, breaking: 0)?.last != row.columns - 1 { return nil }
        } else if columns(of: row, breaking: 0)?.last != row.columns - 1 {
            // Behind the last row more than its cells may follow.
            let length = lead + (row.columns - 1) * step + tail
            guard region.endSlot - region.slot(of: row.label) >= length else { return nil }
        }
        guard let columns = columns(of: row, breaking: breaking) else { return nil }
        var cells: [Stretch] = []
        for (value, column) in zip(row.values, columns) {
            while cells.count < column { cells.append(blank(row, cells.count, cells.last)) }
            cells.append(region.items[value].stretch)
        }
        while cells.count < row.columns { cells.append(blank(row, cells.count, cells.last)) }
        return cells
    }

    /// A Boolean value indicating whether the same cells of a row are filled as in most rows with empty cells.
    func isUsual(_ cells: [Stretch]) -> Bool {
        usualColumns == cells.indices.filter { !cells[$0].isEmpty }
    }

    /// The empty stretch where a cell would stand.
    private func blank(_ row: Row, _ column: Int, _ before: Stretch?) -> Stretch {
        let end = FlowValues.endOf(before ?? region.items[row.label].stretch)
        guard !region.isBarred else { return end }
        let line = region.slot(of: row.label) + lead + column * step
        return Stretch(bytes: end.bytes, place: SourcePlace(line: line, column: 1, length: 0))
    }
}
