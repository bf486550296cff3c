package import Diagnostics

/// Checks the feed and the sitemap against their schemas.
///
/// The schemas are ours, compiled once for the whole program; a validator itself holds nothing.
package struct FeedValidator: Sendable {
    /// The name of the rule, in the catalogue of quality checks.
    package static let rule: RuleID = "QA-11"

    /// A broken template breaks every entry alike: more than this tells nothing new.
    private static let limit = 20

    private static let atom = RelaxNGSchema(AtomSchema.relaxNG)
    private static let sitemap = XSDSchema(SitemapSchema.xsd)

    package init() {}

    /// Checks an Atom feed (RFC 4287).
    ///
    /// - Complexity: O(bytes); builds a tree of the whole document.
    package func validate(atomFeed bytes: [UInt8], path: String) -> [Diagnostic] {
        validate(bytes, path: path) { document in Self.atom?.faults(of: document) }
    }

    /// Checks a sitemap or an index of sitemaps (sitemaps.org).
    ///
    /// - Complexity: O(bytes); builds a tree of the whole document.
    package func validate(sitemap bytes: [UInt8], path: String) -> [Diagnostic] {
        validate(bytes, path: path) { document in Self.sitemap?.faults(of: document) }
    }

    private func validate(
        _ bytes: [UInt8], path: String, with judge: (borrowing XMLDocument) -> [SchemaFault]?
    ) -> [Diagnostic] {
        do throws(SchemaFault) {
            let document = try XMLDocument(bytes)
            var faults = judge(document) ?? [SchemaFault(line: 0, text: "the schema itself is broken")]
            if document.hasDoctype { faults.append(SchemaFault(line: 1, text: "a document type is declared")) }
            return faults.prefix(Self.limit).map { diagnostic($0, path: path) }.sorted()
        } catch {
            return [diagnostic(error, path: path)]
        }
    }

    private func diagnostic(_ fault: SchemaFault, path: String) -> Diagnostic {
        Diagnostic(
            rule: Self.rule, severity: .error,
            at: SourceLocation(file: path, line: fault.line > 0 ? fault.line : nil),
            .init(zh: "不符合格式规定：\(fault.text)", en: fault.text))
    }
}
