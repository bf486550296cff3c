package import Diagnostics
package import ReportModel

/// Every address of the site, known to be unique before anything is rendered.
package struct SitePlan: Sendable {
    package let addresses: SiteAddresses
    /// The texts bodies have in common; each report with any has a page that shows them.
    package let similar: SimilarTexts
    /// The number of HTML pages the site has.
    package let pageCount: Int
    /// What stands in the way: two bodies with one key, two reports of one year.
    package let diagnostics: [Diagnostic]
    private let comparisons: SiteSettings.Comparisons
    private let rules: [RuleID]
    /// The years with texts in common, each with the divisions right above their reports.
    private let similarPages: [(year: ReportYear, divisions: [Int])]

    /// Plans the site.
    ///
    /// - Complexity: O(reports).
    package init(
        _ index: PortalIndex, comparisons: SiteSettings.Comparisons = .adjacent, rules: [RuleID] = [],
        similar: SimilarTexts = .none
    ) {
        addresses = SiteAddresses(index)
        self.similar = similar
        self.comparisons = comparisons
        self.rules = rules
        var diagnostics = addresses.diagnostics
        let divided = Self.similarDivisions(index, similar)
        var pages = Self.sharedPages.count + rules.count + Self.metricPages(of: index).count + index.divisions.count
        pages += divided.count + divided.reduce(0) { $0 + $1.divisions.count }
        pages += index.divisions.indices.reduce(0) { $0 + index.countyYears($1).count }
        var keys: Set<String> = []
        var slugs: Set<String> = []
        for summary in index.bodies {
            let slug = addresses.slug(of: summary.body)
            if !keys.insert(summary.body.key).inserted || !slugs.insert(slug).inserted {
                diagnostics.append(
                    Self.doubled(
                        zh: "\(summary.body.key) 出现两次，地址 u/\(slug)/ 不唯一",
                        en: "\(summary.body.key) occurs twice: the address u/\(slug)/ is not unique"))
            }
            let years = summary.years
            for (year, next) in zip(years, years.dropFirst()) where year == next {
                diagnostics.append(
                    Self.doubled(
                        zh: "\(summary.body.key) 的 \(year) 年有两份报告",
                        en: "\(summary.body.key) has two reports for \(year)"))
            }
            pages += 1 + 2 * years.count + summary.explainedYears.count + similar.years(of: summary).count
            let compared = summary.comparableYears.count
            pages += comparisons == .all ? compared * (compared - 1) / 2 : max(0, compared - 1)
        }
        similarPages = divided
        self.pageCount = pages
        self.diagnostics = diagnostics
    }

    private static func doubled(zh: String, en: String) -> Diagnostic {
        Diagnostic(rule: "AD-03", severity: .error, at: nil, Wording(zh: zh, en: en))
    }

    package static let sharedPages: [SiteAddress] = [
        .home, .search, .methods, .findings, .metrics, .coverage, .similar, .siteMap, .data, .changes, .glossary,
        .guide,
        .offices, .reportError,
        .notFound,
    ]

    /// The divisions that have a page of similar texts, year by year.
    ///
    /// - Complexity: O(reports).
    private static func similarDivisions(
        _ index: PortalIndex, _ similar: SimilarTexts
    ) -> [(year: ReportYear, divisions: [Int])] {
        var divisions: [ReportYear: Set<Int>] = [:]
        for summary in index.bodies {
            for year in similar.years(of: summary) {
                guard let division = index.division(at: summary.body.parents[...]) else { continue }
                divisions[year, default: []].insert(division)
            }
        }
        return similar.years.map { ($0, (divisions[$0] ?? []).sorted()) }
    }

    /// The years in which reports right below a division share text, ascending.
    func similarYears(in division: Int) -> [ReportYear] {
        similarPages.filter { $0.divisions.contains(division) }.map(\.year)
    }

    /// The pages of the metrics, each with one for every year.
    private static func metricPages(of index: PortalIndex) -> [SiteAddress] {
        let years = index.metricYears
        return [.metric(ReasonMix.id)]
            + MetricBook.metrics.flatMap { metric in
                [.metric(metric.id)] + years.map { .metricYear(metric.id, $0) }
            }
    }

    /// The pairs of years that get a comparison page, neighbours first; `years` are the comparable ones, ascending.
    package func pairs(of years: [ReportYear]) -> [(ReportYear, ReportYear)] {
        let neighbours = Array(zip(years, years.dropFirst()))
        guard comparisons == .all else { return neighbours }
        let others = years.indices.flatMap { first in
            years.indices.dropFirst(first + 2).map { (years[first], years[$0]) }
        }
        return neighbours + others
    }

    /// The pages about one body: the body's own, each report with its source, each pair of years.
    package func pages(of summary: BodySummary) -> [SiteAddress] {
        let unit = addresses.unit(summary.body)
        let years = summary.years
        var pages = [unit.page]
        for year in years { pages += [unit.report(year), unit.source(year)] }
        pages += summary.explainedYears.map(unit.report)
        pages += similar.years(of: summary).map(unit.similar)
        return pages + pairs(of: summary.comparableYears).map(unit.comparison)
    }

    /// Every page of the site that can be found by address, in a fixed order: shared pages, rules, divisions each with the
    /// bodies right below, bodies below none.
    ///
    /// The page for unknown addresses is not among them.
    ///
    /// - Complexity: O(pages).
    package func forEachPage(of index: PortalIndex, _ visit: (SiteAddress) -> Void) {
        forEachSharedPage(of: index, visit)
        for position in index.divisions.indices { forEachPage(of: position, in: index, visit) }
        for summary in index.rootBodies.map({ index.bodies[$0] }) { for page in pages(of: summary) { visit(page) } }
    }

    /// The pages about no division and no body: shared pages, rules, similar texts, metrics.
    private func forEachSharedPage(of index: PortalIndex, _ visit: (SiteAddress) -> Void) {
        for page in Self.sharedPages where page != .notFound { visit(page) }
        for rule in rules { visit(.rule(rule)) }
        for (year, divisions) in similarPages {
            visit(.similar(year))
            for division in divisions { visit(.similar(year, in: addresses.division(division))) }
        }
        for page in Self.metricPages(of: index) { visit(page) }
    }

    /// The pages of a division: its own, those of its years, and those of the bodies right below it.
    private func forEachPage(of division: Int, in index: PortalIndex, _ visit: (SiteAddress) -> Void) {
        visit(addresses.division(division))
        for year in index.countyYears(division) { visit(addresses.division(division, year)) }
        for position in index.divisions[division].ownBodies {
            for page in pages(of: index.bodies[position]) { visit(page) }
        }
    }

    /// The pages of the site in the parts of its sitemap: one for each division with bodies right below it, and one with all others.
    ///
    /// Each page is in exactly one part. A part is handed over before the next is gathered.
    ///
    /// - Complexity: O(pages); memory O(pages of the largest part).
    func forEachSitemapPart(
        of index: PortalIndex, _ visit: (_ part: SiteAddress, _ pages: [SiteAddress]) throws -> Void
    ) rethrows {
        var shared: [SiteAddress] = []
        forEachSharedPage(of: index) { shared.append($0) }
        for position in index.divisions.indices where index.divisions[position].ownBodies.isEmpty {
            forEachPage(of: position, in: index) { shared.append($0) }
        }
        for position in index.rootBodies { shared += pages(of: index.bodies[position]) }
        try visit(.sitemapPart, shared)
        for position in index.divisions.indices where !index.divisions[position].ownBodies.isEmpty {
            var pages: [SiteAddress] = []
            forEachPage(of: position, in: index) { pages.append($0) }
            try visit(addresses.sitemap(position), pages)
        }
    }
}
