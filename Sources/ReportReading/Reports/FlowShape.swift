/// What the rows of a table in text have in common.
struct FlowShape {
    /// The distance between cells where each stands alone.
    let pitch: CellPitch?
    /// A Boolean value indicating whether most rows have their figures beside the label.
    let isBeside: Bool

    init(_ region: TableRegion, _ rows: [CellPitch.Row]) {
        pitch = CellPitch(region, rows)
        isBeside =
            rows.count { row in
                row.values.first.map { region.items[$0].line == region.items[row.label].line } == true
            } * 2 > rows.count
    }

    /// A row as it stands: its figures up to the next words that are not its label, and those words.
    static func row(
        _ region: TableRegion, _ range: Range<Int>, label: [Int], columns: Int, ignored: Set<Int>
    ) -> CellPitch.Row {
        let own = Set(label)
        // Around its figures, as behind a page break, a label ends in front of the first of them.
        var end = label.first ?? range.lowerBound
        var rest: Int?
        var isTorn = false
        var values: [Int] = []
        func row(next: Int?) -> CellPitch.Row {
            CellPitch.Row(
                label: end, values: values, next: isTorn ? next : rest ?? next, columns: columns, isTorn: isTorn,
                rest: rest)
        }
        for index in range {
            if ignored.contains(index) {
                // A serial number stands in front of a row: behind this one's figures it is that of the next.
                if index > end { return row(next: index) }
            } else if region.items[index].isValue {
                isTorn = isTorn || rest != nil
                values.append(index)
            } else if !own.contains(index) {
                // Words behind a complete row are somebody else's; words before its values make them doubtful.
                return row(next: index)
            } else if values.isEmpty {
                end = index
            } else if rest == nil {
                rest = index
            }
        }
        return row(next: range.upperBound < region.items.count ? range.upperBound : nil)
    }
}
