package import Diagnostics
import ReportChecking
import ReportReading

/// Every rule a check may name, in words: checking, reading, files and folders.
package enum KnownRules {
    /// The rules of the book first, then those of reading and of the content folder.
    package static let all: [RuleDescription] =
        RuleBook.rules.map {
            RuleDescription(id: $0.id, severity: $0.severity, demand: $0.demand, explanation: $0.explanation)
        }
        + ReadingRule.all.map { RuleDescription(id: $0.id, severity: $0.severity, demand: $0.demand) }
        + ContentRules.onPages + ContentRules.all + RegistryRule.all
}
