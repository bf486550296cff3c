import ReportModel

/// The bars of every line, and whether those at its ends belong to the frame of the table.
///
/// `| 规章 | 0 |` has a frame; in ` | （二）部分公开 | 0 |` below `三、本年度办理结果 | （一）予以公开 | 0 |` the bar in front stands behind an
/// empty cell. One line cannot tell; all lines of a table together can.
struct BarLines {
    /// The number of bars of each line.
    private(set) var counts: [Int]
    /// For each line whether every line with bars around it begins with one.
    private(set) var opens: [Bool]
    /// For each line whether every line with bars around it ends with one.
    private(set) var closes: [Bool]

    private static let bar = UInt8(ascii: "|")

    /// - Complexity: O(bytes).
    init(_ source: SourceDocument) {
        counts = source.lines.map { line in source.bytes[line].count { $0 == Self.bar } }
        opens = Array(repeating: false, count: counts.count)
        closes = opens
        var run: [Int] = []
        for index in counts.indices {
            let bytes = source.bytes[source.lines[index]]
            if counts[index] > 1, !bytes.contains(UInt8(ascii: "\t")) {
                run.append(index)
            } else if bytes.contains(where: { $0 > 0x20 }) {
                close(&run, source)
            }
        }
        close(&run, source)
    }

    /// Decides for the lines of a table together.
    private mutating func close(_ run: inout [Int], _ source: SourceDocument) {
        let isOpen = run.allSatisfy { source.bytes[source.lines[$0]].first { $0 > 0x20 } == Self.bar }
        let isClosed = run.allSatisfy { source.bytes[source.lines[$0]].last { $0 > 0x20 } == Self.bar }
        for line in run { (opens[line], closes[line]) = (isOpen, isClosed) }
        run = []
    }
}
