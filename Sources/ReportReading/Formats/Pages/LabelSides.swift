/// The words beside a table's figures, parted into the labels of rows and the labels of groups left of them.
///
/// A group's label stands in a narrow column of its own, often one character a line, centred over its rows.
struct LabelSides {
    /// The words of row labels at one height.
    struct Line {
        let line: Int
        let words: [BoxedWord]
        let middleY: Double
    }

    /// Row labels, from the top.
    private(set) var lines: [Line] = []
    /// What parts the columns of labels, from the left.
    private(set) var gutters: [Double]
    /// Words of group labels with their column, from the top.
    private var groupWords: [(column: Int, line: Int, word: BoxedWord)] = []

    var isEmpty: Bool { lines.isEmpty && groupWords.isEmpty }

    /// Words whose heights differ less than this stand beside each other, in sizes of a character.
    private static let level = 0.7
    /// A gutter is at least this wide.
    private static let width = 0.1

    /// - Parameter known: the gutters of the table on another page
    /// - Complexity: O(words²) of one table on one page.
    init(_ source: [(index: Int, words: [BoxedWord])], gutters known: [Double], em: Double) {
        let all = source.flatMap(\.words)
        gutters = Self.gutters(all, known, em)
        var across: BoxedWord?
        for (index, words) in source {
            var own: [BoxedWord] = []
            for word in words {
                let column = gutters.firstIndex { word.right <= $0 + 0.05 * em }
                let isEnd = words.count == 1 && across.map { Self.isEnd(word, of: $0, em) } ?? false
                if let column, own.isEmpty, !isEnd {
                    groupWords.append((column, index, word))
                    continue
                }
                if own.isEmpty {
                    // The first words of a label that reaches over the columns of groups.
                    across =
                        isEnd || gutters.contains { word.left < $0 - em && word.right > $0 + 0.05 * em } ? word : nil
                }
                own.append(word)
            }
            guard !own.isEmpty else { continue }
            let middle = own.reduce(0) { $0 + $1.middleY } / Double(own.count)
            lines.append(Line(line: index, words: own, middleY: middle))
        }
    }

    /// A Boolean value indicating whether a word is the next line of a label that reaches over the columns of groups: it begins below it at
    /// the distance of lines, and not as a label does.
    private static func isEnd(_ word: BoxedWord, of above: BoxedWord, _ em: Double) -> Bool {
        let distance = word.middleY - above.middleY
        let second = word.text.dropFirst(3).prefix(3)
        return distance > 0.7 * em && distance <= 1.6 * em && abs(word.left - above.left) <= 0.2 * em
            && !opensBracket(word) && !second.elementsEqual("、".utf8)
    }

    /// The places with words on both sides in many lines and words across in few: what stands left of them are groups.
    ///
    /// A blank inside a label is in one line only, and the number of a label set apart is no group.
    /// What parts the columns of the table on other pages (`known`) parts them here unless labels of groups stand across.
    private static func gutters(_ words: [BoxedWord], _ known: [Double], _ em: Double) -> [Double] {
        // The white space beside a word, and where that word starts.
        var gaps: [(start: Double, left: Double, right: Double, y: Double)] = []
        for word in words where !isNumber(word) {
            let beside = words.filter {
                abs($0.middleY - word.middleY) <= level * em && $0.left >= word.right + width * em
            }
            guard let next = beside.map(\.left).min() else { continue }
            gaps.append((word.left, word.right, next, word.middleY))
        }
        let kept = known.filter { place in
            gaps.count { $0.start < place - 0.05 * em && $0.left > place + 0.05 * em } < 2
        }
        var found: [(place: Double, support: Int)] = kept.map { ($0, Int.max) }
        for gap in gaps {
            let place = gap.right - 0.05 * em
            let support = gaps.filter { $0.left <= place && $0.right >= place }
            guard let top = support.map(\.y).min(), let bottom = support.map(\.y).max() else { continue }
            let across = words.count {
                $0.left < place && $0.right > place && $0.middleY >= top - em && $0.middleY <= bottom + em
            }
            if support.count >= 2, support.count >= across * 2 || support.count >= 5 && support.count > across {
                found.append((place, support.count))
            }
        }
        // Of places in one gutter the one most lines agree on, the leftmost of them.
        var gutters: [Double] = []
        for candidate in found.sorted(by: { ($0.support, $1.place) > ($1.support, $0.place) }) {
            if kept.contains(candidate.place), !gutters.contains(candidate.place) {
                gutters.append(candidate.place)
                continue
            }
            let isNew = gutters.allSatisfy { gutter in
                let (low, high) = (min(gutter, candidate.place), max(gutter, candidate.place))
                // Another gutter has words of its own between the two.
                return words.contains { $0.left >= low && $0.right <= high + 0.05 * em }
            }
            if isNew { gutters.append(candidate.place) }
        }
        return gutters.sorted()
    }

