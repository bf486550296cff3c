import PageExtraction

/// A word on a page as the geometry sees it; lengths are points from the upper left corner.
struct BoxedWord: Hashable {
    let text: [UInt8]
    /// The page, counted from 1.
    let page: Int
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
    /// A Boolean value indicating whether the characters are a figure or a placeholder.
    let isFigure: Bool
    /// The size of its Han characters, which are square; `nil` for a word without any.
    let em: Double?

    init(_ word: PageText.Word, page: Int) {
        self.init(
            word.text, page: page, left: Double(word.left) / 100, top: Double(word.top) / 100,
            right: Double(word.right) / 100, bottom: Double(word.bottom) / 100)
    }

    init(_ text: [UInt8], page: Int, left: Double, top: Double, right: Double, bottom: Double) {
        self.text = text
        self.page = page
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
        isFigure = ValueText(text[...], unit: nil).isValueLike
        var (wide, narrow) = (0, 0)
        var cursor = ScalarCursor(text, 0..<text.count)
        while !cursor.isAtEnd {
            if cursor.current.scalar < 0x2E80 { narrow += 1 } else { wide += 1 }
            cursor.advance()
        }
        // The height of a box is that of the font, which may be twice the size of its characters; the width is not.
        em = wide == 0 ? nil : (right - left) / (Double(wide) + 0.5 * Double(narrow))
    }

    var middleX: Double { (left + right) / 2 }
    var middleY: Double { (top + bottom) / 2 }
}

/// Words of one page side by side.
struct PageLine: Hashable {
    let page: Int
    /// From left to right.
    let words: [BoxedWord]
    let middleY: Double
    /// The size of its characters.
    let em: Double

    var left: Double { words.first?.left ?? 0 }
    var right: Double { words.map(\.right).max() ?? 0 }

    /// The index of the first figure of the row the line ends with: figures that stand apart from each other and from the words.
    let figureStart: Int

    var figures: ArraySlice<BoxedWord> { words[figureStart...] }
    var labels: ArraySlice<BoxedWord> { words[..<figureStart] }
    var hasFigures: Bool { figureStart < words.count }

    /// Words nearer than this, in sizes of a character, belong together; a figure in a cell of its own stands farther off.
    private static let apart = 0.8

    init(_ words: [BoxedWord], em fallback: Double) {
        self.words = words.sorted { ($0.left, $0.right, $0.top) < ($1.left, $1.right, $1.top) }
        page = words.first?.page ?? 0
        middleY = words.reduce(0) { $0 + $1.middleY } / Double(max(1, words.count))
        let sizes = words.compactMap(\.em).sorted()
        let em = sizes.isEmpty ? fallback : sizes[sizes.count / 2]
        self.em = em
        var start = self.words.count
        while start > 0, self.words[start - 1].isFigure { start -= 1 }
        while start < self.words.count, start > 0,
            self.words[start].left - self.words[start - 1].right < Self.apart * em
        {
            start += 1
        }
        figureStart = start
    }

    private init(page: Int, words: [BoxedWord], middleY: Double, em: Double, figureStart: Int) {
        (self.page, self.words, self.middleY, self.em) = (page, words, middleY, em)
        self.figureStart = figureStart
    }

    /// The words with a blank between those that stand apart.
    var text: [UInt8] { Self.text(of: words[...], em: em) }

    /// The characters of words side by side: a blank where there was white space, none where a font only changed.
    static func text(of words: ArraySlice<BoxedWord>, em: Double) -> [UInt8] {
        var text: [UInt8] = []
        var end: Double?
        for word in words {
            if let end, word.left - end > 0.05 * em { text.append(UInt8(ascii: " ")) }
            text += word.text
            end = word.right
        }
        return text
    }

    /// The lines of a page from top to bottom.
    ///
    /// Words of one line share their middle: boxes of different fonts differ in height, and lines in a table cell stand between the
    /// lines of its neighbours.
    /// - Complexity: O(words log words).
    static func lines(of page: PageText.Page, number: Int, em: Double) -> [PageLine] {
        let words = page.words.map { BoxedWord($0, page: number) }.sorted {
            ($0.middleY, $0.left, $0.right) < ($1.middleY, $1.left, $1.right)
        }
        var lines: [PageLine] = []
        var current: [BoxedWord] = []
        for word in words {
            if let first = current.first, let last = current.last {
                // Figures do not say their size; beside words of a heading they have that of the words.
                let size = [first.em, word.em].compactMap { $0 }.min() ?? em
                if word.middleY - last.middleY > 0.2 * size || word.middleY - first.middleY > 0.4 * size {
                    lines.append(PageLine(current, em: em))
                    current = []
                }
            }
            current.append(word)
        }
        if !current.isEmpty { lines.append(PageLine(current, em: em)) }
        return lines.indices.map { isLooseWord(lines, $0) ? lines[$0].withoutFigures : lines[$0] }
    }

    /// A Boolean value indicating whether the only figure of a line is a word (无) under and over no figure of the nearest rows: a piece of
    /// a label that stands upright.
    private static func isLooseWord(_ lines: [PageLine], _ index: Int) -> Bool {
        let line = lines[index]
        guard line.figures.count == 1, let word = line.figures.first, word.em != nil,
            line.labels.allSatisfy({ $0.text.count <= 4 })
        else { return false }
        func isRow(_ line: PageLine) -> Bool { line.figures.contains { $0.em == nil } }
        let neighbours = [lines[..<index].last(where: isRow), lines[(index + 1)...].first(where: isRow)]
        return !neighbours.contains { row in
            row?.figures.contains { abs($0.middleX - word.middleX) <= 2 * line.em } ?? false
        }
    }

    /// A Boolean value indicating whether it is a word that looks like a value (无) and is none: a piece of an upright label.
    var isLoose: Bool { !hasFigures && words.last?.isFigure == true && words.allSatisfy { $0.em != nil } }

    private var withoutFigures: PageLine {
        PageLine(page: page, words: words, middleY: middleY, em: em, figureStart: words.count)
    }

    /// The size of most characters of a document.
    static func em(of text: PageText) -> Double {
        let sizes = text.pages.enumerated().flatMap { index, page in
            page.words.compactMap { BoxedWord($0, page: index + 1).em }
        }.sorted()
        return sizes.isEmpty ? 12 : max(1, sizes[sizes.count / 2])
    }
}
