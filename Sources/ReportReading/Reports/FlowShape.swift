/// What the rows of a table in text have in common.
struct FlowShape {
    /// The distance between cells where each stands alone.
    let pitch: CellPitch?
    /// A Boolean value indicating whether every row of the form is there with all its figures, one a line, at one distance.
    ///
    /// Then no cell has vanished and no page number stands among them, and a row needs no sum to prove it.
    let isRegular: Bool
    /// A Boolean value indicating whether most rows have their figures beside the label.
    let isBeside: Bool

    /// - Parameter isWhole: whether every row of the form was found; a missing row may have left figures to its neighbours
    init(_ region: TableRegion, _ rows: [CellPitch.Row], isWhole: Bool) {
        pitch = CellPitch(region, rows)
        isBeside =
            rows.count { row in
                row.values.first.map { region.items[$0].line == region.items[row.label].line } == true
            } * 2 > rows.count
        let steps = Set(
            rows.flatMap { row in
                zip(row.values, row.values.dropFirst()).map { region.slot(of: $1) - region.slot(of: $0) }
            })
        isRegular = isWhole && steps.count == 1 && rows.allSatisfy { $0.values.count == $0.columns }
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
