/// The parts of a word, two characters or longer, that stand in the texts of a document.
///
/// No part begins or ends inside a run of digits or letters of the word.
struct WordPieces {
    private let word: [UInt32]
    /// For each start in the word, the lengths of the parts found, ascending.
    private let lengths: [[Int]]

    /// - Complexity: O(parts found × text of the document).
    init(_ word: NormalizedText, in fields: SearchableFields) {
        let scalars = word.scalars
        self.word = scalars
        lengths = scalars.indices.map { start in
            guard !word.cutsRun(at: start) else { return [] }
            var found: [Int] = []
            for length in stride(from: 2, through: scalars.count - start, by: 1) {
                let part = NormalizedText(scalars: Array(scalars[start..<(start + length)]))
                guard fields.joined.contains(part) else { break }
                if word.cutsRun(at: start + length) { continue }
                if !part.isSpaced || fields.joined.contains(part, wholeRuns: true) { found.append(length) }
            }
            return found
        }
    }

    /// The fewest parts that make up the whole word, the first ones as long as can be; `nil` if they do not.
    var fewest: [NormalizedText]? {
        // For each start, how many parts the rest takes and how long the first of them is.
        var needed: [(count: Int, length: Int)?] = Array(repeating: nil, count: word.count) + [(count: 0, length: 0)]
        for start in word.indices.reversed() {
            for length in lengths[start].reversed() {
                guard let rest = needed[start + length] else { continue }
                if rest.count + 1 < needed[start]?.count ?? .max { needed[start] = (rest.count + 1, length) }
            }
        }
        var pieces: [NormalizedText] = []
        var start = 0
        while start < word.count {
            guard let step = needed[start] else { return nil }
            pieces.append(NormalizedText(scalars: Array(word[start..<(start + step.length)])))
            start += step.length
        }
        return pieces
    }

    /// The longest part, the first of equally long ones.
    var longest: NormalizedText? {
        var best = 0..<0
        for (start, lengths) in lengths.enumerated() {
            if let length = lengths.last, length > best.count { best = start..<(start + length) }
        }
        return best.isEmpty ? nil : NormalizedText(scalars: Array(word[best]))
    }
}
