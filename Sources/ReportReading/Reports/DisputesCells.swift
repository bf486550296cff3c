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
        let labels = (0...header).map { region.lines[$0].slot }.suffix(DisputeResult.allCases.count + 1)
        let steps = Set(zip(labels, labels.dropFirst()).map { $1 - $0 })
        guard steps.count == 1, let step = steps.first, step > 0, let first = labels.last else { return nil }
        var cells: [Stretch] = []
        for (item, slot) in zip(items, slots) {
            let distance = slot - first - step
            guard distance >= 0, distance % step == 0, distance / step >= cells.count, distance / step < Self.count
            else { return nil }
            while cells.count < distance / step {
                cells.append(FlowValues.endOf(cells.last ?? region.items[region.firstItem[header + 1] - 1].stretch))
            }
            cells.append(region.items[item].stretch)
        }
        guard cells.count == Self.count, !pages.mayBeAmong(items.map { region.items[$0] }) || region.isBarred else {
            return nil
        }
        return cells
    }
}
