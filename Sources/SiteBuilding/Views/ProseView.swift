/// Sections of running text: a heading and paragraphs from the catalogue, where `|` parts one paragraph from the next.
struct ProseView {
    let words: PageWords
    /// The beginning of the keys: `methods` for `methods_reading` and `methods_reading_text`.
    let page: String

    /// Appends the section of a part; what `more` writes stands at its end.
    func write(
        _ part: String, values: KeyValuePairs<String, String> = [:], into writer: inout MarkupWriter,
        more: (inout MarkupWriter) -> Void = { _ in }
    ) {
        let key = "\(page)_\(part)"
        writer.open("section", Attribute("id", part), Attribute("class", "prose"))
        writer.element("h2", text: words[key])
        for text in words(key + "_text", values).utf8.split(separator: UInt8(ascii: "|")) {
            let text = String(Substring(text))
            // A line to type is no sentence.
            if text.hasPrefix("sitegen ") {
                writer.open("p", Attribute("class", "command"))
                writer.element("code", text: text)
                writer.close("p")
            } else {
                writer.paragraph(text)
            }
        }
        more(&writer)
        writer.close("section")
    }

    /// The way to the parts, for the table of contents.
    func contents(_ parts: [String]) -> [ContentsView.Item] {
        parts.map { ContentsView.Item(id: $0, label: words["\(page)_\($0)"]) }
    }
}
