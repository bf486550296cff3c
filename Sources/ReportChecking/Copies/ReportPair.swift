package import ReportModel
package import TextComparison

/// Two reports whose rows make them suspect of having text or tables in common.
package struct ReportPair: Sendable, Hashable {
    /// The positions of their rows; the first is the smaller one.
    package let first: Int
    package let second: Int
    /// The sections to be compared.
    package fileprivate(set) var kinds: [SectionKind] = []
    /// A Boolean value indicating whether the tables are to be compared.
    package fileprivate(set) var comparesTables = false
}

/// What two reports have in common, counted exactly.
package struct PairJudgement: Sendable, Hashable {
    package let pair: ReportPair
    /// The sections that largely agree.
    package let overlaps: [SectionOverlap]
    /// The lines of their headings in both reports.
    package let lines: [SectionLines]
    /// The figures both have, where the tables are the same.
    package let figures: [FigureVector.Figure]

    package struct SectionLines: Sendable, Hashable {
        package let first: Int
        package let second: Int
    }

    package var isEmpty: Bool { overlaps.isEmpty && figures.isEmpty }
}

/// A report as the exact step holds it: the text of its sections and its figures, taken once however many pairs it is in.
package struct ComparedReport: Sendable {
    fileprivate let sections: [SectionKind: ShingleSet]
    fileprivate let lines: [SectionKind: Int]
    fileprivate let vector: FigureVector

    /// - Complexity: O(*n* log *n*) in the text.
    package init(_ report: AnnualReport) {
        var sections: [SectionKind: ShingleSet] = [:]
        var lines: [SectionKind: Int] = [:]
        let names = OwnNames(report.body)
        for kind in SectionKind.compared {
            let text = ComparableText(report.blocks(of: kind), names: names)
            guard text.isComparable else { continue }
            sections[kind] = ShingleSet(text.units)
            lines[kind] = report.section(kind)?.line ?? 1
        }
        (self.sections, self.lines, vector) = (sections, lines, FigureVector(report))
    }
}

extension ReportPair {
    /// Compares the two reports.
    ///
    /// - Complexity: O(characters).
    package func judged(_ one: ComparedReport, _ other: ComparedReport) -> PairJudgement {
        var overlaps: [SectionOverlap] = []
        var lines: [PairJudgement.SectionLines] = []
        for kind in kinds {
            guard let own = one.sections[kind], let others = other.sections[kind] else { continue }
            let overlap = SectionOverlap(
                pair: CandidateSearch.Pair(first: first, second: second, kind: kind), shared: own.shared(with: others),
                first: own.count, second: others.count)
            guard overlap.isNoticeable else { continue }
            overlaps.append(overlap)
            lines.append(.init(first: one.lines[kind] ?? 1, second: other.lines[kind] ?? 1))
        }
        let isSame = comparesTables && one.vector == other.vector
        return PairJudgement(
            pair: self, overlaps: overlaps, lines: lines, figures: isSame ? one.vector.figures : [])
    }

    /// The pairs that rows make suspect, in order.
    ///
    /// Texts are compared within a year, samples apart. Two files of one and the same text are ID-04's matter, not a copy.
    /// - Complexity: that of the search for candidates.
    package static func suspects(among rows: [PeerRow]) -> [ReportPair] {
        var pairs: [Position: ReportPair] = [:]
        func pair(_ first: Int, _ second: Int, _ change: (inout ReportPair) -> Void) {
            let position = Position(first: min(first, second), second: max(first, second))
            change(&pairs[position, default: ReportPair(first: position.first, second: position.second)])
        }
        let found = CandidateSearch().pairs(among: rows.map(\.sketch)) { ComparedGroup(rows[$0]) }
        for candidate in found where rows[candidate.first].textDigest != rows[candidate.second].textDigest {
            pair(candidate.first, candidate.second) { $0.kinds.append(candidate.kind) }
        }
        var last: [TableGroup: Int] = [:]
        for (index, row) in rows.enumerated() where row.table.isTelling && County.isTownship(row.body) {
            let group = TableGroup(county: County(row), table: row.table)
            // Each with the one before it: what is the same is the same as all others too.
            if let before = last[group], rows[before].textDigest != row.textDigest {
                pair(before, index) { $0.comparesTables = true }
            }
            last[group] = index
        }
        return pairs.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private struct Position: Hashable {
        let first: Int
        let second: Int
    }

    private struct TableGroup: Hashable {
        let county: County
        let table: FigureVector.Digest
    }
}

/// The reports whose texts are compared with each other.
package struct ComparedGroup: Sendable, Hashable {
    package let year: ReportYear
    package let isSample: Bool

    package init(_ row: PeerRow) { (year, isSample) = (row.year, row.body.isSample) }

    package init(_ report: AnnualReport) { (year, isSample) = (report.year, report.body.isSample) }
}
