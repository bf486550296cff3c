package import Diagnostics

/// Whether a contradiction stands in the document or may be our misreading of it.
package enum Attribution: String, Sendable, Codable, Hashable {
    /// Every figure concerned was read by its exact label: the contradiction is in the source.
    case source
    /// A figure concerned was placed approximately: the contradiction may be ours.
    case reading
}

/// Something a report's readers should know, with the cells and the line it is about.
///
/// An annotation: findings never change a published figure.
package struct Finding: Sendable, Codable, Hashable {
    package let rule: RuleID
    package let severity: Severity
    package let cells: [CellID]
    package let place: SourcePlace?
    package let attribution: Attribution
    package let message: Wording
    /// The formula in Chinese with the numbers filled in, where the rule is one.
    package let formula: String?
    /// What an innocent explanation could be, or what to do.
    package let explanation: Wording?
    /// What was decided about it, as long as that holds.
    package var decision: Decision?

    package init(
        rule: RuleID, severity: Severity, cells: [CellID] = [], place: SourcePlace? = nil,
        attribution: Attribution = .source, message: Wording, formula: String? = nil, explanation: Wording? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.cells = cells
        self.place = place
        self.attribution = attribution
        self.message = message
        self.formula = formula
        self.explanation = explanation
    }

    /// A Boolean value indicating whether somebody decided, with a reason, that there is nothing to it.
    package var isDismissed: Bool { decision?.kind == .dismissed }
}
