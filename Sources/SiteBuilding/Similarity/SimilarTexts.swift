package import ReportModel
package import TextComparison

/// What pages show of the texts bodies have in common: for each report its matches, and the clusters of each year.
package struct SimilarTexts: Sendable {
    /// A report of the portal.
    package struct Report: Sendable, Codable, Hashable {
        package let body: ReportingBody
        package let year: ReportYear

        package init(body: ReportingBody, year: ReportYear) { (self.body, self.year) = (body, year) }
    }

    /// A section a report shares with another.
    package struct Match: Sendable, Codable, Hashable {
        package let kind: SectionKind
        package let other: Report
        /// The runs of five characters both have, and those each of them has.
        package let shared: Int
        package let own: Int
        package let others: Int

        /// The share of the report's own runs that the other has too, and the other way round, in per mille.
        package var share: Int { own == 0 ? 0 : 1_000 * shared / own }
        package var sharedByOther: Int { others == 0 ? 0 : 1_000 * shared / others }
    }

    /// Sections that agree by 80 % and more, each with at least one other.
    package struct Cluster: Sendable, Hashable {
        package let kind: SectionKind
        package let members: [Report]
        package var isSample: Bool { members.first?.body.isSample ?? false }
        package var year: ReportYear? { members.first?.year }
    }

    /// The overlaps of one pair of reports, for the files.
    package struct Pair: Sendable, Hashable {
        package let first: Report
        package let match: Match
    }

    package let pairs: [Pair]
    package let clusters: [Cluster]
    /// Sections of a report that are half or more another's, the nearest first.
    private var matches: [Key: [Match]] = [:]

    package static let none = SimilarTexts([], clusters: [], reports: [])

    /// Takes what was found; positions are those of `reports`, and what is about a report that is not shown is left out.
    ///
    /// - Complexity: O(*n* log *n*) in the overlaps.
    package init(_ overlaps: [SectionOverlap], clusters found: [TextCluster], reports: [Report?]) {
        var pairs: [Pair] = []
        for overlap in overlaps {
            guard let first = reports[overlap.pair.first], let second = reports[overlap.pair.second] else { continue }
            let kind = overlap.pair.kind
            let match = Match(
                kind: kind, other: second, shared: overlap.shared, own: overlap.first, others: overlap.second)
            let back = Match(
                kind: kind, other: first, shared: overlap.shared, own: overlap.second, others: overlap.first)
            pairs.append(Pair(first: first, match: match))
            for (report, match) in [(first, match), (second, back)]
            where match.share >= 10 * SectionOverlap.noticeable {
                matches[Key(report), default: []].append(match)
            }
        }
        self.pairs = pairs
        clusters = found.compactMap { cluster in
            let members = cluster.members.compactMap { reports[$0] }
            return members.count > 1 ? Cluster(kind: cluster.kind, members: members) : nil
        }
        for (key, found) in matches {
            // A stable order: the larger share first, then the order of the content.
            matches[key] = found.enumerated().sorted {
                ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
            }.map(\.element)
        }
    }

    /// The matches of a report, the nearest first.
    package func matches(of body: ReportingBody, _ year: ReportYear) -> [Match] {
        matches[Key(Report(body: body, year: year))] ?? []
    }

    /// For each section of a report that is largely another's, the nearest one, in the order of the form.
    package func nearest(of body: ReportingBody, _ year: ReportYear) -> [Match] {
        let all = matches(of: body, year)
        return SectionKind.compared.compactMap { kind in all.first { $0.kind == kind } }
    }

    /// The years in which a report of the body has a page of evidence, in the order given.
    package func years(of summary: BodySummary) -> [ReportYear] {
        summary.years.filter { !matches(of: summary.body, $0).isEmpty }
    }

    /// The years with anything in common, ascending.
    package var years: [ReportYear] { Set(pairs.map(\.first.year)).sorted() }

    private struct Key: Hashable {
        let body: String
        let year: ReportYear

        init(_ report: Report) { (body, year) = (report.body.key, report.year) }
    }
}
