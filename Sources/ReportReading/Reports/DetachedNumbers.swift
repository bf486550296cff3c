import ReportModel

/// Numbers of labels that stand on a line of their own in front of them: `4` / `.无正当理由大量反复申请`.
///
/// Editors keep number and words of a label apart, and an export that writes every piece on its own line parts them. Behind the figures
/// of the row above such a number looks like one more of them.
struct DetachedNumbers {
    /// The items that are numbers of labels: the row above has all its figures without them.
    private(set) var items: Set<Int> = []
    /// The first items of labels in front of which stands what may be their number or the last figure of the row above.
    private(set) var doubtful: Set<Int> = []

    /// - Complexity: O(labels × items of a row).
    init(_ region: TableRegion, _ alignment: RowAlignment, _ columns: RequestsColumns) {
        for place in alignment.placed {
            let front = place.items[0]
            guard front > 0, isDetached(front - 1, from: place, region) else { continue }
            let above = alignment.placed.last { $0.items[0] < front && ($0.items.last ?? 0) < front }
            guard let above, RowLabel.requests[above.label].role != .group else { continue }
            let row = FlowShape.row(
                region, alignment.extent(of: above, in: region), label: above.items, columns: columns.count,
                ignored: columns.serials.items)
            guard row.values.last == front - 1 else { continue }
            if row.values.count == columns.count + 1 {
                items.insert(front - 1)
            } else if row.values.count == columns.count {
                doubtful.insert(front)
            }
        }
    }

    /// A Boolean value indicating whether a value alone on its line is the number a label has in the form and lacks where it stands.
    private func isDetached(_ item: Int, from place: PlacedLabel, _ region: TableRegion) -> Bool {
        let label = RowLabel.requests[place.label]
        let printed = region.items[place.items[0]].label
        guard region.items[item].isValue, region.items(ofLine: region.items[item].line).count == 1,
            (0x31...0x39).contains(label.text.ordinal), printed.ordinal == 0
        else { return false }
        return region.items[item].number?.whole == Int64(label.text.ordinal - 0x30)
    }
}
