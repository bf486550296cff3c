package import Diagnostics
import SiteBuilding

/// What a build is asked to do, every value already validated.
package struct BuildOptions: Sendable, Hashable {
    /// The folder with the reports.
    package var content: String
    /// The folder with `site.yml` and the pages of the owner.
    package var site: String
    /// The folder of the theme; `nil` for the one the settings name.
    package var theme: String?
    /// The folder the site is published into.
    package var output: String
    /// The address the site will be served from; `nil` to take it from the settings.
    package var baseURL: String?
    /// The number of workers; the written bytes never depend on it.
    package var jobs: Int
    /// A Boolean value indicating whether warnings stop the build as errors do.
    package var isStrict: Bool
    /// A Boolean value indicating whether everything is made anew, whatever earlier builds remember.
    package var isFresh: Bool

    package init(
        content: String = "Content", site: String = "Site", theme: String? = nil, output: String = "public",
        baseURL: String? = nil, jobs: Int = 1, isStrict: Bool = false,
        isFresh: Bool = false
    ) {
        self.content = content
        self.site = site
        self.theme = theme
        self.output = output
        self.baseURL = baseURL
        self.jobs = jobs
        self.isStrict = isStrict
        self.isFresh = isFresh
    }

    /// What is wrong with a text as `baseURL`; `nil` for a good one.
    package static func fault(ofBaseURL text: String) -> Wording? { SiteSettings.fault(ofBaseURL: text) }
}
