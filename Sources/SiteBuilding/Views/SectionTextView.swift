import ReportModel

/// The text of a section as clean paragraphs, sub-headings and lists.
struct SectionTextView {
    let blocks: [TextBlock]
    /// The language of the text where it is not that of the page.
    let language: String?

    func write(into writer: inout MarkupWriter) {
        var isInList = false
        for block in blocks {
            if isInList, block.kind != .listItem {
                writer.close("ul")
                isInList = false
            }
            switch block.kind {
            case .paragraph: writer.element("p", Attribute("lang", language), text: block.text)
            case .heading: writer.element("h3", Attribute("lang", language), text: block.text)
            case .listItem:
                if !isInList { writer.open("ul", Attribute("class", "prose-list"), Attribute("lang", language)) }
                isInList = true
                writer.element("li", text: block.text)
            }
        }
        if isInList { writer.close("ul") }
    }
}
