import Diagnostics
import ReportChecking
import ReportModel
import ReportReading
import SiteBuilding

/// What pass 1 adds up to: the bodies that are shown, the index of the site, every address.
struct PortalPlan: Sendable {
    /// The bodies in the order of the index, which is the order of everything written.
    let bodies: [SurveyedBody]
    let builder: SiteBuilder
    let addresses: SiteAddresses
    let language: Language
    /// What coverage of real bodies is stated for.
    let frame: CoverageFrame
    let diagnostics: [Diagnostic]
    /// What there was to compare each text and table with.
    let compared: ComparedCounts
    /// The position of each body by its key.
    private let positions: [String: Int]

    /// Plans the site from what was found and what was expected.
    ///
    /// - Complexity: O(reports × log reports).
    init(_ coverage: CoverageAssessment, _ survey: ContentSurvey, _ setup: PortalSetup) {
        let settings = setup.settings
        let shown = coverage.bodies.filter { settings.showsSamples || !$0.body.isSample }
        let index = PortalIndex(bodies: shown.map(\.summary))
        let similar = Self.similar(survey, shown: Set(shown.map(\.body.key)))
        let plan = SitePlan(
            index, comparisons: setup.settings.comparisons, rules: Self.rules.map(\.id), similar: similar)
        let files = Dictionary(shown.map { ($0.body.key, $0) }, uniquingKeysWith: { first, _ in first })
        bodies = index.bodies.compactMap { files[$0.body.key] }
        positions = Dictionary(bodies.indices.map { (index.bodies[$0].body.key, $0) }) { first, _ in first }
        builder = SiteBuilder(
            settings: setup.settings, theme: setup.theme, index: index, plan: plan, rules: Self.rules,
            accuracy: Self.accuracy, frame: coverage.frame)
        addresses = plan.addresses
        frame = coverage.frame
        compared = survey.copies.compared
        language = setup.settings.language
        diagnostics = plan.diagnostics + settings.refusedFiles.weigh(coverage.diagnostics)
    }

    /// The texts shown bodies have in common, by report instead of by position.
    private static func similar(_ survey: ContentSurvey, shown: Set<String>) -> SimilarTexts {
        let reports = survey.bodies.flatMap { surveyed in
            surveyed.rows.map { row in
                shown.contains(surveyed.body.key) ? SimilarTexts.Report(body: surveyed.body, year: row.year) : nil
            }
        }
        return SimilarTexts(survey.copies.overlaps, clusters: survey.copies.clusters, reports: reports)
    }

    /// The reports whose text is nearest to that of a body's reports, read again.
    ///
    /// - Throws: `PublishingError` if a file changed since it was surveyed.
    func twins(
        of body: CheckedBody, with reading: BodyReading
    ) throws(PublishingError) -> [SimilarTexts.Report: AnnualReport] {
        var twins: [SimilarTexts.Report: AnnualReport] = [:]
        for checked in body.reports {
            for match in builder.similar.nearest(of: body.body, checked.report.year) where twins[match.other] == nil {
                guard let position = positions[match.other.body.key],
                    let report = bodies[position].rows.firstIndex(where: { $0.year == match.other.year })
                else { continue }
                twins[match.other] = try bodies[position].readAgain(report: report, with: reading)
            }
        }
        return twins
    }

    /// The versions of the reports whose text is nearest to that of a body's reports: what `twins` would read.
    func twinVersions(of body: SurveyedBody) -> [MemoryKey?] {
        body.rows.flatMap { row in
            builder.similar.nearest(of: body.body, row.year).map { match in
                positions[match.other.body.key].flatMap { bodies[$0].version }
            }
        }
    }

    /// The rules of checking and of reading as the methods page explains them.
    private static let rules =
        RuleBook.rules.map {
            RuleNote(
                id: $0.id, severity: $0.severity, demand: $0.demand, explanation: $0.explanation, basis: $0.basis)
        }
        + ReadingRule.all.map { RuleNote(id: $0.id, severity: $0.severity, demand: $0.demand, explanation: nil) }
        + ContentRules.onPages.map {
            RuleNote(id: $0.id, severity: $0.severity, demand: $0.demand, explanation: nil)
        }

    /// How well each layout is read, as the methods page shows it.
    private static let accuracy = MeasuredAccuracy.record.map {
        AccuracyNote(
            layout: $0.layout, documents: $0.documents, right: $0.right, unread: $0.unread, wrong: $0.wrong,
            invented: $0.invented)
    }

    var reportCount: Int { bodies.reduce(0) { $0 + $1.files.count } }
}
