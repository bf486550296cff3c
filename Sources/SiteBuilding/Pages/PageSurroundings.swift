import ReportModel

/// What the pages of a body show of anything but the body itself.
///
/// Whoever keeps the pages of a body from one build to the next renders them again when this changes. Everything a page of `bodyFiles` takes
/// from the index or the plan must be here; the build from memory is compared with the build from nothing in a test with random edits.
package struct PageSurroundings: Sendable, Codable, Hashable {
    /// A division above the body with its page, and its feed if it has one.
    struct Above: Sendable, Codable, Hashable {
        let page: SiteAddress
        let feed: SiteAddress?
        let isSample: Bool
    }

    /// A body this one came from or became.
    struct Relation: Sendable, Codable, Hashable {
        let key: String
        let body: ReportingBody?
        let page: SiteAddress?
        let years: [ReportYear]
    }

    /// The texts a report shares with others, with the addresses of their reports.
    struct Shared: Sendable, Codable, Hashable {
        let match: SimilarTexts.Match
        let report: SiteAddress
    }

    let page: SiteAddress
    let hasFeed: Bool
    let above: [Above?]
    let relations: [Relation]
    let shared: [[Shared]]
}

extension SiteBuilder {
    /// What the pages of a body show of the rest of the portal.
    ///
    /// - Complexity: O(divisions above + reports of the body × texts they share).
    package func surroundings(of summary: BodySummary) -> PageSurroundings {
        let (index, addresses, path) = (making.index, making.addresses, summary.body.path)
        let registered = summary.coverage.registered
        let relations = ((registered?.predecessors ?? []) + (registered?.successors ?? [])).map { key in
            let other = index.body(key)
            return PageSurroundings.Relation(
                key: key, body: other?.body, page: other.map { addresses.unit($0.body).page },
                years: other?.years ?? [])
        }
        return PageSurroundings(
            page: addresses.unit(summary.body).page, hasFeed: making.hasFeed,
            above: path.indices.map { depth in
                index.division(at: path[...depth]).map { position in
                    PageSurroundings.Above(
                        page: addresses.division(position), feed: making.feed(of: position)?.address,
                        isSample: index.isSample(position))
                }
            },
            relations: relations,
            shared: summary.years.map { year in
                making.plan.similar.matches(of: summary.body, year).map { match in
                    PageSurroundings.Shared(
                        match: match, report: addresses.unit(match.other.body).report(match.other.year))
                }
            })
    }
}
