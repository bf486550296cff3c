/// The header over the columns of figures: the label of every column, and what stands above them.
struct PageHeader {
    /// The label over one column.
    struct Leaf {
        var words: [BoxedWord]
        var left: Double
        var right: Double

        init(_ words: [BoxedWord]) {
            self.words = words
            left = words.map(\.left).min() ?? 0
            right = words.map(\.right).max() ?? 0
        }
    }

    /// From left to right.
    private(set) var leaves: [Leaf] = []
    /// Labels over several columns, line by line.
    private(set) var upper: [[BoxedWord]] = []

    /// Labels whose middles differ less than this, in sizes of a character, stand in one row of the header.
    private static let level = 0.3
    /// Lines of one label are nearer than this.
    private static let leading = 1.52
    /// The middle of a label over two rows of the header lies this much higher at most.
    private static let tall = 1.4

    /// - Parameters:
    ///   - lines: the words over the columns of figures, line by line from the top
    ///   - clusters: where figures stand
    /// - Complexity: O(words × columns).
    init(_ lines: [[BoxedWord]], clusters: [FigureColumns.Cluster], em: Double) {
        var stacks: [[BoxedWord]] = []
        var spanning: [BoxedWord] = []
        for line in lines.reversed() {
            var started: [[BoxedWord]] = []
            for part in Self.cells(of: line, clusters, em) {
                let box = Leaf(part)
                let under = stacks.indices.filter { index in
                    let own = Leaf(stacks[index])
                    let shared = overlap((own.left, own.right), (box.left, box.right))
                    return shared > 0.3 * min(own.right - own.left, box.right - box.left)
                }
                switch under.count {
                case 0: started.append(part)
                case 1: stacks[under[0]] += part
                default: spanning += part
                }
            }
            stacks += started
        }
        stacks.sort { Leaf($0).left < Leaf($1).left }
        // The lines of a label from the bottom: each stack as rows of words.
        let rows = stacks.map { Self.rows(of: $0, em) }
        let target = Self.commonMiddle(rows, em)
        let nearest = Self.nearestLines(rows)
        var tall: [Leaf] = []
        let feet = rows.map { Leaf($0.first ?? []) }
        for (index, stack) in rows.enumerated() {
            // Under the label of several columns another label stands as near as lines do; but it reaches over its neighbours.
            let others = feet.indices.filter { $0 != index }.map { feet[$0] }
            let own = Self.lowest(stack, beside: others, target, nearest, em)
            let place = Self.middle(stack, own.count) ?? 0
            // A title over the header starts no column: it stands in a row of its own, over several columns of figures or beside them.
            let isNear = target.map { $0 - place <= Self.tall * em } ?? true
            guard isNear || Self.isAlone(stack, over: clusters, of: stacks) else {
                if Self.isBesideAll(stack, of: stacks) { tall.append(Leaf(stack.flatMap { $0 })) }
                spanning += stack.flatMap { $0 }
                continue
            }
            leaves.append(Leaf(own.flatMap { $0 }))
            spanning += stack.dropFirst(own.count).flatMap { $0 }
        }
        // Labels higher than the others over figures at the side of their cells: columns where the figures are as many as the labels then.
        let all = (leaves + tall).sorted { $0.left < $1.left }
        if !tall.isEmpty, Self.alternate(all, clusters) {
            let taken = Set(tall.flatMap(\.words))
            leaves = all
            spanning.removeAll { taken.contains($0) }
        }
        upper = Self.rows(of: spanning, em).reversed()
    }

    /// A Boolean value indicating whether no other label stands over or under a label.
    private static func isBesideAll(_ stack: [[BoxedWord]], of stacks: [[BoxedWord]]) -> Bool {
        let box = Leaf(stack.flatMap { $0 })
        return stacks.count { words in
            let own = Leaf(words)
            return overlap((box.left, box.right), (own.left, own.right)) > 0
        } == 1
    }

    /// A Boolean value indicating whether every column of figures ends behind the middle of one label and before that of the next, or every
    /// one begins so.
    private static func alternate(_ leaves: [Leaf], _ clusters: [FigureColumns.Cluster]) -> Bool {
        guard leaves.count == clusters.count, leaves.count > 1 else { return false }
        let middles = leaves.map { ($0.left + $0.right) / 2 }
        let rights = clusters.map(\.right)
        let lefts = clusters.map(\.left)
        let areRight =
            zip(middles, rights).allSatisfy { $0 < $1 } && zip(rights, middles.dropFirst()).allSatisfy { $0 < $1 }
        let areLeft =
            zip(lefts, middles).allSatisfy { $0 < $1 } && zip(middles, lefts.dropFirst()).allSatisfy { $0 < $1 }
        return areRight || areLeft
    }

