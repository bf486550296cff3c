import Diagnostics
import ReportReading
import SiteBuilding

/// The settings and the theme of a portal, read before anything else: a mistake in them stops the build at once.
struct PortalSetup: Sendable {
    let settings: SiteSettings
    let theme: Theme
    /// What the settings and the registry of bodies say about checking.
    let terms: SiteTerms
    /// Files of `Site/static`, published as they are.
    let ownFiles: [OutputFile]
    /// The folders the theme was read from.
    let themeFolders: [String]

    /// Reads both; `nil` with at least one error.
    static func load(_ options: BuildOptions) -> (PortalSetup?, [Diagnostic]) {
        var (settings, diagnostics) = SiteSettings.load(folder: options.site)
        if let address = options.baseURL, let read = settings {
            let (overridden, found) = read.overridingBaseURL(address)
            settings = overridden
            // What is said about a missing address no longer holds.
            diagnostics = diagnostics.filter { $0.rule != SiteSettings.missingBaseURL } + found
        }
        let (registry, registryFaults) = RegistryFile.load(site: options.site)
        let (links, linkFaults) = LinkFile.load(site: options.site)
        diagnostics += registryFaults + linkFaults
        guard let settings else { return (nil, diagnostics) }
        let folder = themeFolder(of: settings, options)
        let fallback = InstalledFiles.locate()?.defaultTheme ?? folder
        let (theme, found) = Theme.load(
            folder: folder, fallback: fallback, settings: settings, pages: SiteBuilder.pageKinds)
        diagnostics += found
        guard let theme else { return (nil, diagnostics) }
        let (ownFiles, unread) = StaticFiles.load(folder: options.site)
        diagnostics += unread
        return (
            PortalSetup(
                settings: settings, theme: theme, terms: SiteTerms(settings, registry: registry, links: links),
                ownFiles: ownFiles, themeFolders: [folder, fallback]),
            diagnostics
        )
    }

    /// The theme named on the command line, else the one the settings name beside the site's folder, else the one installed.
    private static func themeFolder(of settings: SiteSettings, _ options: BuildOptions) -> String {
        if let theme = options.theme { return theme }
        let beside = ProjectFolder.beside(options.site) + "/Themes/" + settings.theme
        if ProjectFolder.exists(beside) { return beside }
        return InstalledFiles.locate().map { "\($0.root)/Themes/\(settings.theme)" } ?? beside
    }
}
