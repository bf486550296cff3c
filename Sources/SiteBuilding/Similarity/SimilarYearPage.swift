import ReportModel
import TextComparison

/// The similar texts of a year, or of a year and a division: clusters, reports, divisions, files.
///
/// Bounded: the page of a year shows the largest clusters and the largest shares and leads to the pages of its divisions; these hold
/// the reports of a county, and a county has no more than so many.
struct SimilarYearPage {
    let making: PageMaking
    let year: ReportYear
    /// The position of the division; `nil` for the whole year.
    let division: Int?
    let part: Part

    /// What of a year the page is about.
    struct Part {
        var rows: [SimilarListView.Row] = []
        var clusters: [SimilarTexts.Cluster] = []
        /// The divisions right above the reports, with the number of reports that share text.
        var divisions: [(position: Int, reports: Int)] = []
        var reports = 0
        var sampleReports = 0

        mutating func count(_ summary: BodySummary, _ rows: [SimilarListView.Row]) {
            self.rows += rows
            if summary.body.isSample { sampleReports += 1 } else { reports += 1 }
        }
    }

    private static let (rowLimit, clusterLimit, divisionLimit) = (50, 30, 400)
    private static let countyLimit = 500

    private var words: PageWords { making.words }
    private var address: SiteAddress {
        division.map { .similar(year, in: making.addresses.division($0)) } ?? .similar(year)
    }

    var file: OutputFile {
        let place = division.map { making.index.divisions[$0].path.map(\.name).joined() }
        let title = words("similar_year_title", ["place": place ?? "", "year": year.description])
        var frame = PageFrame(
            address: address, title: title,
            description: words("similar_year_description", ["place": place ?? "", "year": year.description]),
            heading: title, columnType: words["column_other"])
        let own = division.map {
            [(making.index.divisions[$0].name, SiteAddress.similar(year, in: making.addresses.division($0)))]
        }
        frame.steps = making.steps(
            on: address, above: [],
            then: [
                (words["similar_heading"], .similar),
                (words("year_label", ["year": year.description]), .similar(year)),
            ] + (own ?? []))
        frame.isSample = division.map(making.index.isSample) ?? false
        let body = making.markup { writer in
            writer.open("p", Attribute("class", "lead"))
            writer.text(words("similar_year_intro", ["reports": String(part.reports)]))
            if part.sampleReports > 0 {
                writer.element(
                    "small", Attribute("class", "remark"),
                    text: words("similar_samples", ["count": String(part.sampleReports)]))
            }
            writer.close("p")
            for isSample in [false, true] { write(isSample: isSample, into: &writer) }
            writeDivisions(into: &writer)
            writeDownloads(into: &writer)
            SimilarMethodView(words: words).write(into: &writer)
        }
        return making.page(.similar, frame, [body])
    }

    private func write(isSample: Bool, into writer: inout MarkupWriter) {
        let clusters = part.clusters.filter { $0.isSample == isSample }
        let rows = part.rows.filter { $0.report.body.isSample == isSample }
        guard !clusters.isEmpty || !rows.isEmpty else { return }
        // A page that is about samples alone says so above.
        let isApart = isSample && division.map(making.index.isSample) != true
        let prefix = isSample ? "sample-" : ""
        if isApart { writer.open("section", Attribute("id", "samples"), Attribute("class", "box sample-box")) }
        if isApart { writer.element("h2", text: words["rule_cases_samples"]) }
        if !clusters.isEmpty {
            writer.open("section", Attribute("id", prefix + "clusters"))
            writer.element("h2", text: words["similar_clusters"])
            let sorted = clusters.enumerated().sorted {
                ($1.element.members.count, $0.offset) < ($0.element.members.count, $1.offset)
            }.map(\.element)
            ClusterListView(making: making, page: address, clusters: Array(sorted.prefix(Self.clusterLimit)))
                .write(into: &writer)
            writeRest(sorted.count, Self.clusterLimit, into: &writer)
            writer.close("section")
        }
        if !rows.isEmpty {
            let limit = division == nil ? Self.rowLimit : Self.countyLimit
            let sorted = rows.enumerated().sorted {
                ($1.element.match.share, $0.offset) < ($0.element.match.share, $1.offset)
            }.map(\.element)
            writer.open("section", Attribute("id", prefix + "reports"))
            writer.element("h2", text: words["similar_list"])
            SimilarListView(
                making: making, page: address, rows: Array(sorted.prefix(limit)), caption: words["similar_list_caption"]
            ).write(into: &writer)
            writeRest(sorted.count, limit, into: &writer)
            writer.close("section")
        }
        if isApart { writer.close("section") }
    }

