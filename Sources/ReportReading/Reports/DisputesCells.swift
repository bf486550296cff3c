import ReportModel

/// The fifteen figures of table 4 on several lines: each alone, or in a few lines directly below each other.
struct DisputesCells {
    private let region: TableRegion
    /// The last line of the header.
    private let header: Int
    /// The lines with figures.
    private let data: [Int]
    private let pages: PageNumbers

    private static let count = DisputeBlock.allCases.count * DisputeResult.allCases.count

    init(_ region: TableRegion, header: Int, data: [Int], _ pages: PageNumbers) {
        (self.region, self.header, self.data, self.pages) = (region, header, data, pages)
    }

    /// The cells, empty ones among them; `nil` if they are not certain.
    ///
    /// - Parameter addsUp: whether every block keeps its total
    func read(addsUp: ([Stretch]) -> Bool) -> [Stretch]? {
        let items = data.flatMap { region.items(ofLine: $0).map { $0 } }
        let stretches = items.map { region.items[$0].stretch }
        guard data.count == items.count else {
            // Fewer lines than figures: the lines have to follow each other, and no lone number among them may be a page's.
            let isAdjacent = Set(data.map { region.lines[$0].piece }).count == 1
            let alone = items.filter { region.items(ofLine: region.items[$0].line).count == 1 }
            guard items.count == Self.count, isAdjacent else { return nil }
            return addsUp(stretches) || !pages.mayBeAmong(alone.map { region.items[$0] }) ? stretches : nil
        }
        let slots = data.map { region.lines[$0].slot }
        let steps = zip(slots, slots.dropFirst()).map { $1 - $0 }
        if items.count == Self.count {
            // A page may break once between them.
            let usual = steps.sorted()[steps.count / 2]
            let isSteady = steps.allSatisfy { $0 >= usual } && steps.count { $0 > usual } <= 1
            return addsUp(stretches) || isSteady && !pages.mayBeAmong(items.map { region.items[$0] }) ? stretches : nil
        }
        return withBlanks(items, slots)
    }

    /// The cells where empty ones left their lines or bars: the first column stands one step behind the header, the last figure in the
    /// last column.
    private func withBlanks(_ items: [Int], _ slots: [Int]) -> [Stretch]? {
        // The labels of the header stand as far from each other as the cells.
        // In front of one bar there may be two parts of a label.
        var labels: [Int] = []
        for line in 0...header where labels.last != region.lines[line].slot { labels.append(region.lines[line].slot) }
        labels = labels.suffix(DisputeResult.allCases.count + 1)
        let steps = Set(zip(labels, labels.dropFirst()).map { $1 - $0 })
        guard steps.count == 1, let step = steps.first, step > 0, let first = labels.last else { return nil }
        guard region.isBarred || !pages.mayBeAmong(items.map { region.items[$0] }) else { return nil }
        let distances = slots.map { $0 - first - step }
        guard let columns = columns(distances, step) else { return nil }
        // Lines that part the rows of a table look like empty cells in front of the first figure and behind the last one, while the empty
        // cells in between may have vanished. Only a header without such lines proves that there are none.
        guard region.isBarred || columns.first == 0 && columns.last == Self.count - 1 || isEvenlySpaced(step) else {
            return nil
        }
        var cells: [Stretch] = []
        for (item, column) in zip(items, columns) {
            while cells.count < column { cells.append(blank(behind: cells.last)) }
            cells.append(region.items[item].stretch)
        }
        if cells.count < Self.count {
            // Empty cells at the end left their room in front of what follows.
            let behind = (data.last.map { $0 + 1 } ?? header + 1)..<region.lines.count
            let end = behind.first { !region.items(ofLine: $0).isEmpty }.map { region.lines[$0].slot } ?? region.endSlot
            let room = end - first - step - Self.count * step
            guard region.isBarred ? room == 0 : room == 0 || room == 1 else { return nil }
            while cells.count < Self.count { cells.append(blank(behind: cells.last)) }
        }
        return cells
    }

    /// A Boolean value indicating whether the labels of the header stand at one distance throughout, also from row to row.
    private func isEvenlySpaced(_ step: Int) -> Bool {
        let filled = (0...header).filter { !region.items(ofLine: $0).isEmpty }
        let start = LabelText(DisputeBlock.review.label)
        guard
            let first = filled.last(where: { line in
                region.items(ofLine: line).contains { region.items[$0].label == start }
            })
        else { return false }
        let slots = filled.filter { $0 >= first }.map { region.lines[$0].slot }
        return zip(slots, slots.dropFirst()).allSatisfy { $1 - $0 == step }
    }

    private func blank(behind cell: Stretch?) -> Stretch {
        FlowValues.endOf(cell ?? region.items[region.firstItem[header + 1] - 1].stretch)
    }

    /// The columns of figures at distances from the first one, with a page break of any length at most between them.
    ///
    /// A break is known by the last figure, which stands in the last column, and by being no multiple of the distance between cells.
    private func columns(_ distances: [Int], _ step: Int) -> [Int]? {
        let figures = CellDistances(distances: distances, step: step, columns: Self.count)
        if let whole = figures.unbroken { return whole }
        guard !region.isBarred, let last = distances.last else { return nil }
        let excess = last - (Self.count - 1) * step
        guard excess > 0, excess % step != 0 else { return nil }
        let possible = figures.possible(behind: 0..<distances.count, excess: excess)
        return possible.count == 1 ? possible.first : nil
    }
}
