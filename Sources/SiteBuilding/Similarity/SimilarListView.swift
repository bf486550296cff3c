import ReportModel
import TextComparison

/// Reports with a section that is largely another's, one row a section, each with the way to the texts side by side.
struct SimilarListView {
    struct Row {
        let report: SimilarTexts.Report
        let match: SimilarTexts.Match
    }

    let making: PageMaking
    let page: SiteAddress
    let rows: [Row]
    let caption: String

    private var words: PageWords { making.words }

    func write(into writer: inout MarkupWriter) {
        writer.openTable(label: caption, class: "similar", caption: caption)
        writer.head(
            ["township", "similar_section", "similar_share", "similar_twin", "similar_evidence"].map { words[$0] })
        writer.open("tbody")
        for row in rows { write(row, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
    }

    private func write(_ row: Row, into writer: inout MarkupWriter) {
        let (report, match) = (row.report, row.match)
        let unit = making.addresses.unit(report.body)
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"))
        writer.link(page.link(to: unit.report(report.year)), report.body.name)
        writer.element("small", Attribute("class", "remark"), text: report.body.parents.map(\.name).joined())
        writer.close("th")
        writer.element("td", text: match.kind.shortHeading)
        writer.element("td", Attribute("class", "n"), text: match.share.asPercent)
        writer.open("td")
        writer.link(
            page.link(to: making.addresses.unit(match.other.body).report(match.other.year)), match.other.body.name)
        writer.element("small", Attribute("class", "remark"), text: match.other.body.parents.map(\.name).joined())
        writer.close("td")
        writer.open("td")
        writer.link(page.link(to: unit.similar(report.year), fragment: match.kind.key), words["similar_side_by_side"])
        writer.close("td")
        writer.close("tr")
    }
}

/// Clusters of similar sections: size, section, members with the way to each.
struct ClusterListView {
    let making: PageMaking
    let page: SiteAddress
    let clusters: [SimilarTexts.Cluster]

    /// The members named of each cluster; all of them stand in the file.
    static let memberLimit = 12

    private var words: PageWords { making.words }

    func write(into writer: inout MarkupWriter) {
        writer.open("ol", Attribute("class", "clusters"))
        for cluster in clusters {
            writer.open("li")
            writer.element(
                "strong",
                text: words(
                    "similar_cluster", ["section": cluster.kind.shortHeading, "count": String(cluster.members.count)]))
            if let first = firstPublished(cluster) {
                writer.element("small", Attribute("class", "remark"), text: first)
            }
            writer.open("ul", Attribute("class", "members"))
            for member in cluster.members.prefix(Self.memberLimit) {
                writer.open("li")
                writer.link(link(to: member, cluster.kind), member.body.path.suffix(2).map(\.name).joined())
                writer.close("li")
            }
            if cluster.members.count > Self.memberLimit {
                writer.element(
                    "li", text: words("similar_more", ["count": String(cluster.members.count - Self.memberLimit)]))
            }
            writer.close("ul")
            writer.close("li")
        }
        writer.close("ol")
    }

    /// The way to a member: to the texts side by side, or to the report where it only contains a shorter text.
    private func link(to member: SimilarTexts.Report, _ kind: SectionKind) -> String {
        let unit = making.addresses.unit(member.body)
        let isNear = making.plan.similar.matches(of: member.body, member.year).contains { $0.kind == kind }
        return isNear
            ? page.link(to: unit.similar(member.year), fragment: kind.key) : page.link(to: unit.report(member.year))
    }

    /// Who published first, where that is known of every member.
    private func firstPublished(_ cluster: SimilarTexts.Cluster) -> String? {
        guard cluster.members.count <= 200 else { return nil }
        let days = cluster.members.compactMap { making.index.publication(of: $0) }
        guard days.count == cluster.members.count, let first = days.min(), days.count(where: { $0 == first }) == 1,
            let position = days.firstIndex(of: first)
        else { return nil }
        return words(
            "similar_first_published", ["body": cluster.members[position].body.name, "day": first.description])
    }
}

extension PortalIndex {
    /// The day a report was published, as its page or its side file says; never the day it was issued.
    func publication(of report: SimilarTexts.Report) -> CalendarDay? {
        guard let parent = division(at: report.body.parents[...]) else { return nil }
        return divisions[parent].ownBodies.lazy.map { bodies[$0] }.first { $0.body.key == report.body.key }?
            .report(of: report.year)?.publishedOn
    }
}
