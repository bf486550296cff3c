import Diagnostics
import ReportModel

/// A metric in one year: pooled, spread, ranked or sorted units, and those left out with the reason.
///
/// Bounded: with more townships than a reader can look through, divisions are listed, whose pages have their townships.
struct MetricYearPage {
    let making: PageMaking
    let year: MetricYear
    /// All years of the metric.
    let years: [ReportYear]

    /// The most units listed one by one.
    static let limit = 300

    private var words: PageWords { making.words }
    private var metric: Metric { year.metric }
    private var address: SiteAddress { .metricYear(metric.id, year.year) }
    private var name: String { metric.name[words.language] }
    private var minimums: SiteSettings.MinimumCounts { making.settings.minimumCounts }

    var file: OutputFile {
        let title = words(
            "metric_year_title", ["id": metric.id, "metric": name, "year": year.year.description])
        var frame = PageFrame(
            address: address, title: title, description: "\(title)：\(metric.formulaText(words.language))。",
            heading: title, columnType: words["column_data"])
        frame.steps = making.steps(
            on: address, above: [],
            then: [
                (words["metrics_heading"], .metrics), (metric.id, .metric(metric.id)),
                (words("year_label", ["year": year.year.description]), address),
            ])
        return making.page(.metricYear, frame, [summary, distribution, units])
    }

    private var summary: Markup {
        making.markup { writer in
            writer.open("ul", Attribute("class", "year-chips"))
            for other in years {
                writer.open("li")
                if other == year.year {
                    writer.element("span", Attribute("aria-current", "page"), text: other.description)
                } else {
                    writer.link(address.link(to: .metricYear(metric.id, other)), other.description)
                }
                writer.close("li")
            }
            writer.close("ul")
            MetricMeaningView(metric: metric, words: words).write(into: &writer)
            let view = MetricView(year.pooled, of: metric, minimums: minimums, words: words)
            writer.open("ul", Attribute("class", "badges"))
            writer.open("li", Attribute("class", "badge"))
            writer.element("span", Attribute("class", "label"), text: words["metric_pooled"])
            writer.element("strong", text: view.text)
            writer.element(
                "span", Attribute("class", "note"),
                text: (view.remark.map { $0 + words["list_comma"] } ?? "")
                    + words(
                        "metric_coverage_note", ["count": String(year.pooled.counted), "of": String(year.bodies)]))
            writer.close("li")
            writer.close("ul")
        }
    }

    private var distribution: Markup {
        guard let spread = year.spread else {
            return making.markup {
                $0.paragraph(words("metric_few_units", ["count": String(year.compared.count)]), class: "note")
            }
        }
        return making.markup { writer in
            writer.open("section", Attribute("id", "distribution"))
            writer.element("h2", text: words["metric_distribution"])
            DistributionStrip(
                id: "strip", title: words("distribution_title", ["metric": name]), values: year.compared,
                spread: spread, text: year.text, words: words
            ).write(into: &writer)
            writer.close("section")
        }
    }

    private var units: Markup {
        let list = MetricList(metric, year.entries, minimums: minimums)
        return making.markup { writer in
            writer.open("section", Attribute("id", "units"))
            if year.entries.count > Self.limit {
                writer.element("h2", text: words["metric_divisions"])
                writer.paragraph(
                    words("metric_divisions_note", ["count": String(year.entries.count)]), class: "note")
                writeDivisions(into: &writer)
            } else {
                if metric.direction != .none { writeRanked(list, into: &writer) }
                if metric.direction == .none { writeSorted(list, into: &writer) }
                writeLeft(list, into: &writer)
            }
            writer.close("section")
        }
    }

    private func writeRanked(_ list: MetricList, into writer: inout MarkupWriter) {
        writer.element("h2", text: words["metric_ranking"])
        writer.paragraph(
            words(
                "metric_ranking_note",
                [
                    "ranked": String(list.ranked.count), "left": String(list.left.count),
                    "direction": words["metric_direction_" + metric.direction.rawValue],
                ]), class: "note")
        if list.ranked.isEmpty { writer.paragraph(words["metric_ranking_none"], class: "note") }
        if !list.ranked.isEmpty { write(list.ranked, caption: words["metric_ranking"], hasRank: true, into: &writer) }
    }

    private func writeSorted(_ list: MetricList, into writer: inout MarkupWriter) {
        writer.element("h2", text: words["metric_units"])
        writer.paragraph(words["metric_sorted_note"], class: "note")
        if !list.sorted.isEmpty { write(list.sorted, caption: words["metric_units"], hasRank: false, into: &writer) }
    }

    private func writeLeft(_ list: MetricList, into writer: inout MarkupWriter) {
        guard !list.left.isEmpty else { return }
        writer.element("h3", text: words[metric.direction == .none ? "metric_left_unsorted" : "metric_left"])
        write(list.left, caption: words["metric_left_caption"], hasRank: false, into: &writer)
    }

    private func write(
        _ entries: [MetricEntry], caption: String, hasRank: Bool, into writer: inout MarkupWriter
    ) {
        writer.openTable(label: caption, class: "ranking", caption: caption)
        writer.head(
            ((hasRank ? ["metric_rank"] : []) + ["township", "metric_place", "metric_value", "metric_change"]).map {
                words[$0]
            })
        writer.open("tbody")
        for entry in entries {
            let summary = making.index.bodies[entry.body]
            let unit = making.addresses.unit(summary.body)
            writer.open("tr")
            if hasRank { writer.element("td", Attribute("class", "n"), text: entry.rank.map(String.init) ?? "") }
            writer.open("th", Attribute("scope", "row"))
            writer.link(address.link(to: unit.page), summary.body.name)
            writer.close("th")
            writer.element("td", text: summary.body.parents.map(\.name).joined())
            MetricView(entry.value, minimums: minimums, words: words)
                .write(into: &writer, link: address.link(to: unit.report(year.year)))
            let before = year.year.previous.flatMap { summary.report(of: $0) }.map { metric.value($0) }
            writer.element(
                "td", Attribute("class", "n"),
                text: before.map {
                    MetricChange.text(from: $0, to: entry.value, minimums: minimums, words: words)
                } ?? words["change_unknown"])
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }

    private func writeDivisions(into writer: inout MarkupWriter) {
        writer.openTable(
            label: words["metric_divisions"], class: "ranking", caption: words["metric_divisions_caption"])
        writer.head(["metric_division", "metric_pooled", "metric_coverage", "metric_median"].map { words[$0] })
        writer.open("tbody")
        for division in making.index.metricDivisions {
            let part = MetricYear(metric, year.year, making.index.metricBodies(in: division), making)
            guard !part.entries.isEmpty else { continue }
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            writer.link(
                address.link(to: making.addresses.division(division)) + "#metrics",
                making.index.divisions[division].path.map(\.name).joined())
            writer.close("th")
            MetricView(part.pooled, of: metric, minimums: minimums, words: words).write(into: &writer)
            writer.element("td", Attribute("class", "n"), text: "\(part.pooled.counted)/\(part.bodies)")
            writer.element("td", Attribute("class", "n"), text: part.spread.map { part.text($0.median) } ?? "—")
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }
}

extension PortalIndex {
    /// The divisions metrics are broken down by: those no other stands above, or what is below if there is only one, level by level.
    var metricDivisions: [Int] {
        var level = roots.filter { !isSample($0) }
        while level.count == 1, let only = level.first, !divisions[only].children.isEmpty {
            level = divisions[only].children
        }
        return level
    }
}
