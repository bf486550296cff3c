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
    case siteMap = "sitemap"
    case notFound = "404"

    /// The names of the parts, in the order pages give them.
    var parts: [String] {
        switch self {
        case .home: ["figures", "browse", "newest", "samples"]
        case .division: ["summary", "years", "coverage", "metrics", "divisions", "townships", "similar_texts"]
        case .township: ["summary", "years", "key", "series", "findings", "comparisons", "downloads"]
        case .report:
            ["information", "badges", "findings", "corrections", "contents", "sections", "ledger", "downloads"]
        case .source: ["information", "lines"]
        case .comparison: ["introduction", "ledger", "tables", "narrative", "downloads"]
        case .twin: ["introduction", "sections", "others"]
        case .findings: ["rules", "cases"]
        case .rule: ["meaning", "tally", "cases"]
        case .coverage: ["definition", "totals", "matrix", "samples", "downloads"]
        case .metric: ["meaning", "trend", "years"]
        case .metricYear: ["summary", "distribution", "units"]
        case .similar, .search, .methods, .data, .changes, .metrics, .siteMap, .missingReport, .notFound: ["body"]
        }
    }

    /// The documented context of the kind.
    package var schema: TemplateSchema {
        TemplateSchema(rawValue, PageFrame.fields + parts.map { TemplateSchema.Field($0, .markup) })
    }

    /// The contexts a theme is loaded with.
    package static var schemas: [TemplateSchema] { allCases.map(\.schema) }
}
