/// How much a finding or a message weighs.
///
/// The severity belongs to the rule, never to a single case of it.
package enum Severity: String, Sendable, Codable, Hashable, CaseIterable, Comparable {
    /// Of interest, nothing to do.
    case information
    /// Incomplete or unusual.
    case notice
    /// A contradiction between documents, or something that will mislead readers.
    case warning
    /// A contradiction or an impossibility inside one document, or a failure of the build.
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .information: 0
        case .notice: 1
        case .warning: 2
        case .error: 3
        }
    }
}
