import ArgumentParser

/// The form of a command's results: the values of `--format`.
package enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    /// For people.
    case text
    /// For programs: JSON Lines, one object a line.
    case json
}

extension OutputFormat: ExpressibleByArgument {}
