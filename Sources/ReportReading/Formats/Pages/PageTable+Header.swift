/// The header of a piece of a table, found from its first row of figures upwards.
extension PageTable {
    /// Lines of a table are nearer to each other than this, in sizes of a character.
    private static let nearest = 3.2
    /// … but a header from its first row.
    private static let farthest = 12.0

    struct Above {
        struct Line { var words: [BoxedWord] }
        /// Words over the columns of figures, from the top.
        var lines: [Line] = []
        var corner: [[BoxedWord]] = []
        /// Lines of labels between the header and the first row of figures.
        var leading: [Int] = []
        var first: Int
    }

    /// Walks up from the first row of figures as far as lines belong to the table.
    func headerLines(down floor: Int) -> Above {
        var above = Above(first: core.lowerBound)
        var pending: [Int] = []
        var last = page[core.lowerBound].middleY
        var index = core.lowerBound - 1
        let edge = labelRight ?? -Double.infinity
        let pitch = rowPitch
        var lastBeside: Double?
        while index >= floor {
            let line = page[index]
            let sizes = line.words.compactMap(\.em)
            let isSameSize = sizes.isEmpty || abs(line.em - em) <= 0.25 * em
            // A repeated header may stand far above a row that the label of its group makes high.
            let nearest = carried != nil && index == core.lowerBound - 1 ? Self.farthest : Self.nearest
            guard last - line.middleY <= nearest * em, isSameSize, !line.hasFigures
            else { break }
            // A title or a sentence begins over the labels and ends over the figures.
            let isAcross = line.words.contains { $0.left < edge - em && $0.right > valueLeft + 0.5 * em }
            guard !isAcross else { break }
            let over = line.words.filter { $0.left >= edge - 0.3 * em }
            // The same label over the same column: the header of a block above whose rows are blank.
            let isOther = over.contains { word in
                above.lines.contains { $0.words.contains { Self.isRepeated(word, $0, em) } }
            }
            let beside = line.words.filter { $0.left < edge - 0.3 * em }
            let corner = beside.reduce(0) { $0 + $1.middleY } / Double(max(1, beside.count))
            // So is one whose corner stands a whole row above the corner of this header.
            if !beside.isEmpty, !above.lines.isEmpty, let lastBeside, lastBeside - corner >= 0.95 * pitch {
                break
            }
            guard !isOther else { break }
            if !beside.isEmpty, !(over.isEmpty && above.lines.isEmpty) { lastBeside = corner }
            if over.isEmpty {
                pending.append(index)
            } else {
                if above.lines.isEmpty {
                    above.leading = pending.reversed()
                } else {
                    above.corner.insert(contentsOf: pending.reversed().map { page[$0].words }, at: 0)
                }
                pending = []
                above.lines.insert(Above.Line(words: over), at: 0)
                if !beside.isEmpty { above.corner.insert(beside, at: 0) }
                above.first = index
            }
            last = line.middleY
            index -= 1
        }
        if above.lines.isEmpty { above.leading = pending.reversed() }
        return above
    }

    /// The smallest distance between rows of figures; of a single row that to the label above.
    var rowPitch: Double {
        let heights = page[core].filter(\.hasFigures).map(\.middleY)
        let distances = zip(heights, heights.dropFirst()).map { $1 - $0 }
        if let least = distances.min() { return least }
        return core.lowerBound > 0 ? page[core.lowerBound].middleY - page[core.lowerBound - 1].middleY : .infinity
    }

    /// A Boolean value indicating whether two words are the same label over the same column.
    private static func isRepeated(_ word: BoxedWord, _ other: BoxedWord, _ em: Double) -> Bool {
        word.text.count >= 12 && word.text == other.text && abs(word.middleX - other.middleX) <= 0.5 * em
    }
}
