import ReportModel

/// The columns a printed table 3 has beside the seven of the form.
struct RequestsColumns {
    /// The columns of figures in a row, local ones included.
    let count: Int
    /// The positions of local columns: 小计 behind the five kinds of organisations, 备注 behind the total.
    let local: [Int]
    /// The serial numbers in front of the labels, which are no figures.
    let serials: Set<Int>
    /// False where an extra column stands at a place this reader does not know.
    let isKnown: Bool

    /// - Parameter labels: every label found, groups included
    init(_ region: TableRegion, _ rows: [PlacedLabel], labels: [PlacedLabel], extent: (PlacedLabel) -> Range<Int>) {
        let first = rows.first?.items[0] ?? 0
        let header = (max(0, first - 60)..<max(0, first)).filter { !region.items[$0].isValue }
        let words = header.reduce(LabelText(scalars: [])) { $0 + region.items[$1].label }
        var isKnown = true
        var local: [Int] = []
        if words.contains(LabelText("小计")) {
            isKnown = words.contains(LabelText("其他小计"))
            if isKnown { local.append(Applicant.allCases.count - 1) }
        }
        if words.contains(LabelText("序号")) {
            let found = Self.serials(region, labels)
            serials = found ?? []
            // In a grid the column stands in front of the labels anyway.
            if found == nil, !region.lines.contains(where: \.isGrid) { isKnown = false }
        } else {
            serials = []
        }
        let own = Applicant.allCases.count + local.count
        let ignored = serials
        // A column 备注 counts where every row has something in it that reads like a figure (无); words in it end the row anyway.
        if words.contains(LabelText("备注")) {
            let figures = rows.map { row in
                extent(row).filter { region.items[$0].isValue && !ignored.contains($0) }
            }
            let isEvery = zip(rows, figures).allSatisfy { row, values in
                if values.isEmpty, case .groupOrRow = RowLabel.requests[row.label].role { return true }
                return values.count == own + 1
            }
            if isEvery {
                local.append(own)
            } else if figures.contains(where: {
                $0.count > own || $0.last.map { region.items[$0].number == nil } == true
            }) {
                // Some rows have a remark, some not, and empty cells besides: a remark could be taken for the total.
                isKnown = false
            }
        }
        count = Applicant.allCases.count + local.count
        self.local = local
        self.isKnown = isKnown
    }

    /// The seven figures of the form; local columns are none of them.
    func statutory(_ row: [Stretch]) -> [Stretch] {
        // Where the header fixes the columns, the local ones are left out already.
        row.count == count ? row.indices.filter { !local.contains($0) }.map { row[$0] } : row
    }

    /// The values in front of the labels, if they count 1, 2, 3 … through the table.
    private static func serials(_ region: TableRegion, _ labels: [PlacedLabel]) -> Set<Int>? {
        // In front of the label on its line they are words of it; alone on a line, or in a field of a grid, they are items.
        let before = Set(
            labels.map { $0.items[0] - 1 }.filter { item in
                item >= 0 && region.items[item].isValue && region.firstItem[region.items[item].line] == item
            })
        let isInWords = labels.count { place in
            let own = region.items[place.items[0]].label
            return place.distance == 0 && !RowLabel.requests[place.label].exact.contains { $0.hasPrefix(own) }
        }
        if isInWords * 2 > labels.count { return [] }
        let numbers = before.sorted().map { region.items[$0].number }
        let count = ExactDecimal(significand: 1, scale: 0)
        var next = count
        for number in numbers {
            guard number == next, let following = next.adding(count) else { return nil }
            next = following
        }
        return before
    }
}
