import ReportModel

/// The townships of a division: years with their reports, and the figures of the latest one; by name, not by score.
struct TownshipListView {
    let making: PageMaking
    let page: SiteAddress
    let bodies: [BodySummary]
    /// What the table is called for those who hear it.
    let title: String

    private var words: PageWords { making.words }

    func write(into writer: inout MarkupWriter) {
        writer.openTable(
            label: title, class: "townships", caption: words["division_townships_caption"])
        writer.open("thead")
        writer.open("tr")
        for key in [
            "township", "townships_reports", "townships_latest", "figure_received", "figure_decided",
            "figure_disclosed", "figure_disputes", "figure_licenses", "figure_penalties", "badge_completeness",
            "townships_findings",
        ] {
            writer.element("th", Attribute("scope", "col"), text: words[key])
        }
        writer.close("tr")
        writer.close("thead")
        writer.open("tbody")
        for summary in bodies { writeRow(summary, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
    }

    private func writeRow(_ summary: BodySummary, into writer: inout MarkupWriter) {
        let unit = making.addresses.unit(summary.body)
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"))
        writer.link(page.link(to: unit.page), summary.body.name)
        writer.close("th")
        writer.element("td", Attribute("class", "n"), text: String(summary.reports.count))
        guard let latest = summary.latest else {
            writer.element("td", Attribute("colspan", "9"), text: words["state_no_report"])
            writer.close("tr")
            return
        }
        writer.open("td")
        writer.link(page.link(to: unit.report(latest.year)), latest.year.description)
        writer.close("td")
        let figures = latest.figures
        for value in [
            figures.received, figures.decided, figures.disclosed, figures.disputes, figures.licenses, figures.penalties,
        ] {
            writer.element(
                "td", Attribute("class", value == nil ? "s" : "n"), text: value?.description ?? words["state_missing"])
        }
        writer.element(
            "td", Attribute("class", latest.hasUniformForm ? "n" : "s"),
            text: latest.hasUniformForm
                ? "\(latest.filledCells)/\(latest.expectedCells)" : words["badge_not_applicable"])
        writer.element("td", Attribute("class", "n"), text: String(latest.findings.errors + latest.findings.warnings))
        writer.close("tr")
    }
}
