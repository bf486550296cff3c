/// The columns figures stand in, found from where they stand.
struct FigureColumns {
    /// Figures one below the other.
    struct Cluster {
        var left: Double
        var right: Double
        var count: Int
    }

    /// By what the figures of a column are aligned.
    enum Alignment: Int { case middle, right, left }

    /// From left to right.
    let clusters: [Cluster]
    let alignment: Alignment

    /// Neighbours in one column differ less than this in the edge or middle they are aligned by, in sizes of a character.
    private static let threshold = 0.75

    /// The clusters of figures by the alignment that makes fewest of them: middle, right edge or left edge.
    ///
    /// - Complexity: O(figures log figures).
    init(_ figures: [BoxedWord], em: Double) {
        let keys: [(BoxedWord) -> Double] = [{ $0.middleX }, { $0.right }, { $0.left }]
        let ways = keys.map { key -> (clusters: [Cluster], spread: Double) in
            let sorted = figures.sorted { (key($0), $0.left, $0.right) < (key($1), $1.left, $1.right) }
            var clusters: [Cluster] = []
            var spread = 0.0
            var last = -Double.infinity
            for figure in sorted {
                let place = key(figure)
                if place - last > Self.threshold * em {
                    clusters.append(Cluster(left: figure.left, right: figure.right, count: 1))
                } else {
                    spread += place - last
                    clusters[clusters.count - 1].left = min(clusters[clusters.count - 1].left, figure.left)
                    clusters[clusters.count - 1].right = max(clusters[clusters.count - 1].right, figure.right)
                    clusters[clusters.count - 1].count += 1
                }
                last = place
            }
            return (clusters, spread)
        }
        let best = ways.indices.min {
            (ways[$0].clusters.count, ways[$0].spread) < (ways[$1].clusters.count, ways[$1].spread)
        }
        alignment = best.flatMap(Alignment.init) ?? .middle
        clusters = (best.map { ways[$0].clusters } ?? []).sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }
}

extension FigureColumns {
    /// For each cluster the label it stands under, where labels are set in the middle of their columns and figures to one side.
    ///
    /// Then figures stand under no label. They are certain where every cluster lies equally far beside the middle of a label, nearer than
    /// half a column, and the columns are equally wide: the edge of a cell is never crossed.
    /// - Parameter middles: the middles of the labels, from left to right
    func beside(_ middles: [Double], em: Double) -> [Int]? {
        guard middles.count > 1, !clusters.isEmpty else {
            return middles.count == 1 && clusters.count == 1 ? [0] : nil
        }
        let steps = zip(middles, middles.dropFirst()).map { $1 - $0 }
        let (least, most) = (steps.min() ?? 0, steps.max() ?? 0)
        guard most - least <= 0.1 * most else { return nil }
        var found: [Int] = []
        var offsets: [Double] = []
        for cluster in clusters {
            let edge = alignment == .left ? cluster.left : cluster.right
            guard let near = middles.indices.min(by: { abs(middles[$0] - edge) < abs(middles[$1] - edge) }),
                abs(middles[near] - edge) < 0.48 * least
            else { return nil }
            found.append(near)
            offsets.append(edge - middles[near])
        }
        guard Set(found).count == found.count, (offsets.max() ?? 0) - (offsets.min() ?? 0) <= 0.4 * em else {
            return nil
        }
        return found
    }
}

extension FigureColumns {
    /// How the figures of a document are aligned, as its largest table shows; `nil` where figures are too few or too alike to tell.
    ///
    /// - Complexity: O(figures log figures).
    static func alignment(of pages: [[PageLine]]) -> Alignment? {
        let tables = pages.flatMap { page in TableCores.all(in: page).map { page[$0] } }
        let sizes = tables.map { lines in lines.reduce(0) { $0 + $1.figures.count } }
        guard let most = sizes.max(), most >= 12, let index = sizes.firstIndex(of: most) else { return nil }
        let largest = tables[index].flatMap(\.figures)
        let ems = tables[index].flatMap { $0.words.compactMap(\.em) }.sorted()
        let widths = largest.map { $0.right - $0.left }
        guard let em = ems.isEmpty ? nil : ems[ems.count / 2], let least = widths.min(), let most = widths.max(),
            most > 1.5 * least
        else { return nil }
        return FigureColumns(largest, em: em).alignment
    }

    /// For each cluster the label in the middle of whose cell it stands at one side, where figures are set to that side throughout.
    ///
    /// The middle of a label and the edge its figures keep to tell how far its cell reaches; the only label whose cell would reach over no
    /// other label is that of the figure. `nil` unless that is one label for every cluster, and another one for each.
    func beside(_ labels: [(left: Double, right: Double)], aligned: Alignment?) -> [Int]? {
        guard let aligned, aligned != .middle else { return nil }
        var found: [Int] = []
        for cluster in clusters {
            let edge = aligned == .right ? cluster.right : cluster.left
            let own = labels.indices.filter { index in
                let middle = (labels[index].left + labels[index].right) / 2
                let half = aligned == .right ? edge - middle : middle - edge
                guard half >= middle - labels[index].left else { return false }
                return labels.indices.allSatisfy {
                    $0 == index || overlap((labels[$0].left, labels[$0].right), (middle - half, middle + half)) <= 0
                }
            }
            guard own.count == 1, !found.contains(own[0]) else { return nil }
            found.append(own[0])
        }
        return found
    }
}

/// How far two stretches of a line lie over each other; 0 or less if they do not.
func overlap(_ left: (Double, Double), _ right: (Double, Double)) -> Double {
    min(left.1, right.1) - max(left.0, right.0)
}
