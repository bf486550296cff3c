import ReportModel

/// The feed of newest reports (Atom, RFC 4287).
///
/// Entries are dated by the report's own publication or issue date; a report without a date is left out, for no date is
/// ever made up and the build has no clock. Samples are left out too.
struct AtomFeed {
    struct Entry {
        let title: String
        let address: SiteAddress
        let day: CalendarDay
        let author: String
        /// The part of the page it is about; with the day it tells two changes of one cell apart.
        var fragment: String?
        var summary: String?
    }

    let title: String
    let author: String
    let baseURL: String?
    /// Newest first.
    let entries: [Entry]
    var address = SiteAddress.feed

    /// The number of reports in the feed and on the home page.
    static let limit = 50

    /// The file; `nil` without entries, because a feed must carry a date and there is none that is not made up.
    var file: OutputFile? {
        guard let newest = entries.first else { return nil }
        var writer = MarkupWriter()
        writer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.open("feed", Attribute("xmlns", "http://www.w3.org/2005/Atom"), Attribute("xml:lang", "zh-CN"))
        writer.element("id", text: identifier(of: address))
        writer.element("title", text: title)
        writer.element("updated", text: Self.instant(newest.day))
        writer.open("author")
        writer.element("name", text: author)
        writer.close("author")
        if let baseURL {
            writer.void("link", Attribute("rel", "self"), Attribute("href", baseURL + address.path))
            writer.void("link", Attribute("rel", "alternate"), Attribute("href", baseURL))
        }
        for entry in entries { write(entry, into: &writer) }
        writer.close("feed")
        writer.literal("\n")
        return OutputFile(path: address.path, kind: .atomFeed, content: writer.finish().bytes)
    }

    private func write(_ entry: Entry, into writer: inout MarkupWriter) {
        writer.open("entry")
        let fragment = entry.fragment.map { "#" + $0 } ?? ""
        let mark = entry.fragment == nil ? "" : "@\(entry.day)"
        writer.element("id", text: identifier(of: entry.address) + fragment + mark)
        writer.element("title", text: entry.title)
        writer.element("updated", text: Self.instant(entry.day))
        writer.open("author")
        writer.element("name", text: entry.author)
        writer.close("author")
        writer.void(
            "link", Attribute("rel", "alternate"),
            Attribute(
                "href",
                (baseURL.map { $0 + entry.address.canonicalPath } ?? address.link(to: entry.address)) + fragment))
        if let summary = entry.summary { writer.element("summary", text: summary) }
        writer.close("entry")
    }

    // Without an address of the site the id is a tag-like name of the page: unique in the feed and the same in every build.
    private func identifier(of address: SiteAddress) -> String {
        (baseURL ?? "urn:sitegen:") + address.canonicalPath
    }

    // Only the day is known. The form demands a time: midnight in China, as for PubDate.
    private static func instant(_ day: CalendarDay) -> String { "\(day)T00:00:00+08:00" }
}
