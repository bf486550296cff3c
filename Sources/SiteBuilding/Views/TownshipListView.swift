import ReportModel

/// The townships of a division with the figures of one report each, by name, not by score.
struct TownshipListView {
    let making: PageMaking
    let page: SiteAddress
    let bodies: [BodySummary]
    /// What the table is called for those who hear it.
    let title: String
    /// The year of the reports; `nil` for the latest of each.
    var year: ReportYear?

    private var words: PageWords { making.words }

    /// The columns behind the name: those of the report, its figures, how it was read and checked.
    private var keys: [String] {
        (year == nil ? ["townships_reports", "townships_latest"] : ["report_year", "county_year_day"]) + [
            "figure_received", "figure_decided", "figure_disclosed", "figure_disputes", "figure_licenses",
            "figure_penalties", "badge_completeness", "townships_findings",
        ]
    }

    func write(into writer: inout MarkupWriter) {
        let caption =
            year.map { words("county_year_caption", ["year": $0.description]) } ?? words["division_townships_caption"]
        writer.openTable(label: title, class: "townships wide stack sortable", caption: caption)
        writer.head(([words["township"]] + keys.map { words[$0] }))
        writer.open("tbody")
        for summary in bodies { writeRow(summary, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
    }

    private func writeRow(_ summary: BodySummary, into writer: inout MarkupWriter) {
        let unit = making.addresses.unit(summary.body)
        let report = year.map { summary.report(of: $0) } ?? summary.latest
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"))
        writer.link(page.link(to: unit.page), summary.body.name)
        writer.close("th")
        guard let report else {
            writer.element(
                "td", Attribute("colspan", String(keys.count)), Attribute("class", "s"), text: words["state_no_report"])
            writer.close("tr")
            return
        }
        if year == nil { cell(keys[0], "n", String(summary.reports.count), into: &writer) }
        writer.open("td", Attribute("class", "y"), Attribute("data-label", words[keys[year == nil ? 1 : 0]]))
        writer.link(page.link(to: unit.report(report.year)), report.year.description)
        writer.close("td")
        if year != nil {
            cell(
                keys[1], report.day == nil ? "s" : "y", report.day?.description ?? words["county_year_no_day"],
                into: &writer)
        }
        let figures = report.figures
        let values = [
            figures.received, figures.decided, figures.disclosed, figures.disputes, figures.licenses, figures.penalties,
        ]
        for (key, value) in zip(keys[2...], values) {
            cell(key, value == nil ? "s" : "n", value?.description ?? words["state_missing"], into: &writer)
        }
        cell(
            keys[8], report.hasUniformForm ? "n" : "s",
            report.hasUniformForm ? "\(report.filledCells)/\(report.expectedCells)" : words["badge_not_applicable"],
            into: &writer)
        cell(keys[9], "n", String(report.findings.errors + report.findings.warnings), into: &writer)
        writer.close("tr")
    }

    private func cell(_ key: String, _ style: String, _ text: String, into writer: inout MarkupWriter) {
        writer.element("td", Attribute("class", style), Attribute("data-label", words[key]), text: text)
    }
}
