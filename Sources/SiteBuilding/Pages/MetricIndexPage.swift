import ReportModel

/// 指标: every metric with its formula, its unit, its direction and its version.
struct MetricIndexPage {
    let making: PageMaking

    private var words: PageWords { making.words }
    private let address = SiteAddress.metrics

    init(making: PageMaking) { self.making = making }

    var file: OutputFile {
        var frame = PageFrame(
            address: address, title: words["metrics_heading"], description: words["metrics_description"],
            heading: words["metrics_heading"], columnType: words["column_data"])
        frame.steps = making.steps(on: address, above: [], then: [(words["metrics_heading"], address)])
        let minimums = making.settings.minimumCounts
        let body = making.markup { writer in
            writer.paragraph(words["metrics_intro"])
            writer.open("ul", Attribute("class", "prose-list"))
            let rules = words(
                "metrics_rules", ["percentage": String(minimums.percentage), "ranking": String(minimums.ranking)])
            for rule in rules.utf8.split(separator: UInt8(ascii: "|")) {
                writer.element("li", text: String(Substring(rule)))
            }
            writer.close("ul")
            writeTable(into: &writer)
            writeElsewhere(into: &writer)
        }
        return making.page(.metrics, frame, [body])
    }

    /// What the catalogue of metrics knows and this table does not: where it stands, or why it is not counted.
    private func writeElsewhere(into writer: inout MarkupWriter) {
        writer.open("section", Attribute("id", "elsewhere"))
        writer.element("h2", text: words["metrics_elsewhere"])
        writer.open("ul", Attribute("class", "prose-list"))
        let places: [(key: String, address: SiteAddress?)] = [
            ("metrics_elsewhere_reuse", .similar), ("metrics_elsewhere_coverage", .coverage),
            ("metrics_elsewhere_problems", .findings), ("metrics_elsewhere_items", nil),
            ("metrics_elsewhere_residents", nil), ("metrics_elsewhere_ranks", nil),
        ]
        for (key, place) in places {
            writer.open("li")
            writer.text(words[key])
            if let place {
                writer.text(" ")
                writer.link(address.link(to: place), words["metrics_elsewhere_link"])
            }
            writer.close("li")
        }
        writer.close("ul")
        writer.close("section")
    }

    private func writeTable(into writer: inout MarkupWriter) {
        writer.openTable(label: words["metrics_heading"], class: "metrics", caption: words["metrics_caption"])
        writer.head(
            ["metric_id", "metric_name", "metric_formula", "metric_unit", "metric_direction", "metric_version"].map {
                words[$0]
            })
        writer.open("tbody")
        for metric in MetricBook.metrics {
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            writer.link(address.link(to: .metric(metric.id)), metric.id)
            writer.close("th")
            writer.element("td", text: metric.name[words.language])
            writer.open("td")
            writer.element("code", text: metric.formulaText(words.language))
            writer.close("td")
            writer.element("td", text: words["metric_unit_" + metric.unitWord])
            writer.element("td", text: words["metric_direction_" + metric.direction.rawValue])
            writer.element("td", Attribute("class", "n"), text: String(metric.version))
            writer.close("tr")
        }
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"))
        writer.link(address.link(to: .metric(ReasonMix.id)), ReasonMix.id)
        writer.close("th")
        writer.element("td", text: words["reasons_heading"])
        writer.element("td", text: words["reasons_formula"])
        writer.element("td", text: words["metric_unit_requests"])
        writer.element("td", text: words["metric_direction_none"])
        writer.element("td", Attribute("class", "n"), text: "1")
        writer.close("tr")
        writer.close("tbody")
        writer.closeTable()
    }
}

extension Metric {
    /// What its unit is looked up with: a share is in percent of something.
    var unitWord: String { isPercentage ? "share_\(unit.rawValue)" : unit.rawValue }
}
