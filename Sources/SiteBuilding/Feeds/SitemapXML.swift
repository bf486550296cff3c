/// The list of all pages for search engines (sitemaps.org), and the file that names it.
///
/// Addresses in it must be absolute: without a base address there is none. No dates: a build has no clock.
struct SitemapXML {
    let baseURL: String

    /// The largest number of addresses a single file may hold.
    static let limit = 50_000

    /// The sitemap of the pages `visit` is called with; above the limit an index and numbered parts.
    func files(_ forEachPage: ((SiteAddress) -> Void) -> Void) -> [OutputFile] {
        var addresses: [String] = []
        forEachPage { addresses.append(baseURL + $0.canonicalPath) }
        guard addresses.count > Self.limit else { return [part(addresses[...], path: SiteAddress.sitemapXML.path)] }
        var files: [OutputFile] = []
        var writer = MarkupWriter()
        writer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.open("sitemapindex", Attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        for start in stride(from: 0, to: addresses.count, by: Self.limit) {
            let path = "sitemap-\(start / Self.limit + 1).xml"
            files.append(part(addresses[start..<min(start + Self.limit, addresses.count)], path: path))
            writer.open("sitemap")
            writer.element("loc", text: baseURL + path)
            writer.close("sitemap")
        }
        writer.close("sitemapindex")
        writer.literal("\n")
        files.append(
            OutputFile(path: SiteAddress.sitemapXML.path, kind: .sitemap, content: writer.finish().bytes))
        return files
    }

    private func part(_ addresses: ArraySlice<String>, path: String) -> OutputFile {
        var writer = MarkupWriter()
        writer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.open("urlset", Attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        for address in addresses {
            writer.open("url")
            writer.element("loc", text: address)
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
