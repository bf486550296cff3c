import PageExtraction

/// What the end of a page cuts: a header from its rows, rows from the rest of their table.
enum PageBreaks {
    /// So many lines of a header stand at the end of a page at most.
    private static let mostLines = 12
    /// Lines of a table are nearer to each other than this, in sizes of a character.
    private static let nearest = 3.2

    /// The pages with each header at the end of a page standing over its rows, which begin the next one.
    ///
    /// The words keep the page and the place they lead to; only where the line stands among others is changed.
    /// - Complexity: O(lines).
    static func withHeadersOverRows(_ pages: [[PageLine]]) -> [[PageLine]] {
        var pages = pages
        for index in pages.indices.dropLast() {
            // A header may itself be cut: its lower lines stand above the rows.
            guard let rows = FirstRows(pages[index + 1], allowsHeader: true), let first = pages[index + 1].first,
                let start = headerStart(in: pages[index], over: rows), let last = pages[index].last
            else { continue }
            let shift = first.middleY - 1.6 * rows.em - last.middleY
            let header = pages[index][start...].map { $0.moved(down: shift) }
            pages[index].removeSubrange(start...)
            pages[index + 1].insert(contentsOf: header, at: 0)
        }
        return pages
    }

    /// A Boolean value indicating whether a page begins with rows of a table whose header stands on a page before.
    static func beginsWithRows(_ page: [PageLine]) -> Bool { FirstRows(page) != nil }

    /// The rows a page begins with: nothing but labels stands above the first figure.
    private struct FirstRows {
        let em: Double
        let valueLeft: Double
        let labelRight: Double

        /// - Parameter allowsHeader: whether words may stand over the figures as well
        init?(_ page: [PageLine], allowsHeader: Bool = false) {
            guard let core = TableCores.all(in: page).first else { return nil }
            let figures = page[core].flatMap(\.figures)
            let labels = page[core].flatMap { $0.hasFigures ? Array($0.labels) : $0.words }
            guard let left = figures.map(\.left).min(), let right = labels.map(\.right).max() else { return nil }
            (valueLeft, labelRight) = (left, right)
            let sizes = labels.compactMap(\.em).sorted()
            em = sizes.isEmpty ? page[core.lowerBound].em : sizes[sizes.count / 2]
            let above = page[..<core.lowerBound]
            guard above.count <= PageBreaks.mostLines, allowsHeader || above.allSatisfy({ $0.right <= left + 0.1 * em })
            else { return nil }
            for (line, next) in zip(above, above.dropFirst()) where next.middleY - line.middleY > 5 * em { return nil }
        }
    }

    /// The first line of the header a page ends with; `nil` if it ends with none.
    private static func headerStart(in page: [PageLine], over rows: FirstRows) -> Int? {
        var start: Int?
        var last: PageLine?
        for index in page.indices.suffix(mostLines).reversed() {
            let line = page[index]
            let isNear = last.map { $0.middleY - line.middleY <= nearest * rows.em } ?? true
            let isSameSize = line.words.compactMap(\.em).isEmpty || abs(line.em - rows.em) <= 0.25 * rows.em
            let isAcross = line.words.contains {
                $0.left < rows.labelRight - rows.em && $0.right > rows.valueLeft + 0.5 * rows.em
            }
            guard !line.hasFigures, isNear, isSameSize, !isAcross else { break }
            if line.words.contains(where: { $0.left >= rows.labelRight - 0.3 * rows.em }) { start = index }
            last = line
        }
        return start
    }
}

extension PageLine {
    /// The same line farther down, by points.
    func moved(down distance: Double) -> PageLine {
        PageLine(words.map { $0.moved(down: distance) }, em: em)
    }
}

extension BoxedWord {
    fileprivate func moved(down distance: Double) -> BoxedWord {
        BoxedWord(text, page: page, left: left, top: top + distance, right: right, bottom: bottom + distance)
    }
}
