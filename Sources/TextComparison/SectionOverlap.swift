import ReportModel

/// How much of the text of two sections is the same, counted exactly.
package struct SectionOverlap: Sendable, Hashable {
    /// The positions of the two reports.
    package let pair: CandidateSearch.Pair
    /// The runs of five characters both have, and those each of them has.
    package let shared: Int
    package let first: Int
    package let second: Int

    /// From these shares on, in hundredths, a section is said to be that of another report: a notice, a warning.
    package static let noticeable = 50
    package static let striking = 80

    package init(pair: CandidateSearch.Pair, shared: Int, first: Int, second: Int) {
        (self.pair, self.shared, self.first, self.second) = (pair, shared, first, second)
    }

    /// The number of runs of one of the two reports.
    package func own(_ report: Int) -> Int { report == pair.first ? first : second }

    /// The other of the two reports.
    package func other(than report: Int) -> Int { report == pair.first ? pair.second : pair.first }

    /// The share of a report's runs that the other has too, in per mille, rounded down (M22).
    package func perMille(of report: Int) -> Int { own(report) == 0 ? 0 : 1_000 * shared / own(report) }

    /// The larger of the two shares.
    package var perMille: Int { max(perMille(of: pair.first), perMille(of: pair.second)) }

    package var isNoticeable: Bool { perMille >= 10 * Self.noticeable }
    package var isStriking: Bool { perMille >= 10 * Self.striking }
}
