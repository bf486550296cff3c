import ReportModel
import TextComparison

/// The entrance to the similarity pages (文字雷同): what is compared and how, and every year with its counts.
struct SimilarPage {
    let making: PageMaking

    private var words: PageWords { making.words }
    private var similar: SimilarTexts { making.plan.similar }

    var file: OutputFile {
        let address = SiteAddress.similar
        var frame = PageFrame(
            address: address, title: words["similar_heading"], description: words["similar_description"],
            heading: words["similar_heading"], columnType: words["column_other"])
        frame.steps = making.steps(on: address, above: [], then: [(words["similar_heading"], address)])
        let body = making.markup { writer in
            writer.paragraph(words["similar_intro"], class: "lead")
            writeYears(from: address, into: &writer)
            SimilarMethodView(words: words).write(into: &writer)
            writer.element("h2", text: words["downloads"])
            DownloadListView(items: [
                .init(address: address.link(to: .reuse), label: "reuse.csv", explanation: words["data_file_reuse_csv"])
            ]).write(into: &writer)
        }
        return making.page(.similar, frame, [body])
    }

    private func writeYears(from address: SiteAddress, into writer: inout MarkupWriter) {
        writer.openTable(
            label: words["similar_years"], class: "similar", caption: words["similar_years"])
        writer.head(["similar_year", "similar_reports", "similar_found", "similar_clusters"].map { words[$0] })
        writer.open("tbody")
        for count in SimilarCounts.all(making.index, similar) {
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            if similar.years.contains(count.year) {
                writer.link(
                    address.link(to: .similar(count.year)), words("year_label", ["year": count.year.description]))
            } else {
                writer.text(words("year_label", ["year": count.year.description]))
            }
            writer.close("th")
            for (number, samples) in [
                (count.reports, count.sampleReports), (count.found, count.sampleFound),
                (count.clusters, count.sampleClusters),
            ] {
                writer.open("td", Attribute("class", "n"))
                writer.text(number)
                if samples > 0 {
                    writer.element(
                        "small", Attribute("class", "remark"),
                        text: words("similar_samples", ["count": String(samples)]))
                }
                writer.close("td")
            }
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
        if similar.pairs.isEmpty { writer.paragraph(words["similar_none"], class: "note") }
    }
}

/// The reports of a year, those with text in common, and the clusters; samples counted apart.
struct SimilarCounts {
    let year: ReportYear
    private(set) var reports = 0
    private(set) var sampleReports = 0
    private(set) var found = 0
    private(set) var sampleFound = 0
    private(set) var clusters = 0
    private(set) var sampleClusters = 0

    /// The counts of every year, the latest first.
    ///
    /// - Complexity: O(reports).
    static func all(_ index: PortalIndex, _ similar: SimilarTexts) -> [SimilarCounts] {
        var counts: [ReportYear: SimilarCounts] = [:]
        for summary in index.bodies {
            for year in summary.years {
                let isFound = !similar.matches(of: summary.body, year).isEmpty
                if summary.body.isSample {
                    counts[year, default: SimilarCounts(year: year)].sampleReports += 1
                    if isFound { counts[year, default: SimilarCounts(year: year)].sampleFound += 1 }
                } else {
                    counts[year, default: SimilarCounts(year: year)].reports += 1
                    if isFound { counts[year, default: SimilarCounts(year: year)].found += 1 }
                }
            }
        }
        for cluster in similar.clusters {
            guard let year = cluster.year else { continue }
            if cluster.isSample { counts[year]?.sampleClusters += 1 } else { counts[year]?.clusters += 1 }
        }
        return counts.values.sorted { $0.year > $1.year }
    }
}

/// How texts are compared and what that does not say; the same words wherever similar texts are shown.
struct SimilarMethodView {
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        writer.open("section", Attribute("id", "method"), Attribute("class", "prose"))
        writer.element("h2", text: words["similar_method"])
        for text in words["similar_method_text"].utf8.split(separator: UInt8(ascii: "|")) {
            writer.paragraph(String(Substring(text)))
        }
        writer.close("section")
    }
}
