/// One file of the site, complete, with what is needed to check it and to say where it came from.
package struct OutputFile: Sendable {
    package enum Kind: Sendable, Hashable {
        /// An HTML page: goes through the structure check.
        case page
        /// An XML file: goes through the check of its schema.
        case atomFeed, sitemap
        /// Anything else, written as it is.
        case data
    }

    /// The path inside the site: relative, lower-case ASCII, `/` between folders.
    package let path: String
    package let kind: Kind
    package let content: [UInt8]
    /// The content file the page is about, named in error messages; `nil` for pages about no single report.
    package let origin: String?

    package init(path: String, kind: Kind, content: [UInt8], origin: String? = nil) {
        self.path = path
        self.kind = kind
        self.content = content
        self.origin = origin
    }
}
