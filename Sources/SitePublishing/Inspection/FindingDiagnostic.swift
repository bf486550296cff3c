package import Diagnostics
package import ReportModel

extension Finding {
    /// The finding as a message about a file.
    ///
    /// Says so where the contradiction may be our own misreading.
    package func diagnostic(in file: String) -> Diagnostic {
        let doubt =
            attribution == .reading
            ? Wording(zh: "（有关数字为近似识读，可能是识读所致）", en: " (figures placed approximately: this may be our misreading)")
            : Wording(zh: "", en: "")
        return Diagnostic(
            rule: rule, severity: severity,
            at: SourceLocation(file: file, line: place?.line, column: place?.column),
            Wording(zh: message.zh + doubt.zh, en: message.en + doubt.en), advice: explanation)
    }
}
