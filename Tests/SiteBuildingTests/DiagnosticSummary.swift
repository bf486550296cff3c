import Diagnostics

extension Diagnostic {
    /// Rule, place, message and advice in one line, for whole-value comparisons.
    var summary: String {
        [rule.name, location?.description ?? "-", message.en, advice?.en].compactMap { $0 }.joined(separator: " | ")
    }
}
