package import Diagnostics

/// A failure that ended a build: what happened and what to do about it.
///
/// The last good site stands as it was.
package struct PublishingError: Error, Sendable, Hashable {
    /// Whether the exit status of the program is that of a finding (1) or of an input/output failure (74).
    package enum Kind: Sendable, Hashable {
        /// Something about the content, the settings or the target stops the build.
        case refused
        /// The system could not read or write.
        case inputOutput
    }

    package let kind: Kind
    package let diagnostic: Diagnostic

    package init(_ kind: Kind, _ diagnostic: Diagnostic) {
        self.kind = kind
        self.diagnostic = diagnostic
    }
}
