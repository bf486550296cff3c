import Diagnostics
import ReportModel

/// The page of a metric: its definition, and all townships together by year.
struct MetricPage {
    let making: PageMaking
    let metric: Metric
    /// One value for each year with reports, ascending.
    let years: [MetricYear]

    private var words: PageWords { making.words }
    private var address: SiteAddress { .metric(metric.id) }
    private var name: String { metric.name[words.language] }

    var file: OutputFile {
        var frame = PageFrame(
            address: address, title: "\(metric.id) \(name)",
            description: "\(name)：\(metric.formulaText(words.language))。\(metric.caveat[words.language])",
            heading: "\(metric.id) \(name)", columnType: words["column_data"])
        frame.steps = making.steps(
            on: address, above: [], then: [(words["metrics_heading"], .metrics), (metric.id, address)])
        return making.page(.metric, frame, [meaning, trend, table])
    }

    private var meaning: Markup {
        making.markup { MetricMeaningView(metric: metric, words: words).write(into: &$0) }
    }

    private var trend: Markup {
        let axis = years.map(\.year).axis
        guard axis.count > 1, metric.isPooled else { return .empty }
        let minimums = making.settings.minimumCounts
        let points = axis.map { year -> ChartPoint in
            guard let found = years.first(where: { $0.year == year }) else {
                return ChartPoint(year: year, value: nil, text: words["state_no_report"])
            }
            let value = found.pooled.value(of: metric)
            let drawn = value.drawn(minimums)
            let before = years.first { $0.year == year.previous }
            return ChartPoint(
                year: year, value: drawn,
                text: drawn.map(found.text) ?? MetricView(value, minimums: minimums, words: words).text,
                remark: "\(found.pooled.counted)/\(found.bodies)",
                isJoined: before.map { found.hasUnits(of: $0) } ?? true)
        }
        return making.markup { writer in
            writer.open("section", Attribute("id", "trend"))
            writer.element("h2", text: words["metric_trend"])
            TrendChart(
                id: "trend-chart", title: words("metric_trend_title", ["metric": name]), points: points, words: words
            )
            .write(into: &writer)
            writer.close("section")
        }
    }

    private var table: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "years"))
            writer.element("h2", text: words["metric_years"])
            if years.isEmpty {
                writer.paragraph(words["metric_no_years"], class: "note")
            } else {
                writeTable(into: &writer)
            }
            DownloadListView(items: [
                .init(
                    address: address.link(to: .metricJSON(metric.id)), label: "JSON",
                    explanation: words["metric_json"])
            ]).write(into: &writer)
            writer.close("section")
        }
    }

    private func writeTable(into writer: inout MarkupWriter) {
        writer.openTable(label: words["metric_years"], class: "pooled", caption: words["metric_years_caption"])
        writer.open("thead")
        writer.open("tr")
        for key in [
            "report_year", "metric_pooled", "metric_change", "metric_coverage", "metric_median", "metric_range",
        ] {
            writer.element("th", Attribute("scope", "col"), text: words[key])
        }
        writer.close("tr")
        writer.close("thead")
        writer.open("tbody")
        for (place, year) in years.enumerated() {
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            writer.link(address.link(to: .metricYear(metric.id, year.year)), year.year.description)
            writer.close("th")
            MetricView(year.pooled, of: metric, minimums: making.settings.minimumCounts, words: words).write(
                into: &writer)
            let before = place > 0 ? years[place - 1] : nil
            writer.element("td", Attribute("class", "n"), text: change(from: before, to: year))
            writer.element("td", Attribute("class", "n"), text: "\(year.pooled.counted)/\(year.bodies)")
            if let spread = year.spread {
                writer.element("td", Attribute("class", "n"), text: year.text(spread.median))
                writer.element(
                    "td", Attribute("class", "n"), text: "\(year.text(spread.low)) – \(year.text(spread.high))")
            } else {
                writer.element(
                    "td", Attribute("class", "s"), Attribute("colspan", "2"),
                    text: words("metric_few_units", ["count": String(year.compared.count)]))
            }
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }

    /// The change from the year before: by R3 for counts, in percentage points for shares.
    ///
    /// Sums over other townships than last year's are no change of anything: then that is said.
    private func change(from before: MetricYear?, to year: MetricYear) -> String {
        guard let before, before.year == year.year.previous else { return words["change_unknown"] }
        guard year.hasUnits(of: before) else {
            return words["metric_other_units"]
        }
        return MetricChange.text(
            from: before.pooled.value(of: metric), to: year.pooled.value(of: metric),
            minimums: making.settings.minimumCounts, words: words)
    }
}

/// The change of a metric from one year to the next (R3).
enum MetricChange {
    static func text(
        from before: MetricValue, to now: MetricValue, minimums: SiteSettings.MinimumCounts, words: PageWords
    ) -> String {
        switch (before, now) {
        case (.count(let before), .count(let now)):
            return FigureChange(from: before, to: now).text(words) ?? words["change_unknown"]
        case (.share, .share), (.ratio, .ratio):
            guard let first = before.drawn(minimums), let second = now.drawn(minimums),
                let points = second.subtracting(first)
            else { return words["change_unknown"] }
            if points.isZero { return words["change_none"] }
            return words("metric_points", ["points": (points.isNegative ? "" : "+") + MetricView.signed(points)])
        default: return words["change_unknown"]
        }
    }
}

extension MetricValue {
    /// A Boolean value indicating whether the value is part of a pooled total.
    var isCounted: Bool {
        switch self {
        case .count, .share, .ratio: true
        case .contradictory, .unknown, .noPrevious, .notInForm: false
        }
    }
}

/// What a metric means, as its pages say it.
struct MetricMeaningView {
    let metric: Metric
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        writer.open("dl", Attribute("class", "information metric-meaning"))
        writer.definition(words["metric_formula"], metric.formulaText(words.language), class: "wide")
        writer.definition(words["metric_caveat"], metric.caveat[words.language], class: "wide")
        writer.definition(words["metric_unit"], words["metric_unit_" + metric.unitWord])
        writer.definition(words["metric_direction"], words["metric_direction_" + metric.direction.rawValue])
        writer.definition(words["metric_version"], String(metric.version))
        writer.close("dl")
    }
}
