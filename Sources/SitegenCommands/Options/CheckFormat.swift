import ArgumentParser

/// The form of the findings of a check: the values of its `--format`.
package enum CheckFormat: String, Sendable, Hashable, CaseIterable {
    /// For people at a terminal.
    case text
    /// For programs: JSON Lines, one finding a line.
    case json
    /// For code hosts and editors: SARIF 2.1.0.
    case sarif
    /// For people away from the terminal: one page with everything in it, to open, print or send.
    case html
}

extension CheckFormat: ExpressibleByArgument {}
