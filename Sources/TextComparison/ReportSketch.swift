package import ReportModel

/// What stays in memory of a report's text to find others like it: of each section the smallest hashes of its runs.
///
/// Which hashes are smallest depends on the runs alone, so two texts that have runs in common have smallest hashes in common, in the
/// same proportion, whichever of them is longer. Less than 1 KB a report.
package struct ReportSketch: Sendable, Codable, Hashable {
    /// The hashes kept of a report, shared out among its sections.
    package static let budget = 200

    /// For each section its kind, the number of its runs, the number of hashes kept, and these, ascending.
    private let words: [UInt32]

    package static let empty = ReportSketch(words: [])

    private init(words: [UInt32]) { self.words = words }

    /// Sketches a report; one whose prose is only a digest in our words has nothing to compare.
    ///
    /// - Complexity: O(*n* log *n*) in the text.
    package init(_ report: AnnualReport) {
        guard report.textKind == .full else {
            self = .empty
            return
        }
        let names = OwnNames(report.body)
        self.init(
            SectionKind.compared.compactMap { kind in
                let text = ComparableText(report.blocks(of: kind), names: names)
                return text.isComparable ? (kind, ShingleSet(text.units)) : nil
            })
    }

    /// Sketches sections.
    package init(_ sections: [(kind: SectionKind, shingles: ShingleSet)]) {
        var words: [UInt32] = []
        // Short sections leave their share to the others.
        var (left, open) = (Self.budget, sections.count)
        for (kind, shingles) in sections.sorted(by: { $0.shingles.count < $1.shingles.count }) {
            let kept = shingles.hashes.prefix(left / open)
            words += [UInt32(kind.rawValue), UInt32(truncatingIfNeeded: shingles.count), UInt32(kept.count)]
            words += kept.map { UInt32($0 >> 32) }
            left -= kept.count
            open -= 1
        }
        self.words = words
    }

    /// The sketch of a section; `nil` if the report has none long enough.
    package func section(_ kind: SectionKind) -> SectionSketch? {
        var index = 0
        while index + 3 <= words.count {
            let end = index + 3 + Int(words[index + 2])
            if words[index] == UInt32(kind.rawValue) {
                return SectionSketch(count: Int(words[index + 1]), hashes: words[(index + 3)..<end])
            }
            index = end
        }
        return nil
    }

    /// The sections there is a sketch of, in the order of the form.
    package var kinds: [SectionKind] { SectionKind.compared.filter { section($0) != nil } }

    /// The bytes of memory its array takes.
    package var size: Int { 4 * words.count + 32 }
}

/// The smallest hashes of the runs of one section.
package struct SectionSketch: Sendable, Hashable {
    /// The number of runs of the section.
    let count: Int
    /// The smallest hashes, ascending; all of them if there are no more.
    let hashes: ArraySlice<UInt32>

    /// The hash up to which the sketch holds every run of the section.
    private var reach: UInt32 { hashes.count == count ? .max : hashes.last ?? 0 }

    /// The shares of each text's runs that the other has too, in hundredths, as far as the sketches tell.
    ///
    /// - Complexity: O(hashes).
    func estimate(_ other: SectionSketch) -> (own: Int, others: Int) {
        let reach = min(reach, other.reach)
        let (own, theirs) = (hashes.prefix { $0 <= reach }, other.hashes.prefix { $0 <= reach })
        let shared = ShingleSet.shared(own, theirs)
        return (shared * 100 / max(1, own.count), shared * 100 / max(1, theirs.count))
    }
}