    private func writeRest(_ count: Int, _ limit: Int, into writer: inout MarkupWriter) {
        guard count > limit else { return }
        writer.paragraph(
            words("similar_shown", ["shown": String(limit), "count": String(count)]), class: "note")
    }

    private func writeDivisions(into writer: inout MarkupWriter) {
        guard !part.divisions.isEmpty else { return }
        writer.open("section", Attribute("id", "divisions"))
        writer.element("h2", text: words["similar_divisions"])
        writer.open("ul", Attribute("class", "division-list"))
        let sorted = part.divisions.enumerated().sorted {
            ($1.element.reports, $0.offset) < ($0.element.reports, $1.offset)
        }.map(\.element)
        for (position, reports) in sorted.prefix(Self.divisionLimit) {
            writer.open("li")
            writer.link(
                address.link(to: .similar(year, in: making.addresses.division(position))),
                making.index.divisions[position].path.map(\.name).joined())
            writer.text(" ")
            writer.element(
                "span", Attribute("class", "count"), text: words("similar_division_count", ["count": String(reports)]))
            writer.close("li")
        }
        writer.close("ul")
        writeRest(sorted.count, Self.divisionLimit, into: &writer)
        writer.close("section")
    }

    private func writeDownloads(into writer: inout MarkupWriter) {
        writer.element("h2", text: words["downloads"])
        DownloadListView(items: [
            .init(
                address: address.link(to: .similarPairs(year)), label: "pairs.csv",
                explanation: words["similar_pairs_csv"]),
            .init(
                address: address.link(to: .similarClusters(year)), label: "clusters.csv",
                explanation: words["similar_clusters_csv"]),
            .init(
                address: address.link(to: .similarJSON(year)), label: "similar.json", explanation: words["similar_json"]
            ),
        ]).write(into: &writer)
    }

    /// The pages of a year: the year's own and those of the divisions with reports that share text.
    ///
    /// - Complexity: O(bodies + clusters).
    static func pages(of year: ReportYear, _ making: PageMaking) -> [SimilarYearPage] {
        let (index, similar) = (making.index, making.plan.similar)
        var whole = Part()
        var parts: [Int: Part] = [:]
        for summary in index.bodies {
            let nearest = similar.nearest(of: summary.body, year)
            guard !nearest.isEmpty else { continue }
            let report = SimilarTexts.Report(body: summary.body, year: year)
            let rows = nearest.map { SimilarListView.Row(report: report, match: $0) }
            whole.count(summary, rows)
            guard let division = index.division(at: summary.body.parents[...]) else { continue }
            parts[division, default: Part()].count(summary, rows)
        }
        for cluster in similar.clusters where cluster.year == year {
            whole.clusters.append(cluster)
            // A division none of whose reports is largely another's has no page: its texts only contain shorter ones.
            for division in Set(cluster.members.compactMap { index.division(at: $0.body.parents[...]) }).sorted() {
                parts[division]?.clusters.append(cluster)
            }
        }
        whole.divisions = parts.keys.sorted().map { ($0, (parts[$0]?.reports ?? 0) + (parts[$0]?.sampleReports ?? 0)) }
        return [SimilarYearPage(making: making, year: year, division: nil, part: whole)]
            + parts.keys.sorted().map {
                SimilarYearPage(making: making, year: year, division: $0, part: parts[$0] ?? Part())
            }
    }
}
