/// The one line on a terminal that says how far a long work has come.
///
/// It writes itself over; where standard error is no terminal it is not used at all. Without a clock: it changes when a whole per
/// cent is reached, so that a hundred thousand steps are a hundred lines.
package struct ProgressLine: Sendable {
    private let language: Language
    private var shown = ""

    package init(language: Language) { self.language = language }

    /// What to write for the new state; `nil` if the line stays as it is.
    package mutating func update(_ phase: Wording, done: Int, total: Int?) -> String? {
        var line = phase[language]
        if let total, total > 0 { line += " \(min(100, done * 100 / total))%" }
        guard line != shown else { return nil }
        shown = line
        return "\r\u{1B}[K" + line
    }

    /// What to write before anything else is written: the line vanishes.
    package mutating func clear() -> String? {
        guard !shown.isEmpty else { return nil }
        shown = ""
        return "\r\u{1B}[K"
    }
}
