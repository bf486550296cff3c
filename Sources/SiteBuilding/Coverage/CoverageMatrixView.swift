import ReportModel

/// Bodies by years: one sign and one letter a cell, each leading to the report or to the reason why there is none.
struct CoverageMatrixView {
    /// Bodies that stand together, below the name of their division.
    struct Group {
        /// The division; `nil` for bodies of none, or where the page itself is about the division.
        var division: (name: String, link: String?)?
        let bodies: [BodySummary]
    }

    let making: PageMaking
    let page: SiteAddress
    let groups: [Group]
    /// What the bodies have in common, for the caption.
    let place: String

    private var words: PageWords { making.words }

    func write(into writer: inout MarkupWriter) {
        let years = groups.flatMap(\.bodies).coveredYears
        guard !years.isEmpty else { return }
        let caption = words("coverage_matrix_caption", ["place": place])
        writer.openTable(label: caption, class: "coverage", caption: caption)
        writer.open("thead")
        writer.open("tr")
        writer.element("th", Attribute("scope", "col"), text: words["coverage_column_body"])
        for year in years { writer.element("th", Attribute("scope", "col"), text: year.description) }
        writer.close("tr")
        writer.close("thead")
        for group in groups {
            writer.open("tbody")
            if let (name, link) = group.division { writeHead(name, link, over: years.count + 1, into: &writer) }
            for summary in group.bodies { writeRow(summary, years, into: &writer) }
            writer.close("tbody")
        }
        writer.closeTable()
    }

    private func writeHead(_ name: String, _ link: String?, over columns: Int, into writer: inout MarkupWriter) {
        writer.open("tr")
        writer.open(
            "th", Attribute("class", "group"), Attribute("colspan", String(columns)), Attribute("scope", "rowgroup"))
        if let link { writer.link(link, name) } else { writer.text(name) }
        writer.close("th")
        writer.close("tr")
    }

    private func writeRow(_ summary: BodySummary, _ years: [ReportYear], into writer: inout MarkupWriter) {
        let unit = making.addresses.unit(summary.body)
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"))
        writer.link(page.link(to: unit.page), summary.body.name)
        writer.close("th")
        for year in years {
            let status = summary.coverage.year(year)?.status ?? .notExpected
            writer.open("td", Attribute("class", status.rawValue))
            let sign = CoverageWords.sign(of: status, words)
            if status == .notExpected {
                writer.text(sign)
            } else {
                let label = words(
                    "coverage_cell",
                    [
                        "body": summary.body.name, "year": year.description,
                        "status": "\(sign) \(words["coverage_status_" + status.rawValue])",
                    ])
                writer.element(
                    "a", Attribute("href", page.link(to: unit.report(year))), Attribute("aria-label", label), text: sign
                )
            }
            writer.close("td")
        }
        writer.close("tr")
    }
}

/// How coverage is worded and signed.
enum CoverageWords {
    /// Sign and letter: `● 有`; the sign alone where there is no letter.
    static func sign(of status: CoverageStatus, _ words: PageWords) -> String {
        let letter = words["coverage_letter_" + status.rawValue]
        return letter.isEmpty ? status.symbol : "\(status.symbol) \(letter)"
    }

    /// The years of a registry row in brackets; empty where it names none.
    static func validity(_ registered: RegisteredBody) -> String { registered.validity.map { "（\($0)）" } ?? "" }
}

/// What every sign means.
struct CoverageLegendView {
    let words: PageWords
    /// A Boolean value indicating whether the legend is unfolded, as where it is the subject.
    var isOpen = false

    func write(into writer: inout MarkupWriter) {
        writer.open("details", Attribute("class", "legend"), Attribute("open", isOpen ? "open" : nil))
        writer.element("summary", text: words["coverage_legend"])
        writer.open("dl")
        for status in CoverageStatus.allCases {
            writer.definition(
                CoverageWords.sign(of: status, words),
                "\(words["coverage_status_" + status.rawValue])　\(words["coverage_meaning_" + status.rawValue])")
        }
        writer.close("dl")
        writer.close("details")
    }
}

extension Sequence where Element == BodySummary {
    /// Every year from the first to the last any of the bodies is looked at in.
    var coveredYears: [ReportYear] {
        let ends = flatMap { [$0.coverage.years.first?.year, $0.coverage.years.last?.year].compactMap { $0 } }
        guard let first = ends.min(), let last = ends.max() else { return [] }
        return (first.value...last.value).compactMap { ReportYear($0) }
    }

    /// What became of the reports of one year.
    func coverageCounts(of year: ReportYear) -> CoverageCounts {
        reduce(into: CoverageCounts()) { counts, summary in
            if let covered = summary.coverage.year(year) { counts.count(covered) }
        }
    }

    /// What became of the reports of all years.
    var coverageCounts: CoverageCounts {
        reduce(into: CoverageCounts()) { counts, summary in
            for covered in summary.coverage.years { counts.count(covered) }
        }
    }
}
