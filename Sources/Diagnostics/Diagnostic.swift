/// One message about an input, a setting, a theme or the output: what, where, which rule, what to do.
///
/// A diagnostic is a value. It is collected where it arises and shown at the end by a writer of this module.
package struct Diagnostic: Sendable, Codable, Hashable {
    package let rule: RuleID
    package let severity: Severity
    package let location: SourceLocation?
    /// The specific thing first, then the rule it breaks.
    ///
    /// One line.
    package let message: Wording
    /// What the reader can do about it; `nil` where there is nothing to do.
    package let advice: Wording?
    /// What somebody decided about it.
    package let decision: DecisionNote?

    package init(
        rule: RuleID, severity: Severity, at location: SourceLocation?, _ message: Wording, advice: Wording? = nil,
        decision: DecisionNote? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.location = location
        self.message = message
        self.advice = advice
        self.decision = decision
    }
}

/// A decision about a finding, as far as lists of findings show it.
package struct DecisionNote: Sendable, Codable, Hashable {
    /// The word of the decision: `accepted`, `explained` or `dismissed`.
    package let word: String
    /// A Boolean value indicating whether the finding no longer counts: it stays listed and stops nothing.
    package let isDismissal: Bool
    /// What was decided, why, by whom and when.
    package let statement: Wording

    package init(word: String, isDismissal: Bool, statement: Wording) {
        self.word = word
        self.isDismissal = isDismissal
        self.statement = statement
    }
}

extension Diagnostic: Comparable {
    /// By place, then severity (worst first), rule and text: a total order, so that output never depends on scheduling.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        switch (left.location, right.location) {
        case (nil, .some): return true
        case (.some, nil): return false
        case (.some(let first), .some(let second)) where first != second: return first < second
        default: break
        }
        if left.severity != right.severity { return left.severity > right.severity }
        return (left.rule, left.message.zh, left.message.en) < (right.rule, right.message.zh, right.message.en)
    }
}
