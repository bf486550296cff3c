/// The list of all pages for search engines (sitemaps.org): a part for each county, and an index that names them.
///
/// Addresses in it must be absolute: without a base address there is none. No dates: a build has no clock.
struct SitemapXML {
    private let baseURL: String
    private var parts: [String] = []

    /// The largest number of addresses a single file may hold.
    static let limit = 50_000

    init(baseURL: String) { self.baseURL = baseURL }

    /// The files of a part, which the index will name; above the limit it has numbered ones.
    ///
    /// - Complexity: O(pages).
    mutating func files(of part: SiteAddress, _ pages: [SiteAddress]) -> [OutputFile] {
        stride(from: 0, to: pages.count, by: Self.limit).map { start in
            let stem = part.path.dropLast(".xml".utf8.count)
            let path = start == 0 ? part.path : "\(stem)-\(start / Self.limit + 1).xml"
            parts.append(path)
            return file(of: pages[start..<min(start + Self.limit, pages.count)], path: path)
        }
    }

    /// The index of the parts.
    var index: OutputFile {
        var writer = MarkupWriter()
        writer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.open("sitemapindex", Attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        for path in parts {
            writer.open("sitemap")
            writer.element("loc", text: baseURL + path)
            writer.close("sitemap")
        }
        writer.close("sitemapindex")
        writer.literal("\n")
        return OutputFile(path: SiteAddress.sitemapXML.path, kind: .sitemap, content: writer.finish().bytes)
    }

    private func file(of pages: ArraySlice<SiteAddress>, path: String) -> OutputFile {
        var writer = MarkupWriter()
        writer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.open("urlset", Attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        for page in pages {
            writer.open("url")
            writer.element("loc", text: baseURL + page.canonicalPath)
            writer.close("url")
        }
        writer.close("urlset")
        writer.literal("\n")
        return OutputFile(path: path, kind: .sitemap, content: writer.finish().bytes)
    }

    /// `robots.txt`: everything may be read; the sitemap is named if there is one.
    static func robots(baseURL: String?) -> OutputFile {
        var text = "User-agent: *\nAllow: /\n"
        if let baseURL { text += "Sitemap: \(baseURL)\(SiteAddress.sitemapXML.path)\n" }
        return OutputFile(path: SiteAddress.robots.path, kind: .data, content: Array(text.utf8))
    }
}
