/// One word of a query and the rules by which it is found.
///
/// * One unspaced character (`柏`): names of places that begin with it.
/// * Letters and digits only (`3000`): whole runs, so that `3000` does not find `30000`; loosened, any part of a run.
/// * Letters that are a reading of a place's name, whole or initials (`baixiang`, `bx`): that place.
/// * Everything else: any substring; loosened, in pieces or half of it.
/// * A word that ends in 人民政府, 政府 or 办事处 is also looked for without the ending, in names only.
struct SearchWord: Sendable, Hashable {
    let text: NormalizedText
    let isExcluded: Bool
    /// Whether it stood in quotation marks.
    let isPhrase: Bool

    var isNameStart: Bool { text.scalars.count == 1 && !text.isSpaced }

    /// The word without the ending that makes a place's name the name of its government; `nil` if nothing usable is left.
    var placeName: NormalizedText? {
        for ending in Self.endings where text.scalars.count >= ending.scalars.count + 2 {
            if text.scalars.suffix(ending.scalars.count).elementsEqual(ending.scalars) {
                return NormalizedText(scalars: text.scalars.dropLast(ending.scalars.count))
            }
        }
        return nil
    }

    private static let endings = ["人民政府", "政府", "办事处"].map(NormalizedText.init)

    /// The letters of the word as a reading of a place's name, such as `baixiang` or `bx`; `nil` if it cannot be one.
    var reading: [UInt8]? {
        let letters = text.scalars.filter { $0 != NormalizedText.space }
        guard letters.count > 1, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        return letters.map { UInt8(truncatingIfNeeded: $0) }
    }

    /// Whether the word may be looked for in pieces where it stands nowhere in one.
    var isBreakable: Bool {
        !isExcluded && !isPhrase && !text.isSpaced && Self.breakable.contains(text.scalars.count)
    }

    /// Four characters make two pieces; longer ones than the limit would take long to try.
    private static let breakable = 4...64

    /// Half of the characters of the word.
    private var partLength: Int { max(2, (text.scalars.count + 1) / 2) }

    /// The alternatives of keys of which a document must have all of one; empty if the word cannot be found this way.
    func keys(_ loosening: SearchLoosening) -> [Set<SearchKey>] {
        if isNameStart { return [[.nameStart(text.scalars[0])]] }
        guard text.isSpaced else { return [text.pairKeys] + (placeName.map { [$0.pairKeys] } ?? []) }
        if loosening == .insideRuns { return text.pairKeys.isEmpty ? [] : [text.pairKeys] }
        let readings = isExcluded ? [] : reading.map { [Set([SearchKey.reading($0)])] } ?? []
        return [Set(text.runs.map(SearchKey.run))] + readings
    }

    /// Keys of which a document that has the word in pieces must have so many; `nil` where it is not looked for so.
    func looseKeys(_ loosening: SearchLoosening) -> (keys: Set<SearchKey>, atLeast: Int)? {
        guard isBreakable else { return nil }
        let keys = text.pairKeys
        switch loosening {
        case .none, .insideRuns, .missing: return nil
        case .pieces(let count): return (keys, max(1, keys.count - (count - 1)))
        case .part:
            let parts = 0...(text.scalars.count - partLength)
            let counts = parts.map { start in
                NormalizedText(scalars: Array(text.scalars[start..<(start + partLength)])).pairKeys.count
            }
            return (keys, counts.min() ?? 1)
        }
    }
}

extension NormalizedText {
    fileprivate var pairKeys: Set<SearchKey> { Set(pairs.map(SearchKey.init(pair:))) }
}

extension SearchWord {
    /// The best place the word is found in, or `nil`.
    ///
    /// - Complexity: O(text of the document), for a word in pieces times the characters of the word.
    func match(in fields: SearchableFields, _ loosening: SearchLoosening) -> SearchableFields.Entry? {
        if let whole = match(in: fields, insideRuns: loosening == .insideRuns) { return whole }
        guard isBreakable else { return nil }
        switch loosening {
        case .none, .insideRuns, .missing: return nil
        case .pieces(let limit):
            guard let pieces = WordPieces(text, in: fields).fewest, pieces.count <= limit else { return nil }
            return fields.entries.first { entry in pieces.contains { entry.text.contains($0) } }
        case .part:
            guard let part = WordPieces(text, in: fields).longest, part.scalars.count >= partLength else { return nil }
            return fields.entries.first { $0.text.contains(part) }
        }
    }

    private func match(in fields: SearchableFields, insideRuns: Bool) -> SearchableFields.Entry? {
        if isNameStart {
            let isNamed = fields.labels.contains { $0.scalars.first == text.scalars[0] }
            return isNamed ? fields.entries.first { $0.field == .name } : nil
        }
        let wholeRuns = text.isSpaced && !insideRuns
        if !isExcluded, !insideRuns, let reading, fields.readings.contains(reading) {
            return fields.entries.first { $0.field == .name }
        }
        let best = fields.entries.first { entry in
            switch entry.field {
            case .year: entry.text.contains(text, wholeRuns: wholeRuns)
            case .name: isNamed(entry, in: fields, wholeRuns: wholeRuns)
            case .title, .section, .finding: false
            }
        }
        return best ?? fields.entries.first { $0.text.contains(text, wholeRuns: wholeRuns) }
    }

    private func isNamed(_ entry: SearchableFields.Entry, in fields: SearchableFields, wholeRuns: Bool) -> Bool {
        if entry.text.contains(text, wholeRuns: wholeRuns) { return true }
        guard let placeName else { return false }
        // The name must reach into the body's own name: 样例县政府 is not every township of the county.
        let isPath = entry.position == 0
        var start = 0
        while let range = entry.text.firstRange(of: placeName, from: start) {
            if !isPath || range.upperBound > fields.parentCharacters { return true }
            start = range.lowerBound + 1
        }
        return false
    }
}
