import ReportModel

/// A township beside the others of its county: median and place for some metrics with the number they are of, and the way to each.
///
/// The other townships right below the same division are the peers; no size, wealth or score decides who is compared with whom.
struct PeersView {
    let making: PageMaking
    let body: ReportingBody
    /// The year compared: that of the latest report on a uniform form.
    let year: ReportYear
    let page: SiteAddress

    private var words: PageWords { making.words }
    private var minimums: SiteSettings.MinimumCounts { making.settings.minimumCounts }

    /// The metrics compared, in order.
    static let metrics = ["M01", "M04", "M06a", "M14", "M24", "M25"]

    /// Writes nothing where the body has no peers.
    ///
    /// - Complexity: O(peers × log peers).
    func write(into writer: inout MarkupWriter) {
        guard let division = making.index.division(at: body.parents[...]) else { return }
        let index = making.index
        let bodies = index.divisions[division].ownBodies.filter { position in
            let other = index.bodies[position].body
            return other.isSample == body.isSample && other.kind.group == .township
        }
        let others = bodies.map { index.bodies[$0] }.filter { $0.body.key != body.key }
        guard !others.isEmpty, bodies.count > others.count else { return }
        let place = index.divisions[division].name
        writer.open("section", Attribute("id", "peers"))
        writer.element("h2", text: words("peers_heading", ["place": place]))
        writer.paragraph(
            words("peers_note", ["place": place, "year": year.description, "count": String(bodies.count)]),
            class: "note")
        writeTable(place, bodies, into: &writer)
        writeOthers(others, into: &writer)
        writer.open("p")
        writer.link(
            page.link(to: making.addresses.division(division, year)),
            words("peers_compare", ["place": place, "year": year.description]))
        writer.close("p")
        writer.close("section")
    }

    private func writeTable(_ place: String, _ bodies: [Int], into writer: inout MarkupWriter) {
        let caption = words("peers_caption", ["name": body.name, "place": place, "year": year.description])
        writer.openTable(label: caption, class: "stack peers", caption: caption)
        writer.head(
            ["metric_name", "peers_own", "metric_median", "metric_range", "peers_place"].map { words[$0] })
        writer.open("tbody")
        for metric in Self.metrics.compactMap(MetricBook.metric) {
            write(MetricYear(metric, year, bodies, making), into: &writer)
        }
        writer.close("tbody")
        writer.closeTable()
    }

    private func write(_ all: MetricYear, into writer: inout MarkupWriter) {
        let metric = all.metric
        let own = all.entries.first { making.index.bodies[$0.body].body.key == body.key }?.value
        let view = MetricView(own, minimums: minimums, words: words)
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"))
        // The pages of metrics are about real townships: a year with samples alone has none.
        writer.link(
            page.link(to: body.isSample ? .metric(metric.id) : .metricYear(metric.id, year)),
            metric.name[words.language])
        writer.close("th")
        writer.open("td", Attribute("class", view.style), Attribute("data-label", words["peers_own"]))
        writer.text(view.text)
        view.writeNote(into: &writer)
        writer.close("td")
        guard let spread = all.spread else {
            writer.element(
                "td", Attribute("class", "s"), Attribute("colspan", "3"),
                text: words("metric_few_units", ["count": String(all.compared.count)]))
            writer.close("tr")
            return
        }
        cell("metric_median", all.text(spread.median), into: &writer)
        cell("metric_range", "\(all.text(spread.low)) – \(all.text(spread.high))", into: &writer)
        if let value = own?.drawn(minimums) {
            // Equal values share the place of the first of them.
            let larger = all.compared.count { $0 > value }
            let equal = all.compared.count { $0 == value }
            cell(
                "peers_place",
                words(
                    equal > 1 ? "peers_place_shared" : "peers_place_value",
                    [
                        "place": String(larger + 1), "equal": String(equal), "count": String(all.compared.count),
                    ]),
                into: &writer)
        } else {
            writer.element(
                "td", Attribute("class", "s"), Attribute("data-label", words["peers_place"]),
                text: words("peers_place_none", ["count": String(all.compared.count)]))
        }
        writer.close("tr")
    }

    private func cell(_ key: String, _ text: String, into writer: inout MarkupWriter) {
        writer.element("td", Attribute("class", "n"), Attribute("data-label", words[key]), text: text)
    }

    private func writeOthers(_ others: [BodySummary], into writer: inout MarkupWriter) {
        writer.open("p")
        writer.text(words["peers_others"])
        for (place, other) in others.enumerated() {
            writer.text(place == 0 ? " " : words["list_comma"])
            writer.link(page.link(to: making.addresses.unit(other.body).page), other.body.name)
        }
        writer.close("p")
    }
}
