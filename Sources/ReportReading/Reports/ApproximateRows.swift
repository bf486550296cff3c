/// Places labels that differ from the form, only in the gaps of the sequence of exact ones.
///
/// A candidate is a row of the document with words of its own and figures (or empty cells of a grid). It takes the place of a
/// missing row if its words are near enough to that row's label and nearer than to any other label of the form; a renamed
/// row (危害国家安全及“三稳”) also where it is the only candidate for the only missing row and carries its number.
struct ApproximateRows {
    private(set) var found: [PlacedLabel] = []

    private let region: TableRegion
    private let labels: [RowLabel]
    private let end: Int

    /// A row of the document without a place: the items its label may consist of.
    private struct Candidate {
        /// Words in front of or around the figures, in reading order.
        var words: [Int]
        /// Words on lines without figures behind it: perhaps the rest of a label cut by a page break.
        var tail: [Int] = []
    }

    /// A difference up to which a label is the same label with lost or changed characters.
    private static let limit = 1.0 / 3
    /// A difference up to which a row in a certain place with its number is the renamed row.
    private static let renamedLimit = 0.7
    /// More candidates in one gap than a damaged table has: running text, not a table.
    private static let candidateLimit = 40

    init(_ region: TableRegion, _ labels: [RowLabel], placed: [PlacedLabel], end: Int) {
        self.region = region
        self.labels = labels
        self.end = end
        let rows = placed.filter { labels[$0.label].row != nil }
        guard !rows.isEmpty else { return }
        let used = Set(placed.flatMap(\.items))
        let rowLines = Set(rows.flatMap { $0.items.map { region.items[$0].line } })
        for index in 0...rows.count {
            let missing = missingRows(
                after: index == 0 ? nil : rows[index - 1].label, before: index == rows.count ? nil : rows[index].label)
            guard !missing.isEmpty else { continue }
            let from = index == 0 ? 0 : (rows[index - 1].items.last ?? 0) + 1
            let to = index == rows.count ? end : rows[index].items[0]
            let candidates = candidates(from..<max(from, to), used: used, rowLines: rowLines)
            guard !candidates.isEmpty, candidates.count <= Self.candidateLimit else { continue }
            found += place(candidates, among: missing, isEnclosed: index > 0 && index < rows.count)
        }
    }

    private func missingRows(after: Int?, before: Int?) -> [Int] {
        (((after ?? -1) + 1)..<(before ?? labels.count)).filter { labels[$0].row != nil }
    }

    private func candidates(_ range: Range<Int>, used: Set<Int>, rowLines: Set<Int>) -> [Candidate] {
        var candidates: [Candidate] = []
        var words: [Int] = []
        var sawValue = false
        /// Takes the words gathered so far as a candidate, if figures belong to them.
        func close() {
            if !words.isEmpty, sawValue { candidates.append(Candidate(words: words)) }
            (words, sawValue) = ([], false)
        }
        var index = range.lowerBound
        while index < range.upperBound {
            let item = region.items[index]
            let line = region.lines[item.line]
            if rowLines.contains(item.line) {
                // The figures and words beside a placed label are that row's.
                index += 1
            } else if line.isGrid {
                close()
                let own = region.items(ofLine: item.line).filter { range.contains($0) && !used.contains($0) }
                let labels = own.filter { !region.items[$0].isValue }
                let hasValues = own.contains { region.items[$0].isValue }
                if !labels.isEmpty, !hasValues, let last = candidates.indices.last, candidates[last].tail.isEmpty {
                    candidates[last].tail = labels
                    // Or a row of its own, whose cells are all empty.
                    if line.width > 1 { candidates.append(Candidate(words: labels)) }
                } else if !labels.isEmpty, hasValues {
                    candidates.append(Candidate(words: labels))
                } else if !labels.isEmpty, line.width > 1 {
                    candidates.append(Candidate(words: labels))
                }
                index = region.firstItem[item.line + 1]
            } else {
                if item.isValue {
                    sawValue = true
                } else if used.contains(index) {
                    close()
                } else {
                    if sawValue { close() }
                    words.append(index)
                }
                index += 1
            }
        }
        if !words.isEmpty, !sawValue, let last = candidates.indices.last, candidates[last].tail.isEmpty {
            candidates[last].tail = words
        }
        close()
        return candidates
    }

