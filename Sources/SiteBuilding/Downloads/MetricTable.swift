import Diagnostics
import ReportModel

/// The metrics of every report as one table: one row a metric of a report.
enum MetricTable {
    static let columns = [
        "page", "province", "prefecture", "county", "township", "body", "sample", "year", "metric", "metric_version",
        "result", "numerator", "denominator",
    ]

    static var header: [UInt8] { CSVWriter.header(columns) }

    /// The rows of a body.
    ///
    /// A count stands under `numerator` alone. `result` tells a value from what is none: `count`, `share`, `ratio`, `not_applicable` (the whole
    /// is zero), `contradictory`, `unknown`, `no_previous` (no report to compare with), `not_in_form`.
    /// - Complexity: O(reports × metrics).
    static func rows(_ body: CheckedBody, page: (ReportYear) -> SiteAddress) -> TableRows {
        var writer = CSVWriter()
        let divisions = FigureTable.divisions(of: body.body)
        for report in BodySummary(body).reports where report.hasUniformForm {
            for metric in MetricBook.metrics {
                writer.field(page(report.year).canonicalPath)
                for name in divisions { writer.field(name) }
                writer.field(body.body.name)
                writer.field(body.body.isSample ? "true" : "false")
                writer.field(report.year.value)
                writer.field(metric.id)
                writer.field(metric.version)
                let record = metric.value(report).record
                writer.field(record.result)
                writer.field(record.numerator ?? "")
                writer.field(record.denominator)
                writer.endRow()
            }
        }
        return TableRows(writer)
    }
}

extension MetricValue {
    /// The value as files give it.
    var record: (result: String, numerator: String?, denominator: Int?) {
        switch self {
        case .count(let number): ("count", number.description, nil)
        case .share(let part, let whole): (whole > 0 ? "share" : "not_applicable", String(part), whole)
        case .ratio(let part, let whole): (whole > 0 ? "ratio" : "not_applicable", String(part), whole)
        case .contradictory(let part, let whole): ("contradictory", String(part), whole)
        case .unknown: ("unknown", nil, nil)
        case .noPrevious: ("no_previous", nil, nil)
        case .notInForm: ("not_in_form", nil, nil)
        }
    }
}

/// The machine's view of the pages of a metric.
enum MetricJSON {
    /// The file of a metric: its definition, and all townships together by year.
    static func file(_ metric: Metric, _ years: [MetricYear]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            writeDefinition(metric, &json)
            json.key("years")
            json.array { json in
                for year in years { json.object { writePooled(year, &$0) } }
            }
        }
        json.endLine()
        return json.bytes
    }

    /// The file of a metric in one year; the units are listed as the page lists them, up to its limit.
    static func file(_ year: MetricYear, _ making: PageMaking) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            writeDefinition(year.metric, &json)
            writePooled(year, &json)
            guard year.entries.count <= MetricYearPage.limit else { return }
            let list = MetricList(year.metric, year.entries, minimums: making.settings.minimumCounts)
            json.key("units")
            json.array { json in
                for entry in list.ranked + list.sorted + list.left {
                    let body = making.index.bodies[entry.body].body
                    let record = entry.value.record
                    json.object { json in
                        json.member("body", body.path.map(\.name).joined())
                        json.member("page", making.addresses.unit(body).report(year.year).canonicalPath)
                        json.member("rank", entry.rank)
                        json.member("result", record.result)
                        json.member("numerator", record.numerator)
                        json.member("denominator", record.denominator)
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    private static func writeDefinition(_ metric: Metric, _ json: inout JSONWriter) {
        json.member("metric", metric.id)
        json.member("version", metric.version)
        json.member("name_zh", metric.name.zh)
        json.member("name_en", metric.name.en)
        json.member("formula_zh", metric.formulaText(.zh))
        json.member("formula_en", metric.formulaText(.en))
        json.member("direction", metric.direction.rawValue)
        json.member("caveat_zh", metric.caveat.zh)
        json.member("caveat_en", metric.caveat.en)
    }

    private static func writePooled(_ year: MetricYear, _ json: inout JSONWriter) {
        let pooled = year.pooled
        json.member("year", year.year.value)
        json.member("townships", year.bodies)
        json.member("reports", pooled.reports)
        json.member("counted", pooled.counted)
        json.member("unknown", pooled.unknown)
        json.member("not_in_form", pooled.notInForm)
        json.member("contradictory", pooled.contradictory)
        let record = pooled.value(of: year.metric).record
        json.member("numerator", record.numerator)
        json.member("denominator", record.denominator)
        if let spread = year.spread {
            json.key("spread")
            json.object { json in
                json.member("units", spread.count)
                json.member("p10", spread.low.description)
                json.member("median", spread.median.description)
                json.member("p90", spread.high.description)
            }
        }
    }
}
