package import Diagnostics
import SitePublishing

/// The options every command has, validated.
package struct SharedOptions: Sendable, Hashable {
    /// How much is said on standard error.
    package enum Loudness: Sendable, Hashable {
        /// Errors only, and no closing summary.
        case quiet
        case normal
        /// Every message, none cut off.
        case verbose
    }

    package var content = "Content"
    package var site = "Site"
    package var theme: String?
    package var output = "public"
    package var baseURL: String?
    package var jobs = 1
    package var isStrict = false
    /// Whether a build makes everything anew.
    package var isFresh = false
    package var loudness = Loudness.normal
    package var color = ColourChoice.auto
    package var language = Language.en

    package init() {}

    /// What a build needs of them.
    var build: BuildOptions {
        BuildOptions(
            content: content, site: site, theme: theme, output: output, baseURL: baseURL, jobs: jobs,
            isStrict: isStrict,
            isFresh: isFresh)
    }
}
