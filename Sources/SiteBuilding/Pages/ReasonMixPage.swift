import Diagnostics
import ReportModel

/// Why requests were answered without disclosure (M12): each reason out of all reasons, over all townships of a year.
///
/// Single townships have too few cases for shares of seventeen reasons; theirs stand in the tables of their pages.
struct ReasonMix {
    static let id = "M12"
    /// The reasons; 其他处理 is one, since the 2019 form does not divide it.
    static let reasons: [MetricTerm] =
        RequestRow.outcomes(of: .form2019).filter { ![.granted, .partial, .other].contains($0) }.map(MetricTerm.row)
        + [.group(.other)]

    /// The townships, those with a report of the year whose reasons are all known, and the cases of each reason.
    struct Year {
        let year: ReportYear
        let bodies: Int
        let counted: Int
        let cases: [Int]

        var whole: Int { cases.reduce(0, +) }

        init(_ year: ReportYear, _ making: PageMaking) {
            self.year = year
            let townships = making.index.metricBodies
            let reports = townships.compactMap { making.index.bodies[$0].report(of: year) }
            bodies = townships.count
            var cases = Array(repeating: 0, count: ReasonMix.reasons.count)
            var counted = 0
            for report in reports {
                let own = ReasonMix.reasons.map { report.counts.sum($0.figures) }
                let numbers = own.compactMap { if case .number(let number) = $0 { number } else { nil } }
                guard numbers.count == own.count else { continue }
                counted += 1
                for (place, number) in numbers.enumerated() { cases[place] += number }
            }
            (self.cases, self.counted) = (cases, counted)
        }
    }
}

struct ReasonMixPage {
    let making: PageMaking

    private var words: PageWords { making.words }
    private var address: SiteAddress { .metric(ReasonMix.id) }

    var file: OutputFile {
        let title = "\(ReasonMix.id) \(words["reasons_heading"])"
        var frame = PageFrame(
            address: address, title: title, description: words["reasons_formula"], heading: title,
            columnType: words["column_data"])
        frame.steps = making.steps(
            on: address, above: [], then: [(words["metrics_heading"], .metrics), (ReasonMix.id, address)])
        let years = making.index.metricYears.map { ReasonMix.Year($0, making) }
        let meaning = making.markup { writer in
            writer.open("dl", Attribute("class", "information metric-meaning"))
            writer.definition(words["metric_formula"], words["reasons_formula"], class: "wide")
            writer.definition(words["metric_caveat"], words["reasons_caveat"], class: "wide")
            writer.definition(words["metric_direction"], words["metric_direction_none"])
            writer.definition(words["metric_version"], "1")
            writer.close("dl")
        }
        return making.page(.metric, frame, [meaning, .empty, table(years)])
    }

    private func table(_ years: [ReasonMix.Year]) -> Markup {
        guard !years.isEmpty else { return making.markup { $0.paragraph(words["metric_no_years"], class: "note") } }
        return making.markup { writer in
            writer.openTable(label: words["reasons_heading"], class: "years", caption: words["reasons_caption"])
            writer.head([words["reasons_column"]] + years.map(\.year.description))
            writer.open("tbody")
            for (place, reason) in ReasonMix.reasons.enumerated() {
                writer.open("tr")
                writer.element("th", Attribute("scope", "row"), text: Self.label(reason))
                for year in years {
                    MetricView(
                        year.counted == 0 ? .unknown : .share(year.cases[place], of: year.whole),
                        minimums: making.settings.minimumCounts, words: words
                    ).write(into: &writer)
                }
                writer.close("tr")
            }
            writer.open("tr")
            writer.element("th", Attribute("scope", "row"), text: words["metric_coverage"])
            for year in years {
                writer.element("td", Attribute("class", "n"), text: "\(year.counted)/\(year.bodies)")
            }
            writer.close("tr")
            writer.close("tbody")
            writer.closeTable()
        }
    }

    private static func label(_ reason: MetricTerm) -> String {
        guard let place = reason.figures.first else { return reason.name }
        let row = RequestRow.allCases[place]
        guard let group = row.group, row != .other else { return row.label }
        return "\(group.label)　\(row.label)"
    }
}
