package import Diagnostics

/// Checks the feed and the sitemaps against their schemas.
///
/// One for each worker: a compiled schema may be shared, but the handler of faults belongs to the thread that uses it.
package struct FeedValidator {
    private let atom = RelaxNGSchema(FeedSchemas.atom)
    private let sitemaps = RelaxNGSchema(FeedSchemas.sitemaps)

    /// The rule of the catalogue of checks on our own output: feeds and XML are valid.
    package static let rule: RuleID = "QA-11"

    package init() {}

    /// Checks an Atom feed (RFC 4287).
    package func validate(atomFeed bytes: [UInt8], path: String) -> [Diagnostic] { check(bytes, path, against: atom) }

    /// Checks a sitemap or an index of sitemaps (protocol 0.9).
    package func validate(sitemap bytes: [UInt8], path: String) -> [Diagnostic] {
        check(bytes, path, against: sitemaps)
    }

    private func check(_ bytes: [UInt8], _ path: String, against schema: RelaxNGSchema?) -> [Diagnostic] {
        guard let schema else {
            // A check that cannot run has not passed.
            return [
                Diagnostic(
                    rule: Self.rule, severity: .error, at: SourceLocation(file: path),
                    Wording(zh: "内置的格式规定无法读取", en: "the built-in schema cannot be read"))
            ]
        }
        return schema.validate(bytes, path: path, rule: Self.rule)
    }
}