    /// A Boolean value indicating whether a label stands over one column of figures that no other label stands over: it is the label of
    /// that column, how high ever it stands.
    private static func isAlone(
        _ stack: [[BoxedWord]], over clusters: [FigureColumns.Cluster], of stacks: [[BoxedWord]]
    ) -> Bool {
        let box = Leaf(stack.flatMap { $0 })
        let under = clusters.filter { overlap(($0.left, $0.right), (box.left, box.right)) > 0 }
        guard under.count == 1, let cluster = under.first, isBesideAll(stack, of: stacks) else { return false }
        return stacks.count { words in
            let own = Leaf(words)
            return overlap((cluster.left, cluster.right), (own.left, own.right)) > 0
        } == 1
    }

    /// The text of a label: its lines joined.
    static func text(_ leaf: Leaf, em: Double) -> [UInt8] {
        rows(of: leaf.words, em).reversed().flatMap { PageLine.text(of: $0[...], em: em) }
    }

    /// The words of a line as cells: a word each, but letters set apart around the middle of a column are one label.
    private static func cells(
        of line: [BoxedWord], _ clusters: [FigureColumns.Cluster], _ em: Double
    ) -> [[BoxedWord]] {
        var cells: [[BoxedWord]] = []
        func touches(_ left: Double, _ right: Double) -> Int {
            clusters.count { overlap(($0.left, $0.right), (left, right)) > 0 }
        }
        for word in line.sorted(by: { $0.left < $1.left }) {
            if let last = cells.last?.last, word.left - last.right < 0.2 * em {
                cells[cells.count - 1].append(word)
            } else if let first = cells.last?.first, let last = cells.last?.last, word.left - last.right < 1.2 * em,
                touches(first.left, last.right) == 0, touches(word.left, word.right) == 0,
                touches(first.left, word.right) == 1
            {
                cells[cells.count - 1].append(word)
            } else {
                cells.append([word])
            }
        }
        return cells
    }

    /// Words in lines, the lowest line first.
    private static func rows(of words: [BoxedWord], _ em: Double) -> [[BoxedWord]] {
        var rows: [[BoxedWord]] = []
        for word in words.sorted(by: { ($0.middleY, $0.left) > ($1.middleY, $1.left) }) {
            if let first = rows.last?.first, first.middleY - word.middleY <= 0.4 * em {
                rows[rows.count - 1].append(word)
            } else {
                rows.append([word])
            }
        }
        return rows.map { $0.sorted { $0.left < $1.left } }
    }

    /// The middle most labels share if so many lines from the bottom are taken as fit.
    private static func commonMiddle(_ stacks: [[[BoxedWord]]], _ em: Double) -> Double? {
        let candidates = stacks.flatMap { stack in (1...max(1, stack.count)).compactMap { middle(stack, $0) } }
        var best: (count: Int, lines: Int, middle: Double)?
        for candidate in candidates.sorted() {
            let fitting = stacks.compactMap { fit($0, candidate, em) }
            let lines = fitting.reduce(0, +)
            // Of two rows of as many labels the lower one is that of the columns.
            if best.map({ (fitting.count, lines) >= ($0.count, $0.lines) }) ?? true {
                best = (fitting.count, lines, candidate)
            }
        }
        return best?.middle
    }

    private static func middle(_ stack: [[BoxedWord]], _ count: Int) -> Double? {
        guard count <= stack.count, count > 0 else { return nil }
        let heights = stack[..<count].map { $0.reduce(0) { $0 + $1.middleY } / Double($0.count) }
        return (heights[0] + heights[count - 1]) / 2
    }

    /// How many lines from the bottom have their middle there; `nil` if no number of them has.
    private static func fit(_ stack: [[BoxedWord]], _ target: Double, _ em: Double) -> Int? {
        (1...max(1, stack.count)).last { count in middle(stack, count).map { abs($0 - target) <= level * em } ?? false }
    }

    /// The smallest distance between two lines of any label.
    private static func nearestLines(_ stacks: [[[BoxedWord]]]) -> Double {
        stacks.flatMap { stack in zip(stack, stack.dropFirst()).map { height($0) - height($1) } }.min() ?? .infinity
    }

    private static func height(_ line: [BoxedWord]) -> Double { line.first?.middleY ?? 0 }

    /// The lines of the lowest label of a stack.
    private static func lowest(
        _ stack: [[BoxedWord]], beside others: [Leaf], _ target: Double?, _ nearest: Double, _ em: Double
    ) -> ArraySlice<[BoxedWord]> {
        var count = target.flatMap { fit(stack, $0, em) } ?? 1
        // A label over two rows of the header, or one set at the top: its lines follow each other.
        while count < stack.count {
            let distance = height(stack[count - 1]) - height(stack[count])
            let line = Leaf(stack[count])
            guard distance <= min(leading * em, 1.1 * nearest),
                others.allSatisfy({ overlap(($0.left, $0.right), (line.left, line.right)) <= 0 })
            else { break }
            count += 1
        }
        return stack[..<min(count, stack.count)]
    }
}
