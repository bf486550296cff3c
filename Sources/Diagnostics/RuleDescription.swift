/// What is to be said of a rule wherever its findings are listed: its name, its weight, what it demands.
package struct RuleDescription: Sendable, Hashable {
    package let id: RuleID
    package let severity: Severity
    /// What the rule demands, in one sentence.
    package let demand: Wording
    /// What an innocent explanation of a break could be.
    package let explanation: Wording?

    package init(id: RuleID, severity: Severity, demand: Wording, explanation: Wording? = nil) {
        self.id = id
        self.severity = severity
        self.demand = demand
        self.explanation = explanation
    }
}
