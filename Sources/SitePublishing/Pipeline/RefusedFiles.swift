import Diagnostics
import SiteBuilding

extension SiteSettings.RefusedFiles {
    /// What is to be said about the files of the content folder, with the weight the owner gives it.
    func weigh(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard self == .leaveOut else { return diagnostics }
        return diagnostics.map { diagnostic in
            guard diagnostic.severity == .error else { return diagnostic }
            return Diagnostic(
                rule: diagnostic.rule, severity: .warning, at: diagnostic.location,
                Wording(
                    zh: "\(diagnostic.message.zh)（未发布）", en: "\(diagnostic.message.en) (left out of the site)"),
                advice: diagnostic.advice)
        }
    }
}
