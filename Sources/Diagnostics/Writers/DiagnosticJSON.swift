extension JSONWriter {
    /// Writes a diagnostic: rule, severity, file, line, column, message, advice, decision.
    ///
    /// Always the same eight members in the same order; what is not known is `null`.
    package mutating func diagnostic(_ diagnostic: Diagnostic, language: Language) {
        object { json in
            json.member("rule", diagnostic.rule.name)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("file", diagnostic.location?.file)
            json.member("line", diagnostic.location?.line)
            json.member("column", diagnostic.location?.column)
            json.member("message", diagnostic.message[language])
            json.member("advice", diagnostic.advice?[language])
            json.key("decision")
            if let decision = diagnostic.decision {
                json.object { json in
                    json.member("kind", decision.word)
                    json.member("statement", decision.statement[language])
                }
            } else {
                json.null()
            }
        }
    }
}
