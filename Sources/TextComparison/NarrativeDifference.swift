package import ReportModel

/// What became of the sentences of a section from one report to a later one.
package struct NarrativeDifference: Sendable, Hashable {
    /// What became of a sentence.
    package enum Change: String, Sendable, Hashable, CaseIterable {
        /// Word for word in both, in the same order.
        case unchanged
        /// Word for word in both, but elsewhere.
        case moved
        /// In both with other words or figures.
        case reworded
        /// Only in the later report.
        case added
        /// Only in the earlier report.
        case removed
    }

    /// A sentence, in the order of the later report; what was removed stands where it stood.
    package struct Entry: Sendable, Hashable {
        package let change: Change
        package let before: TextSentence?
        package let after: TextSentence?
        /// The stretches of the UTF-8 of `before` and `after` that differ, where a sentence was reworded.
        package var cut: [Range<Int>] = []
        package var put: [Range<Int>] = []
    }

    package let entries: [Entry]

    package func count(_ change: Change) -> Int { entries.count { $0.change == change } }

    /// Compares the sentences of two sections.
    ///
    /// - Complexity: O(*n* × *m*) in the sentences; sections of more than 2,000 sentences are compared as far as that.
    package init(_ before: [TextBlock], _ after: [TextBlock]) {
        let (old, new) = (
            Array(TextSentence.of(before).prefix(Self.limit)), Array(TextSentence.of(after).prefix(Self.limit))
        )
        let kept = Self.aligned(old.map(\.key), new.map(\.key))
        let moved = Moves(old, new, kept)
        var entries: [Entry] = []
        var (left, right) = (0, 0)
        for (oldKept, newKept) in kept + [(old.count, new.count)] {
            // What stands between two kept sentences: removed, added, moved or reworded.
            let gone = (left..<oldKept).filter { moved.target[$0] == nil }
            let come = (right..<newKept).filter { moved.source[$0] == nil }
            var pairs = Rewording.pairs(gone.map { old[$0] }, come.map { new[$0] })
            var shown = 0
            for index in right..<newKept {
                if let source = moved.source[index] {
                    entries.append(Entry(change: .moved, before: old[source], after: new[index]))
                    continue
                }
                guard let position = come.firstIndex(of: index), let partner = pairs.removeValue(forKey: position)
                else {
                    entries.append(Entry(change: .added, before: nil, after: new[index]))
                    continue
                }
                while shown < partner {
                    entries.append(Entry(change: .removed, before: old[gone[shown]], after: nil))
                    shown += 1
                }
                entries.append(Rewording.entry(old[gone[partner]], new[index]))
                shown = partner + 1
            }
            entries += gone.dropFirst(shown).map { Entry(change: .removed, before: old[$0], after: nil) }
            if oldKept < old.count, newKept < new.count {
                entries.append(Entry(change: .unchanged, before: old[oldKept], after: new[newKept]))
            }
            (left, right) = (oldKept + 1, newKept + 1)
        }
        self.entries = entries
    }

    static let limit = 2_000

    /// The positions of the longest common subsequence.
    static func aligned<Item: Equatable>(_ old: [Item], _ new: [Item]) -> [(Int, Int)] {
        let width = new.count + 1
        var lengths = Array(repeating: Int32(0), count: (old.count + 1) * width)
        for left in old.indices.reversed() {
            for right in new.indices.reversed() {
                lengths[left * width + right] =
                    old[left] == new[right]
                    ? lengths[(left + 1) * width + right + 1] + 1
                    : max(lengths[(left + 1) * width + right], lengths[left * width + right + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (left, right) = (0, 0)
        while left < old.count, right < new.count {
            if old[left] == new[right] {
                pairs.append((left, right))
                (left, right) = (left + 1, right + 1)
            } else if lengths[(left + 1) * width + right] >= lengths[left * width + right + 1] {
                left += 1
            } else {
                right += 1
            }
        }
        return pairs
    }
}

/// Sentences that stand word for word in both texts outside the common order.
private struct Moves {
    /// By the position in the later text the one in the earlier, and the other way round.
    private(set) var source: [Int: Int] = [:]
    private(set) var target: [Int: Int] = [:]

    init(_ old: [TextSentence], _ new: [TextSentence], _ kept: [(Int, Int)]) {
        let (keptOld, keptNew) = (Set(kept.map(\.0)), Set(kept.map(\.1)))
        var waiting: [[UInt8]: [Int]] = [:]
        for index in old.indices.reversed() where !keptOld.contains(index) {
            waiting[old[index].key, default: []].append(index)
        }
        for index in new.indices where !keptNew.contains(index) {
            guard let found = waiting[new[index].key]?.popLast() else { continue }
            source[index] = found
            target[found] = index
        }
    }
}
