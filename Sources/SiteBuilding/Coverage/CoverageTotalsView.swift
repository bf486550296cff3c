import ReportModel

/// Reports expected and what became of them, one row a year.
struct CoverageTotalsView {
    let bodies: [BodySummary]
    let words: PageWords
    /// The smallest number of expected reports a percentage is shown for.
    let minimum: Int

    private static let missing: [CoverageStatus] = [.notFound, .refused, .unreadable, .withdrawn]

    func write(into writer: inout MarkupWriter) {
        let years = bodies.coveredYears
        guard !years.isEmpty else {
            writer.paragraph(words["coverage_none"], class: "note")
            return
        }
        writer.openTable(label: words["coverage_totals"], class: "pooled", caption: words["coverage_totals_caption"])
        writer.open("thead")
        writer.open("tr")
        var heads =
            ["report_year"] + ["expected", "published", "share", "late", "undated"].map { "coverage_column_\($0)" }
        heads += Self.missing.map { "coverage_status_\($0.rawValue)" } + ["coverage_column_not_due"]
        for key in heads { writer.element("th", Attribute("scope", "col"), text: words[key]) }
        writer.close("tr")
        writer.close("thead")
        writer.open("tbody")
        for year in years {
            let counts = bodies.coverageCounts(of: year)
            writer.open("tr")
            writer.element("th", Attribute("scope", "row"), text: year.description)
            let numbers = [counts.expected, counts.published]
            for number in numbers { cell(String(number), into: &writer) }
            cell(share(counts), into: &writer)
            let others = [counts[.late], counts.undated] + Self.missing.map { counts[$0] } + [counts[.notYetDue]]
            for number in others { cell(String(number), into: &writer) }
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }

    private func cell(_ text: String, into writer: inout MarkupWriter) {
        writer.element("td", Attribute("class", "n"), text: text)
    }

    /// The share in percent with one place; the fraction alone where too few were expected, and not applicable for none.
    private func share(_ counts: CoverageCounts) -> String {
        guard counts.expected > 0 else { return words["badge_not_applicable"] }
        guard counts.expected >= minimum else { return "\(counts.published)/\(counts.expected)" }
        let tenths = (counts.published * 2_000 + counts.expected) / (2 * counts.expected)
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
