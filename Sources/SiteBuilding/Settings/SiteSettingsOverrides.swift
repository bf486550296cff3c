package import Diagnostics

extension SiteSettings {
    /// The rule of the notice that no base address is given.
    package static let missingBaseURL: RuleID = "SE-05"

    /// The settings with the base address given on the command line.
    ///
    /// - Returns: The settings, unchanged with an error if the address cannot be one.
    package func overridingBaseURL(_ text: String) -> (SiteSettings, [Diagnostic]) {
        var settings = self
        do throws(SettingFault) {
            settings.baseURL = try BaseURL.normalized(text)
            return (settings, [])
        } catch {
            return (self, [Diagnostic(rule: "SE-03", severity: .error, at: nil, error.message("--base-url"))])
        }
    }

    /// What is wrong with a base address given on the command line; `nil` for a good one.
    package static func fault(ofBaseURL text: String) -> Wording? {
        do throws(SettingFault) {
            _ = try BaseURL.normalized(text)
            return nil
        } catch {
            return error.message("--base-url")
        }
    }
}
