/// A kind of page: the name of its template and the parts the template puts in place.
///
/// Every kind also has the fields of the frame (`PageFrame`). A part is markup, or empty where there is nothing to say.
package enum PageKind: String, Sendable, CaseIterable {
    case home, division, township, report, source, comparison, twin, similar, rule, coverage, search, methods, data
    case changes, metric
    case metrics = "all_metrics"
    case metricYear = "metric_year"
    case findings = "all_findings"
    case missingReport = "missing_report"
    case glossary, guide
    case countyYear = "county_year"
    case offices = "for_offices"
    case reportError = "report_an_error"
    case siteMap = "sitemap"
    case notFound = "404"

    /// The names of the parts, in the order pages give them.
    var parts: [String] {
        switch self {
        case .home: ["examples", "figures", "browse", "newest", "leads", "audiences", "samples"]
        case .division:
            [
                "summary", "years", "coverage", "metrics", "divisions", "townships", "similar_texts", "downloads",
            ]
        case .countyYear: ["summary", "totals", "townships", "years"]
        case .township:
            ["summary", "years", "key", "peers", "changed", "series", "findings", "comparisons", "downloads"]
        case .report:
            [
                "information", "summary", "badges", "findings", "corrections", "contents", "sections", "ledger",
                "downloads", "cite",
            ]
        case .source: ["information", "lines"]
        case .comparison: ["introduction", "changed", "ledger", "tables", "narrative", "downloads"]
        case .twin: ["introduction", "sections", "others"]
        case .findings: ["rules", "cases"]
        case .rule: ["meaning", "tally", "cases"]
        case .coverage: ["definition", "totals", "matrix", "samples", "downloads"]
        case .metric: ["meaning", "trend", "years"]
        case .metricYear: ["summary", "distribution", "units"]
        case .similar, .search, .methods, .data, .changes, .metrics, .glossary, .guide, .offices, .reportError,
            .siteMap,
            .missingReport, .notFound:
            ["body"]
        }
    }

    /// The documented context of the kind.
    package var schema: TemplateSchema {
        TemplateSchema(rawValue, PageFrame.fields + parts.map { TemplateSchema.Field($0, .markup) })
    }

    /// The contexts a theme is loaded with.
    package static var schemas: [TemplateSchema] { allCases.map(\.schema) }
}