    /// A Boolean value indicating whether words have more digits than a label of the form: the number of another row is among them.
    private func hasForeignNumber(_ text: LabelText, _ label: LabelText) -> Bool {
        func digits(_ text: LabelText) -> Int { text.scalars.count { (0x30...0x39).contains($0) } }
        return digits(text) > digits(label)
    }

    /// The assignment of candidates to missing rows, both in order, with the greatest likeness.
    private func place(_ candidates: [Candidate], among missing: [Int], isEnclosed: Bool) -> [PlacedLabel] {
        let isOnly = isEnclosed && missing.count == 1 && candidates.count == 1
        var options: [[PlacedLabel?]] = []
        for candidate in candidates {
            options.append(missing.map { option(candidate, for: $0, isOnly: isOnly) })
        }
        // Longest-common-subsequence over likeness; the tables of a gap are a few rows each way.
        var best = Array(repeating: Array(repeating: 0.0, count: missing.count + 1), count: candidates.count + 1)
        for candidate in candidates.indices.reversed() {
            for row in missing.indices.reversed() {
                var score = max(best[candidate + 1][row], best[candidate][row + 1])
                if let option = options[candidate][row] {
                    score = max(score, likeness(option) + best[candidate + 1][row + 1])
                }
                best[candidate][row] = score
            }
        }
        var placed: [PlacedLabel] = []
        var (candidate, row) = (0, 0)
        while candidate < candidates.count, row < missing.count {
            if let option = options[candidate][row],
                best[candidate][row] == likeness(option) + best[candidate + 1][row + 1]
            {
                // Words taken as the rest of a label are no label.
                if Set(option.items).isDisjoint(with: placed.flatMap(\.items)) { placed.append(option) }
                (candidate, row) = (candidate + 1, row + 1)
            } else if best[candidate][row] == best[candidate + 1][row] {
                candidate += 1
            } else {
                row += 1
            }
        }
        return placed
    }

    private func likeness(_ option: PlacedLabel) -> Double {
        1.01 - Double(option.distance) / Double(max(labels[option.label].text.count, option.distance))
    }

    private func option(_ candidate: Candidate, for label: Int, isOnly: Bool) -> PlacedLabel? {
        var best: (items: [Int], difference: Double, text: LabelText, distance: Int)?
        // Words of a damaged group label may stand in front, the rest of a cut label behind.
        for start in candidate.words.indices.prefix(6) {
            let words = Array(candidate.words[start...])
            for items in candidate.tail.isEmpty ? [words] : [words, words + candidate.tail] {
                let text = items.reduce(LabelText(scalars: [])) { $0 + region.items[$1].label }
                guard text.count <= 80, !hasForeignNumber(text, labels[label].text) else { continue }
                let (difference, distance) = labels[label].difference(from: text, below: best?.difference ?? 2)
                if difference < best?.difference ?? 2 { best = (items, difference, text, distance) }
            }
        }
        guard let best, best.difference > 0 else { return nil }
        let isNear = best.difference <= Self.limit
        let isRenamed =
            isOnly && best.difference <= Self.renamedLimit && best.text.ordinal != 0
            && best.text.ordinal == labels[label].text.ordinal
        guard isNear || isRenamed else { return nil }
        let isNearest = labels.indices.allSatisfy {
            $0 == label || labels[$0].difference(from: best.text, below: 2).difference > best.difference
        }
        guard isNearest else { return nil }
        return PlacedLabel(
            label: label, items: best.items, distance: best.distance,
            isSplit: RowAlignment.isSplit(best.items, region))
    }
}
