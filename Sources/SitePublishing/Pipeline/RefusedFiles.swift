import Diagnostics
import ReportReading
import SiteBuilding

extension SiteSettings.RefusedFiles {
    /// What is to be said about the files of the content folder, with the weight the owner gives it.
    func weigh(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard self == .leaveOut else { return diagnostics }
        return diagnostics.map { diagnostic in
            // A correction that does not fit leaves nothing out that could be missing: it is always to be put right.
            guard diagnostic.severity == .error, diagnostic.rule != ContentRules.correction else { return diagnostic }
            return Diagnostic(
                rule: diagnostic.rule, severity: .warning, at: diagnostic.location,
                Wording(
                    zh: "\(diagnostic.message.zh)（未发布）", en: "\(diagnostic.message.en) (left out of the site)"),
                advice: diagnostic.advice)
        }
    }
}
