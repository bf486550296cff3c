package import Diagnostics

/// Checks the feed and the sitemap against their schemas.
package struct FeedValidator {
    package init() {}

    /// Checks an Atom feed.
    package func validate(atomFeed bytes: [UInt8], path: String) -> [Diagnostic] { [] }

    /// Checks a sitemap or an index of sitemaps.
    package func validate(sitemap bytes: [UInt8], path: String) -> [Diagnostic] { [] }
}
