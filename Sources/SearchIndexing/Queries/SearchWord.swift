/// One word of a query and the rules by which it is found.
///
/// * One unspaced character (`柏`): names of places that begin with it.
/// * Letters and digits only (`3000`): whole runs, so that `3000` does not find `30000`; loosened, any part of a run.
/// * Letters that are a reading of a place's name, whole or initials (`baixiang`, `bx`): that place.
/// * Everything else: any substring.
/// * A word that ends in 人民政府, 政府 or 办事处 is also looked for without the ending, in names only.
struct SearchWord: Sendable, Hashable {
    let text: NormalizedText
    let isExcluded: Bool

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

    /// The alternatives of keys of which a document must have all of one; empty if the word cannot be found this way.
    func keys(loosened: Bool) -> [Set<SearchKey>] {
        if isNameStart { return [[.nameStart(text.scalars[0])]] }
        let pairs = Set(text.pairs.map(SearchKey.init(pair:)))
        guard text.isSpaced else {
            return [pairs] + (placeName.map { [Set($0.pairs.map(SearchKey.init(pair:)))] } ?? [])
        }
        if loosened { return pairs.isEmpty ? [] : [pairs] }
        let readings = isExcluded ? [] : reading.map { [Set([SearchKey.reading($0)])] } ?? []
        return [Set(text.runs.map(SearchKey.run))] + readings
    }

    /// The best place the word is found in, or `nil`.
    ///
    /// - Complexity: O(text of the document).
    func match(in fields: SearchableFields, loosened: Bool) -> SearchableFields.Entry? {
        if isNameStart {
            let isNamed = fields.labels.contains { $0.scalars.first == text.scalars[0] }
            return isNamed ? fields.entries.first { $0.field == .name } : nil
        }
        let wholeRuns = text.isSpaced && !loosened
        if !isExcluded, !loosened, let reading, fields.readings.contains(reading) {
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
