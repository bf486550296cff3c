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
    }

    private let region: TableRegion
    private let step: Int
    private let lead: Int
    private let tail: Int
    /// A Boolean value indicating whether empty cells leave a trace, so that a row with some is as long as a complete one.
    private let keepsBlanks: Bool
    /// A Boolean value indicating whether nothing interrupts the table, such as a page break in a row.
    let isUninterrupted: Bool

    /// Fewer rows than this say nothing about a table.
    private static let fewestRows = 3

    /// The pitch of a table; `nil` where cells do not stand alone or their distances differ too much.
    init?(_ region: TableRegion, _ rows: [Row]) {
        let alone = rows.filter { row in
            let lines = [row.label] + row.values
            return zip(lines, lines.dropFirst()).allSatisfy { region.items[$0].line < region.items[$1].line }
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
            let tail = Self.usual(tails)
        {
            (self.step, self.lead, self.tail) = (step, lead, tail)
        } else {
            // No complete row: rows with only their total, or nothing at all. Then all have to be equally long, and no two labels may
            // stand on one line.
            let lengths = Set(rows.compactMap { row in row.next.map { slot($0) - slot(row.label) } })
            let columns = Set(rows.map(\.columns))
            guard rows.count >= Self.fewestRows * 2, columns.count == 1, let count = columns.first,
                let length = lengths.min(), length > 0, lengths.count <= 2, length % (count + 1) == 0
            else { return nil }
            step = length / (count + 1)
            (lead, tail) = (step, step)
        }
        let (lead, step, tail) = (self.lead, self.step, self.tail)
        let short = alone.filter { $0.values.count < $0.columns && $0.next != nil }
        let fitting = short.count { row in
            row.next.map { slot($0) - slot(row.label) } == lead + (row.columns - 1) * step + tail
        }
        // Bars are hard; empty lines also come from page breaks, so nearly every row with empty cells has to show them.
        isUninterrupted =
            steps.allSatisfy { $0 == step } && leads.allSatisfy { $0 == lead } && short.count == fitting
        keepsBlanks = region.isBarred || fitting > 0 && (short.count - fitting) * 4 <= fitting
    }

    /// The most frequent distance, if two thirds agree.
    private static func usual(_ distances: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for distance in distances { counts[distance, default: 0] += 1 }
        guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.key > 0,
            best.value * 3 >= distances.count * 2
        else { return nil }
        return best.key
    }

    /// A Boolean value indicating whether a complete row stands at the distances of the table, but for one break of a page.
    func isRegular(_ row: Row) -> Bool {
        guard row.values.count == row.columns, let first = row.values.first else { return false }
        var distances = [region.slot(of: first) - region.slot(of: row.label) - lead]
        distances += zip(row.values, row.values.dropFirst()).map { region.slot(of: $1) - region.slot(of: $0) - step }
        return distances.allSatisfy { $0 >= 0 } && distances.count { $0 > 0 } <= 1
    }

    /// The cells of a row with empty ones among them; `nil` if its lines do not say where they are.
    func cells(of row: Row) -> [Stretch]? {
        guard keepsBlanks, row.values.count < row.columns else { return nil }
        let start = region.slot(of: row.label)
        let length = lead + (row.columns - 1) * step + tail
        // Behind the last row more than its cells may follow.
        let isClosed =
            row.next.map { region.slot(of: $0) - start == length } ?? (region.endSlot - start >= length)
        var cells: [Stretch] = []
        for value in row.values {
            let distance = region.slot(of: value) - start - lead
            guard distance >= 0, distance % step == 0, distance / step >= cells.count, distance / step < row.columns
            else { return nil }
            while cells.count < distance / step { cells.append(blank(row, cells.count, cells.last)) }
            cells.append(region.items[value].stretch)
        }
        // A row whose last cell is filled ends there, whatever stands behind.
        guard isClosed || cells.count == row.columns else { return nil }
        while cells.count < row.columns { cells.append(blank(row, cells.count, cells.last)) }
        return cells
    }

    /// The empty stretch where a cell would stand.
    private func blank(_ row: Row, _ column: Int, _ before: Stretch?) -> Stretch {
        let end = FlowValues.endOf(before ?? region.items[row.label].stretch)
        guard !region.isBarred else { return end }
        let line = region.slot(of: row.label) + lead + column * step
        return Stretch(bytes: end.bytes, place: SourcePlace(line: line, column: 1, length: 0))
    }
}
