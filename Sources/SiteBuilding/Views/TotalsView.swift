import ReportModel

/// Counts over a set of bodies, each with what it is counted out of.
struct TotalsView {
    let totals: PortalTotals
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        guard totals.reports > 0, let first = totals.years.first, let last = totals.years.last else {
            writer.paragraph(words["totals_empty"], class: "note")
            return
        }
        let span = first == last ? first.description : "\(first)—\(last)"
        writer.open("ul", Attribute("class", "badges"))
        item(
            String(totals.reports), words["totals_reports"],
            words("totals_reports_note", ["bodies": String(totals.bodies), "years": span]), &writer)
        item(
            "\(totals.completeReports)/\(totals.formReports)", words["totals_complete"], words["totals_complete_note"],
            &writer)
        item(
            "\(totals.contradictoryReports)/\(totals.formReports)", words["totals_contradictory"],
            words("totals_contradictory_note", ["assessable": String(totals.assessableReports)]), &writer)
        writer.close("ul")
    }

    private func item(_ value: String, _ label: String, _ note: String, _ writer: inout MarkupWriter) {
        writer.open("li", Attribute("class", "badge"))
        writer.element("span", Attribute("class", "label"), text: label)
        writer.element("strong", text: value)
        writer.element("span", Attribute("class", "note"), text: note)
        writer.close("li")
    }
}
