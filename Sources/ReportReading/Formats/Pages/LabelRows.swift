/// Which lines of wrapped labels belong to which row of figures.
///
/// A label stands centred beside its figures, or begins (ends) level with them, and the lines of labels and the rows keep their order: so
/// the lines are cut into runs, one for each row, that lie as near to their rows as can be. A line near no row is left alone:
/// its row is blank, or its figures stand on another page.
struct LabelRows {
    /// For every row of figures the lines of its label; empty for a row without one.
    private(set) var lines: [Range<Int>]

    /// Where the label stands to its figures.
    private enum Alignment: CaseIterable { case middle, top, bottom }

    /// Farther off than this, in sizes of a character, is beside no row.
    private static let reach = 0.35
    private static let costOfFreeLine = 0.3
    private static let costOfBareRow = 0.5
    private static let mostLines = 10
    /// Lines of one label are nearer to each other than this.
    private static let leading = 1.9
    /// … and by this much nearer than to the lines of other labels.
    private static let nearer = 0.92

    /// - Parameters:
    ///   - labels: the height of every line of a label, from the top
    ///   - starts: whether it begins with a number, as the first line of a label only does
    ///   - spans: how far it reaches from left to right
    ///   - rows: the height of every row of figures, from the top
    ///   - around: the heights of what stands directly above the first and below the last label
    /// - Complexity: O(lines × rows).
    init(
        labels: [Double], starts: [Bool], spans: [(Double, Double)], rows: [Double], em: Double,
        around: (above: Double?, below: Double?) = (nil, nil)
    ) {
        let joined = Self.joinable(labels, starts, spans, em, around)
        var best: (cost: Double, lines: [Range<Int>])?
        for alignment in Alignment.allCases {
            let way = Self.assign(labels, rows, em, alignment, joined)
            if best.map({ way.cost < $0.cost - 0.001 }) ?? true { best = way }
        }
        lines = best?.lines ?? rows.map { _ in 0..<0 }
    }

    /// For each line and number of lines below it whether they may be one label: nearer to each other than to what stands around.
    private static func joinable(
        _ labels: [Double], _ starts: [Bool], _ spans: [(Double, Double)], _ em: Double,
        _ around: (above: Double?, below: Double?)
    ) -> [[Bool]] {
        labels.indices.map { start in
            var inner = 0.0
            return (0..<mostLines).map { more in
                guard start + more < labels.count else { return false }
                if more == 0 { return true }
                inner = max(inner, labels[start + more] - labels[start + more - 1])
                let above = start > 0 ? labels[start - 1] : around.above
                let below = start + more + 1 < labels.count ? labels[start + more + 1] : around.below
                let outer = min(
                    above.map { labels[start] - $0 } ?? .infinity, below.map { $0 - labels[start + more] } ?? .infinity)
                // Lines of one label stand over each other.
                let isStack = (start..<(start + more)).allSatisfy {
                    overlap(spans[$0], spans[$0 + 1]) > 0 && !starts[$0 + 1]
                }
                return isStack && inner <= leading * em && inner <= nearer * outer
            }
        }
    }

    private static func assign(
        _ labels: [Double], _ rows: [Double], _ em: Double, _ alignment: Alignment, _ joinable: [[Bool]]
    ) -> (cost: Double, lines: [Range<Int>]) {
        let width = labels.count + 1
        var cost = [Double](repeating: .infinity, count: width * (rows.count + 1))
        /// The number of lines the step before took; -1 for a line left alone.
        var step = [Int](repeating: 0, count: cost.count)
        cost[0] = 0
        for row in 0...rows.count {
            for line in 0...labels.count {
                let here = row * width + line
                if line > 0, cost[here - 1] + costOfFreeLine < cost[here] {
                    cost[here] = cost[here - 1] + costOfFreeLine
                    step[here] = -1
                }
                guard row > 0 else { continue }
                let bare = cost[here - width] + costOfBareRow
                if bare < cost[here] { (cost[here], step[here]) = (bare, 0) }
                for count in 1...mostLines where count <= line {
                    let run = labels[(line - count)..<line]
                    guard joinable[line - count][count - 1] else { continue }
                    guard let first = run.first, let last = run.last else { continue }
                    let place =
                        switch alignment {
                        case .middle: (first + last) / 2
                        case .top: first
                        case .bottom: last
                        }
                    let distance = abs(place - rows[row - 1]) / em
                    guard distance <= reach else { continue }
                    let total = cost[here - width - count] + distance
                    if total < cost[here] { (cost[here], step[here]) = (total, count) }
                }
            }
        }
        var taken = rows.map { _ in 0..<0 }
        var (row, line) = (rows.count, labels.count)
        while row > 0 || line > 0 {
            let count = step[row * width + line]
            if count < 0 {
                line -= 1
            } else if row > 0 {
                taken[row - 1] = (line - count)..<line
                (row, line) = (row - 1, line - count)
            } else {
                break
            }
        }
        return (cost[cost.count - 1], taken)
    }
}
