import Diagnostics
import ReportModel

/// The main figures of a township over the years, each row with a small picture: years as columns, the same numbers as text.
struct TownshipKeyView {
    let summary: BodySummary
    let making: PageMaking
    let page: SiteAddress

    private var words: PageWords { making.words }
    private var minimums: SiteSettings.MinimumCounts { making.settings.minimumCounts }

    /// The metrics shown, in order.
    static let metrics = ["M01", "M03", "M04", "M06a", "M14", "M19a", "M19b", "M20", "M18a", "M24", "M29"]

    func write(into writer: inout MarkupWriter) {
        let axis = summary.comparableYears.axis
        guard !axis.isEmpty else { return }
        writer.open("section", Attribute("id", "key"))
        writer.element("h2", text: words["key_heading"])
        writer.paragraph(words["key_note"], class: "note")
        writer.openTable(label: words["key_heading"], class: "years key", caption: words["key_caption"])
        writer.open("thead")
        writer.open("tr")
        writer.element("th", Attribute("scope", "col"), text: words["metric_name"])
        if axis.count > 1 { writer.element("th", Attribute("scope", "col"), text: words["key_picture"]) }
        for year in axis { writeHead(year, into: &writer) }
        writer.close("tr")
        writer.close("thead")
        writer.open("tbody")
        for metric in Self.metrics.compactMap(MetricBook.metric) { write(metric, axis, into: &writer) }
        writeFindings(axis, into: &writer)
        writer.close("tbody")
        writer.closeTable()
        writeOutcomes(axis, into: &writer)
        writer.close("section")
    }

    private func writeHead(_ year: ReportYear, into writer: inout MarkupWriter) {
        writer.open("th", Attribute("scope", "col"))
        if summary.report(of: year) == nil {
            writer.text(year.description)
        } else {
            writer.link(page.link(to: making.addresses.unit(summary.body).report(year)), year.description)
        }
        writer.close("th")
    }

    private func write(_ metric: Metric, _ axis: [ReportYear], into writer: inout MarkupWriter) {
        let values = axis.map { summary.report(of: $0).map { metric.value($0) } }
        let views = values.map { MetricView($0, minimums: minimums, words: words) }
        let name = metric.name[words.language]
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"))
        writer.link(page.link(to: .metric(metric.id)), name)
        writer.close("th")
        if axis.count > 1 {
            writer.open("td", Attribute("class", "picture"))
            let points = zip(axis, zip(values, views)).map {
                ChartPoint(year: $0, value: $1.0?.drawn(minimums), text: $1.1.text)
            }
            // A line needs two values; a single dot says nothing the cell beside it does not.
            if points.count(where: { $0.value != nil }) > 1 {
                Sparkline(id: "spark-" + metric.slug, title: name, points: points, words: words).write(into: &writer)
            }
            writer.close("td")
        }
        for view in views { view.write(into: &writer) }
        writer.close("tr")
    }

    private func writeFindings(_ axis: [ReportYear], into writer: inout MarkupWriter) {
        let counts = axis.map { summary.report(of: $0).map { $0.findings.errors + $0.findings.warnings } }
        writer.open("tr")
        writer.element("th", Attribute("scope", "row"), text: words["townships_findings"])
        if axis.count > 1 {
            writer.open("td", Attribute("class", "picture"))
            let points = zip(axis, counts).map {
                ChartPoint(
                    year: $0, value: $1.map { ExactDecimal($0) }, text: $1.map(String.init) ?? words["state_no_report"])
            }
            if points.count(where: { $0.value != nil }) > 1 {
                Sparkline(id: "spark-findings", title: words["townships_findings"], points: points, words: words)
                    .write(into: &writer)
            }
            writer.close("td")
        }
        for count in counts {
            MetricView(count.map { .count(ExactDecimal($0)) }, minimums: minimums, words: words).write(into: &writer)
        }
        writer.close("tr")
    }

    private func writeOutcomes(_ axis: [ReportYear], into writer: inout MarkupWriter) {
        let years = axis.compactMap { year in
            summary.report(of: year).map {
                OutcomeBars.Year(year: year, parts: OutcomeBars.parts(of: $0.counts), remark: nil)
            }
        }
        OutcomeBars(id: "outcomes", title: words["outcomes_title"], years: years, words: words).write(into: &writer)
    }
}

extension Metric {
    /// The id in addresses and in the ids of a page.
    var slug: String { id.lowercased() }
}
