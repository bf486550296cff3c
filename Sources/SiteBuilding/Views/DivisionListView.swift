import ReportModel

/// The divisions right below another as a table: townships, reports, latest year, reports with failed sums; by name.
struct DivisionListView {
    let making: PageMaking
    let page: SiteAddress
    let divisions: [Int]

    private var words: PageWords { making.words }

    func write(into writer: inout MarkupWriter) {
        let keys = [
            "division_column", "division_column_townships", "division_column_reports", "division_column_latest",
            "division_column_contradictory",
        ]
        writer.openTable(
            label: words["division_below"], class: "divisions wide stack sortable",
            caption: words["division_children_caption"])
        writer.head(keys.map { words[$0] })
        writer.open("tbody")
        for position in divisions {
            let node = making.index.divisions[position]
            let townships = making.index.townships(in: position)
            let reports = townships.flatMap(\.reports)
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            writer.link(page.link(to: making.addresses.division(position)), node.name)
            writer.close("th")
            let forms = reports.count(where: \.hasUniformForm)
            let values = [
                String(townships.count), String(reports.count),
                reports.map(\.year).max()?.description ?? words["state_no_report"],
                "\(reports.count { $0.verdicts[.fail] > 0 })/\(forms)",
            ]
            for (key, value) in zip(keys.dropFirst(), values) {
                writer.element("td", Attribute("class", "n"), Attribute("data-label", words[key]), text: value)
            }
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }
}
