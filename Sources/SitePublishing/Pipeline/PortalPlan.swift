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

    /// Plans the site from the rows of pass 1.
    ///
    /// - Complexity: O(reports × log reports).
    init(_ survey: ContentSurvey, _ setup: PortalSetup) {
        let shown = survey.bodies.filter { setup.settings.showsSamples || !$0.body.isSample }
        let index = PortalIndex(bodies: shown.map(\.summary))
        let plan = SitePlan(index, comparisons: setup.settings.comparisons)
        let files = Dictionary(shown.map { ($0.body.key, $0) }, uniquingKeysWith: { first, _ in first })
        bodies = index.bodies.compactMap { files[$0.body.key] }
        builder = SiteBuilder(settings: setup.settings, theme: setup.theme, index: index, plan: plan, rules: Self.rules)
        addresses = plan.addresses
        language = setup.settings.language
        diagnostics = plan.diagnostics
    }

    /// The rules of checking and of reading as the methods page explains them.
    private static let rules =
        RuleBook.rules.map {
            RuleNote(id: $0.id, severity: $0.severity, demand: $0.demand, explanation: $0.explanation)
        }
        + ReadingRule.all.map { RuleNote(id: $0.id, severity: $0.severity, demand: $0.demand, explanation: nil) }
        + ContentRules.onPages.map {
            RuleNote(id: $0.id, severity: $0.severity, demand: $0.demand, explanation: nil)
        }

    var reportCount: Int { bodies.reduce(0) { $0 + $1.files.count } }
}