    /// The distance of lines within a label, with some room: what the labels of several lines show.
    func leading(of labels: [Range<Int>], em: Double) -> Double {
        let inner = labels.flatMap { range in
            zip(range, range.dropFirst()).map { lines[$1].middleY - lines[$0].middleY }
        }
        return 1.1 * (inner.max() ?? 1.25 * em)
    }

    /// The lines that belong to no row, those of one label together.
    func runs(without attached: Set<Int>, leading: Double) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in lines.indices where !attached.contains(index) {
            if let last = runs.last, last.upperBound == index,
                lines[index].middleY - lines[index - 1].middleY <= leading
            {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }

    /// A Boolean value indicating whether lines stand farther from the labels around them than lines of one label do.
    func isApart(_ range: Range<Int>, leading: Double) -> Bool {
        let above =
            range.lowerBound > 0 ? lines[range.lowerBound].middleY - lines[range.lowerBound - 1].middleY : .infinity
        let below =
            range.upperBound < lines.count
            ? lines[range.upperBound].middleY - lines[range.upperBound - 1].middleY : .infinity
        return above > leading && below > leading
    }

    /// The words of groups with the lines they stand on.
    var groupLines: [(line: Int, middleY: Double)] { groupWords.map { ($0.line, $0.word.middleY) } }

    /// The labels of groups: words that follow each other in one column, each label from the top.
    var groupLabels: [(column: Int, words: [BoxedWord])] {
        var labels: [(column: Int, words: [BoxedWord])] = []
        for column in gutters.indices {
            var current: [BoxedWord] = []
            for word in groupWords.filter({ $0.column == column }).map(\.word) {
                let isNew = Self.opensBracket(word)
                if let last = current.last, isNew || word.middleY - last.middleY > 2.2 * (word.em ?? last.em ?? 12) {
                    labels.append((column, current))
                    current = []
                }
                current.append(word)
            }
            if !current.isEmpty { labels.append((column, current)) }
        }
        return labels
    }

    /// Takes the words level with a row that has no label of its own: `（七）总计` is as short as a group's label.
    mutating func takeLabel(beside height: Double, em: Double) -> [BoxedWord] {
        let level = groupWords.indices.filter { abs(groupWords[$0].word.middleY - height) <= 0.3 * em }
        guard let last = level.last else { return [] }
        let words = level.filter { groupWords[$0].column == groupWords[last].column }
        // A single character is a piece of a label that stands upright.
        let taken = words.map { groupWords[$0].word }
        guard taken.reduce(0, { $0 + $1.text.count }) > 4 else { return [] }
        for index in words.reversed() { groupWords.remove(at: index) }
        return taken
    }

    private static func opensBracket(_ word: BoxedWord) -> Bool {
        word.text.first == UInt8(ascii: "(") || word.text.starts(with: Array("（".utf8))
    }

    /// `1.`, `12、`: a number set apart from its label.
    private static func isNumber(_ word: BoxedWord) -> Bool {
        let digits = word.text.prefix { (0x30...0x39).contains($0) }
        return !digits.isEmpty && word.text.count <= digits.count + 3
    }
}
