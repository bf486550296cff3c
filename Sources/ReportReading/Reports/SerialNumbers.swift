import ReportModel

/// The numbers of a column 序号 in front of the labels, where every cell stands on a line of its own.
///
/// They are no figures, and yet stand directly behind the figures of the row above; so all of them have to be found, or the row in
/// front of a missing one is doubtful.
struct SerialNumbers {
    /// The items that are serial numbers.
    private(set) var items: Set<Int> = []
    /// The first items of labels whose serial number is missing or damaged.
    private(set) var missing: Set<Int> = []

    /// More rows without their number than a damaged page leaves.
    private static let mostMissing = 2

    /// None: the table has no such column, or its numbers stand in front of the labels on their lines.
    init() {}

    /// The numbers in front of the labels; `nil` if they do not count 1, 2, 3 … through the table.
    ///
    /// Where a repeated header was counted as well, they go on behind it.
    init?(_ region: TableRegion, _ labels: [PlacedLabel]) {
        let isInWords = labels.count { place in
            let own = region.items[place.items[0]].label
            let label = RowLabel.requests[place.label]
            let texts = label.exact + (label.unnumbered.map { [$0] } ?? [])
            return place.distance <= 1 && !texts.contains { $0.hasPrefix(own) }
        }
        if isInWords * 2 > labels.count { return }
        let fronts = Set(labels.map { $0.items[0] }).sorted().filter { $0 > 0 && Self.isAlone($0 - 1, region) }
        let numbers = fronts.map { region.items[$0 - 1].number?.whole ?? 0 }
        var last: Int64 = 0
        for (index, front) in fronts.enumerated() {
            let number = numbers[index]
            let isFollowed = numbers.indices.contains(index + 1) && numbers[index + 1] == number + 1
            if number == last + 1 || number > last && number <= last + Self.longestHeader && isFollowed {
                items.insert(front - 1)
                last = number
            } else if front > 1, Self.isAlone(front - 2, region), region.items[front - 2].number?.whole == last + 1 {
                // The number of a page stands between it and its label.
                items.formUnion([front - 2, front - 1])
                last += 1
            } else {
                missing.insert(front)
                last += 1
            }
        }
        if missing.count > Self.mostMissing || items.isEmpty { return nil }
    }

    /// More lines than a repeated header has.
    private static let longestHeader: Int64 = 5

    /// A Boolean value indicating whether a value stands in front of everything else on its line.
    private static func isAlone(_ item: Int, _ region: TableRegion) -> Bool {
        region.items[item].isValue && region.firstItem[region.items[item].line] == item
    }
}
