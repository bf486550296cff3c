/// Every way to read a run of digits as the cells of a row, searched without the reader: what a careful person could say at most.
///
/// A figure has no zero in front; a cell may be empty and then leaves no trace; in rows with a total, the last figure of every block is the
/// sum of the others of the block, where an empty cell counts as nothing.
struct UnseparatedReadings {
    private let digits: [Int]
    private let columns: Int
    /// The columns of a block with a total at its end; `nil` for rows without one.
    private let block: Int?
    /// For each column the only thing all readings so far say of it; `nil` once two say different things.
    private var agreed: [String?] = []
    private var readings = 0
    private var steps = 0

    /// More steps than this are given up, and nothing counts as certain.
    private static let mostSteps = 20_000

    /// What each column holds in every possible reading, `""` for an empty cell; `nil` for a column that readings differ in.
    static func certain(_ run: String, columns: Int, block: Int?) -> [String?] {
        var search = UnseparatedReadings(run, columns, block)
        search.extend(0, cells: [], sum: 0)
        let isComplete = search.steps < mostSteps && search.readings > 0
        return isComplete ? search.agreed : Array(repeating: nil, count: columns)
    }

    private init(_ run: String, _ columns: Int, _ block: Int?) {
        (digits, self.columns, self.block) = (run.compactMap(\.wholeNumberValue), columns, block)
    }

    /// Fills the next column in every way there is.
    private mutating func extend(_ start: Int, cells: [String], sum: Int) {
        steps += 1
        let isDecided = readings > 1 && agreed.allSatisfy { $0 == nil }
        guard steps < Self.mostSteps, !isDecided else { return }
        let left = columns - cells.count
        if left == 0 {
            if start == digits.count { note(cells) }
            return
        }
        let isTotal = block.map { cells.count % $0 == $0 - 1 } ?? false
        // A total may be empty where everything else is.
        if !isTotal || sum == 0 { extend(start, cells: cells + [""], sum: isTotal ? 0 : sum) }
        var value = 0
        for end in start..<digits.count {
            value = value * 10 + digits[end]
            if value > 1_000_000_000 { return }
            if !isTotal || value == sum {
                let figure = digits[start...end].map(String.init).joined()
                extend(end + 1, cells: cells + [figure], sum: isTotal ? 0 : sum + value)
            }
            if digits[start] == 0 { return }
        }
    }

    private mutating func note(_ cells: [String]) {
        agreed = readings == 0 ? cells : zip(agreed, cells).map { $0 == $1 ? $0 : nil }
        readings += 1
    }
}
