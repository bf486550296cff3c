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
    let diagnostics: [Diagnostic]

    /// Plans the site from what was found and what was expected.
    ///
    /// - Complexity: O(reports × log reports).
    init(_ coverage: CoverageAssessment, _ setup: PortalSetup) {
        let settings = setup.settings
        let shown = coverage.bodies.filter { settings.showsSamples || !$0.body.isSample }
        let index = PortalIndex(bodies: shown.map(\.summary))
        let plan = SitePlan(index, comparisons: setup.settings.comparisons, rules: Self.rules.map(\.id))
        let files = Dictionary(shown.map { ($0.body.key, $0) }, uniquingKeysWith: { first, _ in first })
        bodies = index.bodies.compactMap { files[$0.body.key] }
        builder = SiteBuilder(
            settings: setup.settings, theme: setup.theme, index: index, plan: plan, rules: Self.rules,
            accuracy: Self.accuracy, frame: coverage.frame)
        addresses = plan.addresses
        language = setup.settings.language
        diagnostics = plan.diagnostics + settings.refusedFiles.weigh(coverage.diagnostics)
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
