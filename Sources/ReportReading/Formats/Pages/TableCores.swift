/// Finds the stretches of a page that may be tables: lines with figures that stand apart, and between them nothing but labels.
enum TableCores {
    /// Lines farther apart than this, in sizes of a character, are in different tables.
    private static let nearest = 5.0
    /// … unless their figures stand in the same columns.
    private static let farthest = 16.0
    /// So many lines up the columns of a figure are looked for.
    private static let mostLines = 60

    /// From the first line with figures to the last, for each stretch.
    ///
    /// - Complexity: O(lines).
    static func all(in page: [PageLine]) -> [ClosedRange<Int>] {
        var cores: [ClosedRange<Int>] = []
        var left = Double.infinity
        var edge = -Double.infinity
        for index in page.indices where page[index].hasFigures {
            let own = page[index].figures.first?.left ?? 0
            let right = page[index].labels.map(\.right).max() ?? -.infinity
            if let last = cores.last,
                goesOn(page, from: last, to: index, left: min(left, own), edge: max(edge, right))
            {
                cores[cores.count - 1] = last.lowerBound...index
                left = min(left, own)
                edge = max(edge, right)
            } else {
                cores.append(index...index)
                (left, edge) = (own, right)
            }
        }
        return cores
    }

    /// A Boolean value indicating whether nothing between two lines with figures ends the table: no words over its figures, no gap, no
    /// other size.
    ///
    /// - Parameters:
    ///   - left: where the figures begin
    ///   - edge: how far the labels beside them reach
    private static func goesOn(
        _ page: [PageLine], from core: ClosedRange<Int>, to last: Int, left: Double, edge: Double
    ) -> Bool {
        // Words to the right of all labels are the header of another table.
        let edge = edge == -.infinity ? .infinity : edge
        // The label of a group may need more room than its rows: then the last of them is as high as it takes.
        let first = core.upperBound
        let isAligned = core.suffix(mostLines).contains { stands(page[last], under: page[$0]) }
        let size = page[first].words.compactMap(\.em).isEmpty ? nil : page[first].em
        for index in (first + 1)...last {
            let line = page[index]
            let em = max(1, line.em)
            let gap = line.middleY - page[index - 1].middleY
            guard gap <= nearest * em || isAligned && gap <= farthest * em else { return false }
            if let size, !line.words.compactMap(\.em).isEmpty, abs(line.em - size) > 0.25 * size { return false }
            let labels = line.hasFigures ? line.labels : line.words[...]
            if !line.hasFigures, labels.count > 1, let word = labels.last, word.left > edge + 0.3 * em { return false }
            guard labels.allSatisfy({ $0.right <= left + 0.1 * em }) else { return false }
        }
        return true
    }

    /// A Boolean value indicating whether most figures of a line stand under figures of another line.
    private static func stands(_ line: PageLine, under above: PageLine) -> Bool {
        guard line.figures.count <= PageTable.mostColumns, above.figures.count <= PageTable.mostColumns else {
            return false
        }
        let near = 0.75 * max(1, line.em)
        let under = line.figures.count { figure in
            above.figures.contains {
                abs($0.middleX - figure.middleX) <= near || abs($0.right - figure.right) <= near
                    || abs($0.left - figure.left) <= near
            }
        }
        return under * 2 > line.figures.count
    }
}
