import ReportModel

/// Sums over a division by year, each with how many reports it is made of; blanks are left out, never added as zero (R4).
struct PooledYearsView {
    let bodies: [BodySummary]
    let words: PageWords
    /// The years shown; without any, all from the first to the last report.
    var years: [ReportYear] = []
    var heading: String?
    var caption: String?

    func write(into writer: inout MarkupWriter) {
        let known = Set(bodies.flatMap(\.years)).sorted()
        guard let first = known.first, let last = known.last else { return }
        let all = (first.value...last.value).compactMap { ReportYear($0) }
        writer.open("section", Attribute("id", years.isEmpty ? "years" : "totals"))
        writer.element("h2", text: heading ?? words["division_years"])
        writer.openTable(
            label: heading ?? words["division_years"], class: "pooled wide stack",
            caption: caption ?? words["division_years_caption"])
        writer.head((["report_year", "pooled_reports"] + Self.keys).map { words[$0] })
        writer.open("tbody")
        for year in years.isEmpty ? all : years { writeRow(year, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
        writer.close("section")
    }

    private static let keys = [
        "figure_received", "figure_decided", "figure_disclosed", "figure_disputes", "figure_licenses",
        "figure_penalties",
    ]

    private func writeRow(_ year: ReportYear, into writer: inout MarkupWriter) {
        let reports = bodies.compactMap { $0.report(of: year) }
        writer.open("tr")
        writer.element("th", Attribute("scope", "row"), text: year.description)
        let expected = bodies.count { $0.coverage.year(year)?.status.isExpected ?? false }
        writer.element(
            "td", Attribute("class", "n"), Attribute("data-label", words["pooled_reports"]),
            text: "\(reports.count)/\(expected)")
        let columns: [(KeyFigures) -> ExactDecimal?] = [
            \.received, \.decided, \.disclosed, \.disputes, \.licenses, \.penalties,
        ]
        if !reports.isEmpty, reports.allSatisfy({ !$0.hasUniformForm }) {
            // Before 2019 there was nothing to add up: not a gap, but no such table.
            for key in Self.keys {
                writer.element(
                    "td", Attribute("class", "s"), Attribute("data-label", words[key]),
                    text: words["badge_not_applicable"])
            }
            writer.close("tr")
            return
        }
        for (key, column) in zip(Self.keys, columns) {
            write(reports.compactMap { column($0.figures) }, of: reports.count, label: words[key], into: &writer)
        }
        writer.close("tr")
    }

    private func write(
        _ values: [ExactDecimal], of count: Int, label: String, into writer: inout MarkupWriter
    ) {
        let sum = values.reduce(Optional(ExactDecimal.zero)) { sum, value in sum?.adding(value) }
        guard !values.isEmpty, let sum else {
            writer.element("td", Attribute("class", "s"), Attribute("data-label", label), text: words["state_missing"])
            return
        }
        writer.open("td", Attribute("class", "n"), Attribute("data-label", label))
        writer.text(sum.description)
        if values.count < count {
            writer.element(
                "small", Attribute("class", "remark"),
                text: words("pooled_partial", ["count": String(values.count), "of": String(count)]))
        }
        writer.close("td")
    }
}
