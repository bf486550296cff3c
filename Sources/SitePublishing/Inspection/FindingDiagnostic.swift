package import Diagnostics
package import ReportModel

extension Finding {
    /// The finding as a message about a file.
    package func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity,
            at: SourceLocation(file: file, line: place?.line, column: place?.column), statement, advice: explanation,
            decision: decision.map {
                DecisionNote(word: $0.kind.rawValue, isDismissal: $0.kind == .dismissed, statement: $0.statement)
            })
    }

    /// The message with its formula, and with the doubt where the contradiction may be our own misreading.
    var statement: Wording {
        guard let formula else { return message }
        let doubt =
            attribution == .reading
            ? Wording(zh: "（有关数字为近似识读，可能是识读所致）", en: " (figures placed approximately: this may be our misreading)")
            : Wording(zh: "", en: "")
        func whole(_ text: String, _ doubt: String) -> String {
            (text.contains(formula) ? text : "\(text) \(formula)") + doubt
        }
        return Wording(zh: whole(message.zh, doubt.zh), en: whole(message.en, doubt.en))
    }
}
