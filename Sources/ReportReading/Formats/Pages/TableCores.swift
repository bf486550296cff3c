/// Finds the stretches of a page that may be tables: lines with figures that stand apart, and between them nothing but labels.
enum TableCores {
    /// Lines farther apart than this, in sizes of a character, are in different tables.
    private static let nearest = 5.0

    /// From the first line with figures to the last, for each stretch.
    ///
    /// - Complexity: O(lines).
    static func all(in page: [PageLine]) -> [ClosedRange<Int>] {
        var cores: [ClosedRange<Int>] = []
        var left = Double.infinity
        for index in page.indices where page[index].hasFigures {
            let own = page[index].figures.first?.left ?? 0
            if let last = cores.last, goesOn(page, from: last.upperBound, to: index, left: min(left, own)) {
                cores[cores.count - 1] = last.lowerBound...index
                left = min(left, own)
            } else {
                cores.append(index...index)
                left = own
            }
        }
        return cores
    }

    /// A Boolean value indicating whether nothing between two lines with figures ends the table: no words over its figures, no gap, no
    /// other size.
    private static func goesOn(_ page: [PageLine], from first: Int, to last: Int, left: Double) -> Bool {
        // Words to the right of the labels on both sides are the header of another table.
        let edges = [first, last].flatMap { page[$0].labels.map(\.right) }
        let edge = edges.max() ?? .infinity
        let size = page[first].words.compactMap(\.em).isEmpty ? nil : page[first].em
        for index in (first + 1)...last {
            let line = page[index]
            let em = max(1, line.em)
            guard line.middleY - page[index - 1].middleY <= nearest * em else { return false }
            if let size, !line.words.compactMap(\.em).isEmpty, abs(line.em - size) > 0.25 * size { return false }
            let labels = line.hasFigures ? line.labels : line.words[...]
            if !line.hasFigures, labels.count > 1, let word = labels.last, word.left > edge + 0.3 * em { return false }
            guard labels.allSatisfy({ $0.right <= left + 0.1 * em }) else { return false }
        }
        return true
    }
}
