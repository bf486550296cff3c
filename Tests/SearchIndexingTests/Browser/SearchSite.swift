import Foundation
import SearchIndexing
import SiteBuilding
import SitegenTestSupport
import Testing

/// A site with nothing but the search page, its script and an index, in a folder below the root of a server.
final class SearchSite: Sendable {
    let folder: TemporaryFolder

    init(_ documents: [SearchDocument], limits: SearchIndexLimits = SearchIndexLimits()) throws {
        folder = try TemporaryFolder()
        for file in try IndexInMemory(documents, limits: limits).files {
            try folder.write("portal/search-index/\(file.path)", String(decoding: file.bytes, as: UTF8.self))
        }
        try folder.write("portal/assets/search.js", try #require(Self.script))
        let content = SearchPage.content(
            words: SearchPageWords(), browseLinks: [BrowseLink(text: "样例省", address: "../p/yangli/index.html")],
            indexPath: "../search-index/", scriptPath: "../assets/search.js")
        try folder.write("portal/search/index.html", try Self.page(String(decoding: content.bytes, as: UTF8.self)))
    }

    /// The address of the search page as a file, with a query.
    func fileAddress(_ query: String, page: String = "search/index.html") -> String {
        "file://\(folder.path("portal/\(page)"))" + Self.suffix(query)
    }

    static func suffix(_ query: String) -> String {
        let allowed = CharacterSet(charactersIn: "a"..."z").union(CharacterSet(charactersIn: "0"..."9"))
        return query.isEmpty ? "" : "?q=" + (query.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
    }

    /// A page under the policy of the default theme.
    static func page(_ body: String) throws -> String {
        let policy = try #require(policy)
        return """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN" xml:lang="zh-CN"><head><meta charset="utf-8"/>
            \(policy)
            <title>搜索</title></head><body>\(body)</body></html>
            """
    }

    /// The script of the default theme.
    static var script: String? { theme("assets/search.js") }

    /// The line of the default theme that says what a page may load.
    private static var policy: Substring? {
        theme("templates/head.mustache")?.split(separator: "\n").first { $0.contains("Content-Security-Policy") }
    }

    private static func theme(_ path: String) -> String? {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Themes/default/\(path)")
        return try? String(contentsOf: file, encoding: .utf8)
    }
}
