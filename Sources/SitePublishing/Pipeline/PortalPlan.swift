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
        let settings = setup.settings
        let wanted = survey.bodies.filter { settings.showsSamples || !$0.body.isSample }
        let shown = wanted.filter { settings.bodies.contains($0.body.kind.group) }
        let leftOut = wanted.filter { !settings.bodies.contains($0.body.kind.group) }.map(Self.leftOut)
        let index = PortalIndex(bodies: shown.map(\.summary))
        let plan = SitePlan(index, comparisons: setup.settings.comparisons, rules: Self.rules.map(\.id))
        let files = Dictionary(shown.map { ($0.body.key, $0) }, uniquingKeysWith: { first, _ in first })
        bodies = index.bodies.compactMap { files[$0.body.key] }
        builder = SiteBuilder(
            settings: setup.settings, theme: setup.theme, index: index, plan: plan, rules: Self.rules,
            accuracy: Self.accuracy)
        addresses = plan.addresses
        language = setup.settings.language
        diagnostics = plan.diagnostics + settings.refusedFiles.weigh(leftOut)
    }

    /// Why a body that was read is no part of the site.
    private static func leftOut(_ surveyed: SurveyedBody) -> Diagnostic {
        let (body, group) = (surveyed.body, surveyed.body.kind.group)
        let count = surveyed.summary.reports.count
        return Diagnostic(
            rule: ContentRule.bodyLeftOut, severity: .error,
            at: SourceLocation(file: surveyed.summary.reports.first?.sourcePath ?? body.key),
            Wording(
                zh: "\(body.key) 是\(group.label)，站点设置 bodies 不含 \(group.rawValue)，其 \(count) 份报告不收录",
                en:
                    "\(body.key) is a \(group.rawValue), which the setting “bodies” does not name; its reports (\(count)) are left out"
            ),
            advice: Wording(
                zh: "在 Site/site.yml 的 bodies 中加入 \(group.rawValue)，或移出文件，或设 refused_files: leave_out",
                en:
                    "add \(group.rawValue) to bodies in Site/site.yml, move the files away, or set refused_files: leave_out"
            ))
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
