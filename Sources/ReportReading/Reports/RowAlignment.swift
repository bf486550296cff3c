/// The labels of a table found in the lines of a region, in the order of the form.
///
/// Exact labels first: the chain of them that follows the official sequence and covers most characters. Between two of
/// its links, and only there, labels that differ a little are placed; everything else in the region stays unplaced.
struct RowAlignment {
    /// The labels found, in reading order.
    private(set) var placed: [PlacedLabel] = []
    /// Exact labels that stand outside the sequence or stand again.
    private(set) var stray: [PlacedLabel] = []
    /// The item a second copy of the table begins at.
    private(set) var secondTable: Int?

    /// More occurrences of labels than any real table has; what follows is not looked at.
    static let occurrenceLimit = 1500

    /// More figures than stand inside a label that a page break has cut.
    private static let valueLimit = 10

    init(_ region: TableRegion, _ labels: [RowLabel]) {
        var exact = Self.exactLabels(region, labels)
        if let second = Self.startOfSecondTable(exact, labels) {
            secondTable = second
            exact = exact.filter { ($0.items.last ?? 0) < second }
        }
        placed = Self.chain(exact, labels)
        let end = secondTable ?? region.items.count
        let approximate = ApproximateRows(region, labels, placed: placed, end: end)
        placed = (placed + approximate.found).sorted { $0.items[0] < $1.items[0] }
        let used = Set(placed.flatMap(\.items))
        stray = exact.filter { !used.contains($0.items[0]) }
    }

    /// The items from the first word of a label to the first word of the next one, placed or not.
    func extent(of place: PlacedLabel, in region: TableRegion) -> Range<Int> {
        let start = place.items[0]
        var next: Int?
        for places in [placed, stray] {
            for other in places where other.items[0] > start && other.items[0] < next ?? .max {
                if !place.items.contains(other.items[0]) { next = other.items[0] }
            }
        }
        return start..<(next ?? secondTable ?? region.items.count)
    }

    /// Every place where the words of a label stand, also over several items: `（三）不` / `予公开`, and with figures between
    /// them: `5.属于三类内 0 0 0 0 0 0 0` / `部事务信息`.
    private static func exactLabels(_ region: TableRegion, _ labels: [RowLabel]) -> [PlacedLabel] {
        var found: [PlacedLabel] = []
        for start in region.items.indices where !region.items[start].isValue {
            let item = region.items[start].label
            // A label in front of which a serial number may stand begins with the first character of its first item.
            guard let first = item.scalars.first else { continue }
            let isSerial = (0x30...0x39).contains(first)
            for (index, label) in labels.enumerated() {
                var isFound = false
                for text in label.exact where isSerial || text.scalars.first == first {
                    guard let items = match(text, from: start, in: region) else { continue }
                    found.append(
                        PlacedLabel(label: index, items: items, distance: 0, isSplit: isSplit(items, region)))
                    isFound = true
                }
                if !isFound, let text = label.unnumbered, isSerial || text.scalars.first == first,
                    let items = match(text, from: start, in: region)
                {
                    found.append(
                        PlacedLabel(label: index, items: items, distance: 1, isSplit: isSplit(items, region)))
                }
                if let place = explained(label, index, at: start, in: region) { found.append(place) }
            }
            if found.count >= occurrenceLimit { break }
        }
        return found
    }

    /// The label where only an explanation in brackets is added (`规章（设区的市应提供相关数据）`) or left out.
    private static func explained(
        _ label: RowLabel, _ index: Int, at start: Int, in region: TableRegion
    ) -> PlacedLabel? {
        let item = region.items[start]
        guard label.row != nil, item.label != label.text,
            item.unexplained == label.text || item.label == label.shortened
                || item.unexplained == label.shortened
                    && label.shortened != nil
        else { return nil }
        return PlacedLabel(
            label: index, items: [start], distance: max(1, item.label.distance(to: label.text)), isSplit: false)
    }

    private static func match(_ text: LabelText, from start: Int, in region: TableRegion) -> [Int]? {
        var rest = text.scalars[...]
        var items: [Int] = []
        var index = start
        while index < region.items.count {
            let item = region.items[index]
            if item.label.isEmpty {
                // Figures inside a label: a row's own, perhaps its serial number.
                if items.isEmpty || index - (items.last ?? index) > valueLimit { return nil }
            } else {
                var words = item.label.scalars[...]
                if items.isEmpty, !rest.starts(with: words) { words = withoutSerial(words, before: rest) }
                guard words.count <= rest.count, rest.starts(with: words) else { return nil }
                rest = rest.dropFirst(words.count)
                items.append(index)
                if rest.isEmpty { return items }
            }
            index += 1
        }
        return nil
    }

    /// The words behind a serial number of one or two digits that stands in front of the label: `5 （三）不予公开`, `12 8.属于行政查询事项`.
    private static func withoutSerial(_ words: ArraySlice<UInt32>, before rest: ArraySlice<UInt32>) -> ArraySlice<
        UInt32
    > {
        for length in 1...2 {
            let behind = words.dropFirst(length)
            guard words.prefix(length).allSatisfy({ (0x30...0x39).contains($0) }), !behind.isEmpty else { break }
            if behind.count <= rest.count, rest.starts(with: behind) { return behind }
        }
        return words
    }

    static func isSplit(_ items: [Int], _ region: TableRegion) -> Bool {
        guard let first = items.first, let last = items.last else { return false }
        return (first...last).contains { region.items[$0].isValue }
    }

    /// The start of a second copy of the table: the first repeated row, if at least three rows are repeated.
    ///
    /// Only rows count: the header lines of two blocks of table 2 read alike in the 2019 form.
    private static func startOfSecondTable(_ exact: [PlacedLabel], _ labels: [RowLabel]) -> Int? {
        var first: [Int: Int] = [:]
        var repeated: [Int: Int] = [:]
        for place in exact where labels[place.label].row != nil {
            if let end = first[place.label] {
                if repeated[place.label] == nil, place.items[0] > end { repeated[place.label] = place.items[0] }
            } else {
                first[place.label] = place.items.last
            }
        }
        return repeated.count >= 3 ? repeated.values.min() : nil
    }

    /// The heaviest chain of labels that ascends in the sequence and in the document.
    ///
    /// - Complexity: O(occurrences²), bounded by `occurrenceLimit`.
    private static func chain(_ exact: [PlacedLabel], _ labels: [RowLabel]) -> [PlacedLabel] {
        var weights: [Int] = []
        var previous: [Int?] = []
        for (index, place) in exact.enumerated() {
            var best = 0
            var from: Int?
            for earlier in 0..<index {
                let other = exact[earlier]
                guard other.label < place.label, (other.items.last ?? 0) < place.items[0], weights[earlier] > best
                else { continue }
                best = weights[earlier]
                from = earlier
            }
            // A row outweighs every group label: the figures hang on it.
            weights.append(best + labels[place.label].text.count + (labels[place.label].row == nil ? 0 : 100))
            previous.append(from)
        }
        guard let heaviest = weights.max(), var current = weights.firstIndex(of: heaviest) else { return [] }
        var chain = [exact[current]]
        while let next = previous[current] {
            chain.append(exact[next])
            current = next
        }
        return chain.reversed()
    }
}
