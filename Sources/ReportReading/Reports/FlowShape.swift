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
        let end = label.last ?? range.lowerBound
        var values: [Int] = []
        for index in range where !ignored.contains(index) {
            if region.items[index].isValue {
                values.append(index)
            } else if !own.contains(index) {
                // Words behind a complete row are somebody else's; words before its values make them doubtful.
                return CellPitch.Row(label: end, values: values, next: index, columns: columns)
            }
        }
        let next = range.upperBound < region.items.count ? range.upperBound : nil
        return CellPitch.Row(label: end, values: values, next: next, columns: columns)
    }
}
