import ContentHashing
package import ReportModel

/// Renders the site: the files about one body after the other, then the files about all.
///
/// A value shared by all workers; each call only reads. Files are handed out one by one and not kept.
package struct SiteBuilder: Sendable {
    let making: PageMaking

    /// Creates a builder; `rules` are explained on the methods page.
    package init(
        settings: SiteSettings, theme: Theme, index: PortalIndex, plan: SitePlan, rules: [RuleNote],
        accuracy: [AccuracyNote] = [], frame: CoverageFrame = CoverageFrame(of: [])
    ) {
        making = PageMaking(
            settings: settings, theme: theme, words: PageWords(theme.words), index: index, plan: plan, rules: rules,
            accuracy: accuracy, frame: frame)
    }

    /// The texts bodies have in common.
    package var similar: SimilarTexts { making.plan.similar }

    /// The contexts the theme has to be loaded with.
    package static var pageKinds: [TemplateSchema] { PageKind.schemas }

    /// Everything about one body: its page, each report with source and files, comparisons, figures of all years.
    ///
    /// - Parameter twins: the reports of other bodies whose text `similar` says is nearest
    /// - Complexity: O(cells + text of the reports) and, for comparisons, O(pairs × (cells + text²/64)).
    package func bodyFiles(
        _ body: CheckedBody, twins: [SimilarTexts.Report: AnnualReport] = [:], emit: (OutputFile) throws -> Void
    ) rethrows {
        let unit = making.addresses.unit(body.body)
        try emit(TownshipPage(making: making, checked: body).file)
        for checked in body.reports {
            let report = checked.report
            let origin = report.source.path
            try emit(ReportPage(making: making, checked: checked).file)
            try emit(SourcePage(making: making, report: report).file)
            try emit(
                OutputFile(
                    path: unit.reportCSV(report.year).path, kind: .data, content: FigureTable.file(report),
                    origin: origin))
            try emit(
                OutputFile(
                    path: unit.reportJSON(report.year).path, kind: .data, content: ReportJSON.file(checked),
                    origin: origin))
            if let page = twinPage(report, twins) { try emit(page) }
        }
        let summary = BodySummary(body)
        for covered in summary.coverage.years where covered.status.isExplained {
            try emit(MissingReportPage(making: making, summary: summary, covered: covered).file)
        }
        let reports = Dictionary(body.reports.map { ($0.report.year, $0) }) { first, _ in first }
        for (first, second) in making.plan.pairs(of: body.comparable.map(\.report.year)) {
            guard let before = reports[first], let after = reports[second] else { continue }
            try emit(
                ComparisonPage(
                    making: making, first: before, second: after, years: body.comparable.map(\.report.year)
                ).file)
        }
        try emit(OutputFile(path: unit.figuresCSV.path, kind: .data, content: FigureTable.file(body)))
        try emit(OutputFile(path: unit.figuresJSON.path, kind: .data, content: ReportJSON.file(body)))
    }

    /// The texts of a report beside those it shares them with; `nil` if it shares none.
    private func twinPage(_ report: AnnualReport, _ twins: [SimilarTexts.Report: AnnualReport]) -> OutputFile? {
        let similar = making.plan.similar
        let matches = similar.matches(of: report.body, report.year)
        guard !matches.isEmpty else { return nil }
        let nearest = similar.nearest(of: report.body, report.year).compactMap { match in
            twins[match.other].map { (match: match, report: $0) }
        }
        return TwinPage(making: making, report: report, twins: nearest, matches: matches).file
    }

    /// The files about no single body: home, divisions, utility pages, feeds, the theme's assets.
    ///
    /// The files with all figures and all findings are not among them: they are put together of what every body gives, in order.
    ///
    /// - Parameters:
    ///   - cases: what the `cases` of every body add up to
    ///   - data: the files with everything, as they were written
    /// - Complexity: O(bodies + divisions + rules).
    package func sharedFiles(
        cases: RuleCaseBook, data: PortalData = PortalData(), emit: (OutputFile) throws -> Void
    ) rethrows {
        try emit(HomePage(making: making, book: cases).file)
        for position in making.index.divisions.indices {
            try emit(DivisionPage(making: making, position: position).file)
            try emit(
                OutputFile(
                    path: making.addresses.divisionJSON(position).path, kind: .data,
                    content: DivisionJSON.file(position, making)))
            for year in making.index.countyYears(position) {
                try emit(CountyYearPage(making: making, position: position, year: year).file)
            }
            if let feed = making.feedFile(of: position) { try emit(feed) }
        }
        try emit(SearchPageFile(making: making).file)
        try emit(MethodsPage(making: making).file)
        try emit(PortalFindingsPage(making: making, book: cases).file)
        for rule in making.rules {
            try emit(RulePage(making: making, rule: rule, book: cases).file)
            try emit(
                OutputFile(path: SiteAddress.ruleJSON(rule.id).path, kind: .data, content: RuleJSON.file(rule, cases)))
        }
        try emit(SimilarPage(making: making).file)
        for year in making.plan.similar.years { try emitSimilar(year, emit) }
        try emit(CoveragePage(making: making).file)
        try metricFiles(emit: emit)
        try dataFiles(data, emit: emit)
        try emit(ChangesPage(making: making).file)
        try emit(GlossaryPage(making: making).file)
        try emit(GuidePage(making: making).file)
        try emit(OfficesPage(making: making, book: cases).file)
        try emit(ReportErrorPage(making: making).file)
        try emit(SiteMapPage(making: making).file)
        try emit(NotFoundPage(making: making).file)
        if let feed { try emit(feed) }
        if let changes = making.changesFeed { try emit(changes) }
        if let baseURL = making.settings.baseURL {
            var sitemap = SitemapXML(baseURL: baseURL)
            try making.plan.forEachSitemapPart(of: making.index) { part, pages in
                for file in sitemap.files(of: part, pages) { try emit(file) }
            }
            try emit(sitemap.index)
        }
        try emit(SitemapXML.robots(baseURL: making.settings.baseURL))
        for file in making.theme.files { try emit(file) }
    }

    /// The pages of the metrics, each with its twin for programs.
    ///
    /// - Complexity: O(metrics × years × bodies).
    private func metricFiles(emit: (OutputFile) throws -> Void) rethrows {
        try emit(MetricIndexPage(making: making).file)
        try emit(ReasonMixPage(making: making).file)
        let (bodies, axis) = (making.index.metricBodies, making.index.metricYears)
        for metric in MetricBook.metrics {
            let years = axis.map { MetricYear(metric, $0, bodies, making) }
            try emit(MetricPage(making: making, metric: metric, years: years).file)
            try emit(
                OutputFile(
                    path: SiteAddress.metricJSON(metric.id).path, kind: .data, content: MetricJSON.file(metric, years)))
            for year in years {
                try emit(MetricYearPage(making: making, year: year, years: axis).file)
                try emit(
                    OutputFile(
                        path: SiteAddress.metricYearJSON(metric.id, year.year).path, kind: .data,
                        content: MetricJSON.file(year, making)))
            }
        }
    }

    /// The page about the data, the descriptor, and the small files for programs.
    private func dataFiles(_ data: PortalData, emit: (OutputFile) throws -> Void) rethrows {
        let tables = [
            (SiteAddress.sources, SourceTable.file(making.index)),
            (.coverageCSV, CoverageTable.csv(making.index, making.addresses)),
        ]
        let list = CoverageTable.json(making.index, making.addresses)
        for (address, table) in tables {
            try emit(OutputFile(path: address.path, kind: .data, content: table.bytes))
        }
        try emit(OutputFile(path: SiteAddress.coverageJSON.path, kind: .data, content: list))
        let records =
            tables.map { address, table in
                DataFile(
                    address: address, bytes: table.bytes.count, sha256: SHA256.hex(of: table.bytes),
                    rows: table.count - 1, beginning: Array(table.prefix(4)))
            } + [DataFile(address: .coverageJSON, bytes: list.count, sha256: SHA256.hex(of: list))]
        let data = PortalData(
            files: data.files + records, omitted: data.omitted, countyWorkbooks: data.countyWorkbooks)
        try emit(DataPage(making: making, data: data).file)
        try emit(DataDescriptor(making: making, data: data).file)
        try emit(DataIndexJSON(making: making, data: data).file)
        for year in making.index.realYears {
            try emit(
                OutputFile(
                    path: SiteAddress.yearJSON(year).path, kind: .data, content: DivisionJSON.file(year, making)))
        }
    }

    /// The pages and files about the texts of a year.
    private func emitSimilar(_ year: ReportYear, _ emit: (OutputFile) throws -> Void) rethrows {
        for page in SimilarYearPage.pages(of: year, making) { try emit(page.file) }
        let tables = SimilarTables(similar: making.plan.similar, addresses: making.addresses, year: year)
        for (address, content) in [
            (SiteAddress.similarPairs(year), tables.pairsCSV), (.similarClusters(year), tables.clustersCSV),
            (.similarJSON(year), tables.json),
        ] {
            try emit(OutputFile(path: address.path, kind: .data, content: content))
        }
    }

    /// How the rules came out for one body, with its cases for their pages.
    package func cases(_ body: CheckedBody) -> RuleCaseBook {
        var book = RuleCaseBook()
        book.add(body, at: making.addresses.unit(body.body))
        return book
    }

    private var feed: OutputFile? {
        AtomFeed(
            title: making.settings.title, author: making.settings.owner.organizer.text,
            baseURL: making.settings.baseURL, entries: making.newestReports(limit: AtomFeed.limit)
        ).file
    }
}
