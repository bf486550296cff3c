/// Figures of a row known by how far each stands behind its first cell, with a page break at most between them.
struct CellDistances {
    let distances: [Int]
    /// The distance between two cells.
    let step: Int
    /// The number of cells.
    let columns: Int

    /// The column of each figure if a page breaks behind as many of them and leaves so many lines; `nil` where a figure would stand
    /// between two cells, in one that is taken or outside.
    ///
    /// - Complexity: O(figures).
    func columns(behind count: Int, excess: Int) -> [Int]? {
        var found: [Int] = []
        for (index, distance) in distances.enumerated() {
            let distance = distance - (index < count ? 0 : excess)
            guard distance >= 0, distance % step == 0, distance / step > found.last ?? -1, distance / step < columns
            else { return nil }
            found.append(distance / step)
        }
        return found
    }

    /// The columns without a page break.
    var unbroken: [Int]? { columns(behind: distances.count, excess: 0) }

    /// The different answers for a page break in front of one of the figures of a range.
    ///
    /// - Complexity: O(figures²).
    func possible(behind counts: some Sequence<Int>, excess: Int) -> Set<[Int]> {
        Set(counts.compactMap { columns(behind: $0, excess: excess) })
    }
}
