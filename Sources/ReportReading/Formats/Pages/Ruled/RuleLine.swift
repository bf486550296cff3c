import PageExtraction

/// A line of a ruled table, put together from the strokes it was drawn with; lengths are points.
struct RuleLine: Hashable {
    let isVertical: Bool
    /// How far from the left edge of the page, or from its top if it is horizontal.
    let place: Double
    var start: Double
    var end: Double

    /// Strokes nearer than this are one line: borders of neighbouring cells, double lines.
    ///
    /// No column and no row is as narrow.
    static let near = 3.5
    /// More lines than the tables of a page have; the work is bounded by them.
    private static let mostLines = 600

    /// The lines of a page in one direction; none where there are more than tables have.
    ///
    /// - Complexity: O(rules log rules).
    static func lines(of rules: [PageText.Rule], vertical: Bool) -> [RuleLine] {
        let strokes = rules.filter { $0.isVertical == vertical }.map { rule in
            RuleLine(
                isVertical: vertical, place: Double(rule.place) / 100, start: Double(rule.start) / 100,
                end: Double(rule.end) / 100)
        }
        .sorted { ($0.place, $0.start, $0.end) < ($1.place, $1.start, $1.end) }
        var lines: [RuleLine] = []
        var group: [RuleLine] = []
        func close() {
            guard let first = group.first, let last = group.last else { return }
            let place = (first.place + last.place) / 2
            var joined: [RuleLine] = []
            for stroke in group.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
                if let index = joined.indices.last, stroke.start - joined[index].end <= near {
                    joined[index].end = max(joined[index].end, stroke.end)
                } else {
                    joined.append(
                        RuleLine(isVertical: vertical, place: place, start: stroke.start, end: stroke.end))
                }
            }
            lines += joined
            group = []
        }
        for stroke in strokes {
            if let first = group.first, stroke.place - first.place > near { close() }
            group.append(stroke)
        }
        close()
        return lines.count <= mostLines ? lines : []
    }

    /// A Boolean value indicating whether it meets a line of the other direction.
    func meets(_ other: RuleLine) -> Bool {
        place >= other.start - Self.near && place <= other.end + Self.near && other.place >= start - Self.near
            && other.place <= end + Self.near
    }

    /// A Boolean value indicating whether two tables on different pages have the same sides.
    static func areAsWide(_ first: (left: Double, right: Double), _ second: (left: Double, right: Double)) -> Bool {
        abs(first.left - second.left) <= near && abs(first.right - second.right) <= near
    }

    /// How much of a stretch it covers, in points; a line may end a little before the one it meets.
    func covers(_ from: Double, _ to: Double) -> Double {
        max(0, min(to, end + Self.near / 2) - max(from, start - Self.near / 2))
    }

    /// Lines that meet each other, directly or through others: one table each.
    ///
    /// - Complexity: O(horizontal × vertical lines).
    static func connected(_ horizontal: [RuleLine], _ vertical: [RuleLine]) -> [[RuleLine]] {
        let all = horizontal + vertical
        var tables = DisjointSets(count: all.count)
        for first in horizontal.indices {
            for second in all.indices.dropFirst(horizontal.count) where all[first].meets(all[second]) {
                tables.join(first, second)
            }
        }
        return tables.sets().map { $0.map { all[$0] } }
    }
}
