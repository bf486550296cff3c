import Foundation
import Testing

/// What the search page shows, read from the document as the browser writes it out.
///
/// The browser escapes `<` in every text, so that a `<` of this source always begins a tag.
struct ShownResults: Equatable {
    let status: String
    /// The addresses the titles lead to.
    let links: [String]
    let excerpts: [String]
    /// Every text that is marked.
    let marks: [String]
    /// What is said of words a result does not have.
    let missing: [String]
    let elements: Set<String>

    init(_ document: String) throws {
        status = try #require(Self.texts(document, of: #"<p class="search-status"[^>]*>(.*?)</p>"#).first)
        let results = try #require(
            Self.matches(document, #"<div class="search-results" id="search-results">(.*?)</div>"#).first)
        links = Self.matches(results, #"<h2 class="search-title"><a href="([^"]*)">"#)
        excerpts = Self.texts(results, of: #"<p class="search-excerpt">(.*?)</p>"#)
        marks = Self.texts(results, of: #"<mark>(.*?)</mark>"#)
        missing = Self.texts(results, of: #"<p class="search-missing">(.*?)</p>"#)
        elements = Set(Self.matches(results, #"<([a-z0-9]+)"#))
    }

    private static func texts(_ source: String, of pattern: String) -> [String] {
        matches(source, pattern).map { $0.replacing(#/<[^>]*>/#, with: "") }
    }

    private static func matches(_ source: String, _ pattern: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern, options: .dotMatchesLineSeparators) else {
            return []
        }
        let whole = source as NSString
        return expression.matches(in: source, range: NSRange(location: 0, length: whole.length)).map {
            whole.substring(with: $0.range(at: 1))
        }
    }
}
