import Diagnostics
import ReportModel

/// The metrics of a division: pictures over the years, the spread of its townships, and its townships side by side.
struct DivisionMetricsView {
    let making: PageMaking
    let position: Int

    private var words: PageWords { making.words }
    private var index: PortalIndex { making.index }
    private var page: SiteAddress { making.addresses.division(position) }
    private var minimums: SiteSettings.MinimumCounts { making.settings.minimumCounts }

    /// The sums drawn over the years, and the metrics whose spread is drawn.
    private static let trends = ["M01", "M03"]
    private static let spreads = ["M04", "M06a", "M24"]
    /// The columns of the table of townships.
    private static let columns = ["M01", "M04", "M06a", "M14", "M24", "M25"]

    func write(into writer: inout MarkupWriter) {
        let bodies = index.metricBodies(in: position)
        let axis = Set(bodies.flatMap { index.bodies[$0].comparableYears }).sorted().axis
        guard let latest = axis.last else { return }
        writer.open("section", Attribute("id", "metrics"))
        writer.element("h2", text: words["division_metrics"])
        if axis.count > 1 { writeTrends(bodies, axis, into: &writer) }
        writeOutcomes(bodies, axis, into: &writer)
        writeLatest(bodies, latest, into: &writer)
        writer.close("section")
    }

    private func writeTrends(_ bodies: [Int], _ axis: [ReportYear], into writer: inout MarkupWriter) {
        writer.open("div", Attribute("class", "charts"))
        for metric in Self.trends.compactMap(MetricBook.metric) {
            let years = axis.map { MetricYear(metric, $0, bodies, making) }
            let points = years.enumerated().map { place, found -> ChartPoint in
                let value = found.entries.isEmpty ? nil : found.pooled.value(of: metric)
                return ChartPoint(
                    year: found.year, value: value?.drawn(minimums),
                    text: MetricView(value, minimums: minimums, words: words).text,
                    remark: "\(found.pooled.counted)/\(found.bodies)",
                    isJoined: place == 0 || found.hasUnits(of: years[place - 1]))
            }
            let title = words("division_trend_title", ["metric": metric.name[words.language]])
            TrendChart(id: "trend-" + metric.slug, title: title, points: points, words: words).write(into: &writer)
        }
        writer.close("div")
        writer.open("p", Attribute("class", "note"))
        writer.link("#years", words["division_trend_numbers"])
        writer.close("p")
    }

    private func writeOutcomes(_ bodies: [Int], _ axis: [ReportYear], into writer: inout MarkupWriter) {
        let years = axis.compactMap { year -> OutcomeBars.Year? in
            let reports = bodies.compactMap { index.bodies[$0].report(of: year) }
            guard !reports.isEmpty else { return nil }
            let known = reports.compactMap { OutcomeBars.parts(of: $0.counts) }
            let sums = OutcomeBars.parts.indices.map { part in known.reduce(0) { $0 + $1[part] } }
            return OutcomeBars.Year(
                year: year, parts: known.isEmpty ? nil : sums,
                remark: words("metric_coverage_short", ["count": String(known.count), "of": String(bodies.count)]))
        }
        OutcomeBars(id: "outcomes", title: words["outcomes_title_division"], years: years, words: words)
            .write(into: &writer)
    }

    private func writeLatest(_ bodies: [Int], _ year: ReportYear, into writer: inout MarkupWriter) {
        let title = words("division_metrics_year", ["year": year.description])
        writer.element("h3", text: title)
        let found = Self.spreads.compactMap(MetricBook.metric).map { MetricYear($0, year, bodies, making) }
        if found.contains(where: { $0.spread != nil }) {
            writer.open("div", Attribute("class", "charts"))
            for metric in found {
                guard let spread = metric.spread else { continue }
                DistributionStrip(
                    id: "strip-" + metric.metric.slug,
                    title: words("distribution_title", ["metric": metric.metric.name[words.language]]),
                    values: metric.compared, spread: spread, text: metric.text, words: words
                ).write(into: &writer)
            }
            writer.close("div")
        } else {
            writer.paragraph(words["division_few_units"], class: "note")
        }
        writeTable(title, year, into: &writer)
    }

    /// The townships right below, by name and not by score; a division without any has its sums alone.
    private func writeTable(_ title: String, _ year: ReportYear, into writer: inout MarkupWriter) {
        let metrics = Self.columns.compactMap(MetricBook.metric)
        let own = Set(index.divisions[position].ownBodies)
        let bodies = index.metricBodies(in: position)
        writer.openTable(label: title, class: "townships metrics-table", caption: words["division_metrics_caption"])
        writer.open("thead")
        writer.open("tr")
        writer.element("th", Attribute("scope", "col"), text: words["township"])
        for metric in metrics {
            writer.open("th", Attribute("scope", "col"))
            writer.link(page.link(to: .metric(metric.id)), metric.name[words.language])
            writer.close("th")
        }
        writer.close("tr")
        writer.close("thead")
        writer.open("tbody")
        for body in bodies where own.contains(body) {
            let summary = index.bodies[body]
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            writer.link(page.link(to: making.addresses.unit(summary.body).page), summary.body.name)
            writer.close("th")
            for metric in metrics {
                let value = summary.report(of: year).map { metric.value($0) }
                MetricView(value, minimums: minimums, words: words).write(into: &writer)
            }
            writer.close("tr")
        }
        writer.open("tr", Attribute("class", "sum"))
        writer.element("th", Attribute("scope", "row"), text: words["division_pooled"])
        for metric in metrics {
            let sum = MetricYear(metric, year, bodies, making)
            let view = MetricView(sum.pooled, of: metric, minimums: minimums, words: words)
            writer.open("td", Attribute("class", view.style))
            writer.text(view.text)
            view.writeNote(into: &writer)
            writer.element(
                "small", Attribute("class", "remark"),
                text: words(
                    "metric_coverage_short", ["count": String(sum.pooled.counted), "of": String(sum.bodies)]))
            writer.close("td")
        }
        writer.close("tr")
        writer.close("tbody")
        writer.closeTable()
    }
}
