import HypertextParsing
import ReportModel

/// What a page states about the report on it without printing it: the tags of its head, and the way that leads to it.
///
/// The names are those government sites have to use (ArticleTitle, PubDate, ContentSource, Url). What the page prints
/// above the text
/// stands in the transcript and is read there.
enum HTMLPageFacts {
    /// Longer values are none of these facts.
    private static let longest = 2000

    /// - Parameters:
    ///   - texts: the lines the page shows
    ///   - content: tells what the page prints itself: that comes before its tags
    /// - Complexity: O(nodes + bytes).
    static func facts(_ texts: some Sequence<[UInt8]>, _ content: HTMLContent, _ tree: HypertextTree) -> PageFacts {
        var values: [String: String] = [:]
        for index in tree.nodes.indices {
            switch tree.nodes[index].tag {
            case .meta:
                guard let name = tree.attribute(.name, of: index) ?? tree.attribute(.property, of: index),
                    let value = text(tree.attribute(.content, of: index))
                else { continue }
                let key = String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
                if values[key] == nil { values[key] = value }
            case .title where values["title"] == nil:
                guard let child = tree.nodes[index].firstChild else { continue }
                values["title"] = text(Array(tree.text(of: child)))
            case .link where tree.attribute(.rel, of: index) == Array("canonical".utf8):
                values["canonical"] = text(tree.attribute(.href, of: index))
            default: continue
            }
        }
        var facts = PageFacts()
        facts.title = values["articletitle"] ?? values["og:title"] ?? values["title"]
        if !content.hasIssuer { facts.issuer = values["contentsource"] }
        if !content.hasDate { facts.publishedOn = values["pubdate"].flatMap(PrintedDate.day(ofTime:)) }
        let address = values["canonical"] ?? values["og:url"] ?? values["url"]
        if let address, address.hasPrefix("http://") || address.hasPrefix("https://") { facts.address = address }
        for line in texts where line.count <= longest {
            let steps = PageNoise.steps(of: Prose.cleaned(String(decoding: line, as: UTF8.self)))
            if steps.count > 1 {
                facts.breadcrumbs = steps
                break
            }
        }
        return facts
    }

    private static func text(_ bytes: [UInt8]?) -> String? {
        guard let bytes, bytes.count <= longest else { return nil }
        let text = Prose.cleaned(String(decoding: bytes, as: UTF8.self))
        return text.isEmpty ? nil : text
    }
}
