package import ReportModel

/// Finds, among the sketches of many reports, the pairs of sections that may have much text in common.
///
/// Sketches are joined on the hashes they share. A hash few sections have joins each with each; one that many have, such as a phrase
/// every report uses or a template, joins each only with the next ones in the order of the content, so that the work stays linear
/// and a template used by thousands is still found as one chain. Then the sketches of what was joined are laid side by side.
package struct CandidateSearch: Sendable {
    /// Two sections, by the positions of their reports; the first is the smaller one.
    package struct Pair: Sendable, Hashable, Comparable {
        package let first: Int
        package let second: Int
        package let kind: SectionKind

        package init(first: Int, second: Int, kind: SectionKind) {
            (self.first, self.second, self.kind) = (first, second, kind)
        }

        package static func < (left: Pair, right: Pair) -> Bool {
            (left.first, left.second, left.kind.rawValue) < (right.first, right.second, right.kind.rawValue)
        }
    }

    /// The share of runs in common from which a pair is looked at exactly, in hundredths.
    ///
    /// Findings begin at 50; of 60 hashes an estimate is within 16 of the true share in 99 of 100 cases.
    package static let threshold = 35
    /// The sections that a hash joins each with each; and the neighbours it joins where more have it.
    static let few = 32
    static let neighbours = 8
    /// The hashes two sections have to share before their sketches are laid side by side.
    static let least = 3

    package init() {}

    /// The candidates among reports that may be compared: those with one key, a year for example.
    ///
    /// The order of the sketches decides which members of a large group are joined directly, nothing else.
    /// - Parameter key: what has to agree; `nil` for a report that is compared with none.
    /// - Complexity: O(*h* log *h*) in the hashes of all sketches, and O(`few`) for each hash.
    package func pairs<Key: Hashable>(among sketches: [ReportSketch], key: (Int) -> Key?) -> [Pair] {
        var groups: [Key: [Int]] = [:]
        var order: [Key] = []
        for index in sketches.indices {
            guard let key = key(index) else { continue }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(index)
        }
        var pairs: [Pair] = []
        for key in order {
            guard let members = groups[key], members.count > 1 else { continue }
            for kind in SectionKind.compared { pairs += self.pairs(of: kind, members, sketches) }
        }
        return pairs.sorted()
    }

    private func pairs(of kind: SectionKind, _ members: [Int], _ sketches: [ReportSketch]) -> [Pair] {
        let sections = members.compactMap { index in
            sketches[index].section(kind).map { (report: index, sketch: $0) }
        }
        guard sections.count > 1 else { return [] }
        let index = Postings(sections.map(\.sketch))
        var counts = Array(repeating: UInt16(0), count: sections.count)
        var touched: [Int] = []
        var pairs: [Pair] = []
        for first in sections.indices {
            for place in index.places(of: first) {
                for second in index.later(than: place) {
                    if counts[second] == 0 { touched.append(second) }
                    counts[second] += 1
                }
            }
            let least = min(Self.least, sections[first].sketch.hashes.count)
            touched.sort()
            for second in touched {
                if counts[second] >= least {
                    let (own, others) = sections[first].sketch.estimate(sections[second].sketch)
                    if max(own, others) >= Self.threshold {
                        pairs.append(Pair(first: sections[first].report, second: sections[second].report, kind: kind))
                    }
                }
                counts[second] = 0
            }
            touched.removeAll(keepingCapacity: true)
        }
        return pairs
    }
}

/// The sections that have each hash.
private struct Postings {
    /// The numbers of the sections, hash by hash, ascending within a hash.
    private var sections: [Int32] = []
    /// For each of them where the sections of its hash end.
    private var ends: [Int32] = []
    /// For each section, in order, where it stands in `sections`; and where its places begin.
    private var places: [Int32]
    private var starts: [Int]

    init(_ sketches: [SectionSketch]) {
        var entries: [UInt64] = []
        entries.reserveCapacity(sketches.reduce(0) { $0 + $1.hashes.count })
        starts = [0]
        for (number, sketch) in sketches.enumerated() {
            for hash in sketch.hashes { entries.append(UInt64(hash) << 32 | UInt64(number)) }
            starts.append(entries.count)
        }
        entries.sort()
        sections = entries.map { Int32(truncatingIfNeeded: $0) }
        ends = Array(repeating: 0, count: entries.count)
        places = Array(repeating: 0, count: entries.count)
        var filled = starts
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            for place in start..<end {
                ends[place] = Int32(truncatingIfNeeded: end)
                let section = Int(sections[place])
                places[filled[section]] = Int32(truncatingIfNeeded: place)
                filled[section] += 1
            }
            start = end
        }
    }

    /// Where the hashes of a section stand.
    func places(of section: Int) -> ArraySlice<Int32> { places[starts[section]..<starts[section + 1]] }

    /// The sections behind a place that a hash joins with the one there.
    func later(than place: Int32) -> LazyMapSequence<ArraySlice<Int32>, Int> {
        let (place, end) = (Int(place), Int(ends[Int(place)]))
        let last = isLarge(end) ? min(end, place + 1 + CandidateSearch.neighbours) : end
        return sections[(place + 1)..<last].lazy.map(Int.init)
    }

    /// A Boolean value indicating whether more than `few` sections have the hash whose sections end at a place.
    private func isLarge(_ end: Int) -> Bool {
        let probe = end - CandidateSearch.few - 1
        return probe >= 0 && ends[probe] == Int32(truncatingIfNeeded: end)
    }
}
