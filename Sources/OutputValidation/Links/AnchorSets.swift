/// The different sets of anchors of a site, each kept once, and the sets of fragments that occur most.
///
/// Nearly all report pages have the same ids, those of the statutory form: what distinguishes a site of 200,000 reports
/// from one of ten is the number of pages, not the number of sets. Fragments differ more, for findings lead to lines of the source:
/// what does not repeat is compared and forgotten.
struct AnchorSets {
    private(set) var anchors: [PageAnchors] = []
    private(set) var fragments: [LinkFragments] = []
    private var anchorNumbers: [PageAnchors: Int32] = [:]
    private var fragmentNumbers: [[UInt64]: Int32] = [:]
    /// The first fragment of a set that a set of anchors does not have, by the numbers of both; -1 for none.
    private var missing: [UInt64: [Int32]] = [:]

    mutating func number(of set: PageAnchors) -> Int32 {
        if let known = anchorNumbers[set] { return known }
        let number = Int32(anchors.count)
        anchors.append(set)
        anchorNumbers[set] = number
        return number
    }

    /// The most sets of fragments that are remembered.
    static let mostFragments = 1024

    /// The number of a set of fragments; `nil` for a new one when enough are remembered.
    private mutating func number(of set: LinkFragments) -> Int32? {
        if let known = fragmentNumbers[set.digests] { return known }
        guard fragments.count < Self.mostFragments else { return nil }
        let number = Int32(fragments.count)
        fragments.append(set)
        fragmentNumbers[set.digests] = number
        return number
    }

    /// The positions of the fragments that the anchors do not have.
    ///
    /// - Complexity: O(fragments × log anchors) for a new pair of sets, O(1) for one that was seen.
    mutating func missingFragments(_ wanted: LinkFragments, in anchors: Int32) -> [Int32] {
        guard let fragments = number(of: wanted) else { return compared(wanted, with: anchors) }
        let key = UInt64(UInt32(bitPattern: fragments)) << 32 | UInt64(UInt32(bitPattern: anchors))
        if let known = missing[key] { return known }
        let result = compared(wanted, with: anchors)
        missing[key] = result
        return result
    }

    private func compared(_ wanted: LinkFragments, with anchors: Int32) -> [Int32] {
        let existing = self.anchors[Int(anchors)]
        return (0..<wanted.count).filter { position in
            !existing.contains(digest: wanted.digests[position], name: wanted.bytes(at: position))
        }.map { Int32($0) }
    }
}

extension PageAnchors {
    func contains(digest: UInt64, name: ArraySlice<UInt8>) -> Bool {
        if let (letter, number) = PageReferences.lineNumber(name),
            let run = runs.first(where: { $0.letter == letter }), number <= run.last
        {
            return true
        }
        var low = 0
        var high = digests.count
        while low < high {
            let middle = (low + high) / 2
            if digests[middle] == digest { return true }
            if digests[middle] < digest { low = middle + 1 } else { high = middle }
        }
        return false
    }
}
