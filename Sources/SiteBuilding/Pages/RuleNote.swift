package import Diagnostics

/// What the methods page and its own page say of a rule that reports are checked against.
package struct RuleNote: Sendable {
    package let id: RuleID
    package let severity: Severity
    /// What the rule demands, in one sentence.
    package let demand: Wording
    /// What an innocent explanation of a break could be.
    package let explanation: Wording?
    /// Where the demand comes from.
    package let basis: Wording?

    package init(id: RuleID, severity: Severity, demand: Wording, explanation: Wording?, basis: Wording? = nil) {
        self.id = id
        self.severity = severity
        self.demand = demand
        self.explanation = explanation
        self.basis = basis
    }
}
