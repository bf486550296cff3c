package import Diagnostics

/// What the methods page says of a rule that reports are checked against.
package struct RuleNote: Sendable {
    package let id: RuleID
    package let severity: Severity
    /// What the rule demands, in one sentence.
    package let demand: Wording
    /// What an innocent explanation of a break could be.
    package let explanation: Wording?

    package init(id: RuleID, severity: Severity, demand: Wording, explanation: Wording?) {
        self.id = id
        self.severity = severity
        self.demand = demand
        self.explanation = explanation
    }
}
