import Diagnostics
import ReportChecking
import ReportModel
import ReportReading
import SiteBuilding

/// What a site folder says about checking: limits and deadlines, the registry, which bodies and files belong to the portal.
///
/// Builds and checks take it from here, so that both find the same.
struct SiteTerms: Sendable {
    let limits: CheckLimits
    let registry: BodyRegistry?
    /// The day coverage is stated for and the first year that counts, where the owner says.
    let asOf: CalendarDay?
    let since: ReportYear?
    let bodies: [BodyGroup]
    let refusedFiles: SiteSettings.RefusedFiles

    init(_ settings: SiteSettings, registry: BodyRegistry?, links: LinkStates?) {
        limits = CheckLimits(
            feeCeiling: settings.checks.feeCeiling > 0 ? settings.checks.feeCeiling : nil, due: settings.deadlines.due,
            late: settings.deadlines.late, links: links)
        self.registry = registry
        (asOf, since) = (settings.deadlines.asOf, settings.deadlines.since)
        bodies = settings.bodies
        refusedFiles = settings.refusedFiles
    }

    /// The terms of a folder without settings: every body belongs to it.
    private init(registry: BodyRegistry?, links: LinkStates?) {
        (limits, self.registry) = (CheckLimits(links: links), registry)
        (asOf, since) = (nil, nil)
        (bodies, refusedFiles) = (BodyGroup.allCases, .stop)
    }

    /// The terms of a site folder, for commands that need no site, with what is wrong with its registry.
    ///
    /// Settings that cannot be read have their usual values.
    static func load(site folder: String) -> (SiteTerms, [Diagnostic]) {
        let (registry, registryFaults) = RegistryFile.load(site: folder)
        let (links, linkFaults) = LinkFile.load(site: folder)
        let diagnostics = registryFaults + linkFaults
        guard let settings = SiteSettings.load(folder: folder).0 else {
            return (SiteTerms(registry: registry, links: links), diagnostics)
        }
        return (SiteTerms(settings, registry: registry, links: links), diagnostics)
    }
}
