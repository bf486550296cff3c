/// Whether messages are coloured: the values of `--color`.
package enum ColourChoice: String, Sendable, Hashable, CaseIterable {
    /// Only to a terminal that can show it and where `NO_COLOR` is not set.
    case auto
    case always
    case never

    /// Decides for one stream.
    ///
    /// The option is the user's word for this one call, so it counts for more than the environment. An empty `NO_COLOR` counts as
    /// not set (no-color.org).
    ///
    /// - Parameter environment: The variables of the process; only `NO_COLOR` and `TERM` are looked at.
    package func isOn(isTerminal: Bool, environment: [String: String]) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        }
    }
}
