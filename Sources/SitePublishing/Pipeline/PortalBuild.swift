import Diagnostics

/// A whole build: read, check, plan, render, validate, publish.
package enum PortalBuild {
    /// Builds the portal and publishes it in one swap.
    ///
    /// What is wrong with the content is in the report's diagnostics; the error is for what ended the build early.
    package static func run(
        _ options: BuildOptions, reporting: @escaping @Sendable (BuildProgress) -> Void
    ) async throws(PublishingError) -> BuildReport {
        throw PublishingError(
            .refused,
            Diagnostic(
                rule: "PB-00", severity: .error, at: nil,
                Wording(zh: "尚不能构建", en: "Building is not wired yet")))
    }
}
