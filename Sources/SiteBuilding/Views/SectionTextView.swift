import ReportModel

/// The text of a section as clean paragraphs, sub-headings and lists.
struct SectionTextView {
    let blocks: [TextBlock]

    func write(into writer: inout MarkupWriter) {
        var isInList = false
        for block in blocks {
            if isInList, block.kind != .listItem {
                writer.close("ul")
                isInList = false
            }
            switch block.kind {
            case .paragraph: writer.paragraph(block.text)
            case .heading: writer.element("h3", text: block.text)
            case .listItem:
                if !isInList { writer.open("ul", Attribute("class", "prose-list")) }
                isInList = true
                writer.element("li", text: block.text)
            }
        }
        if isInList { writer.close("ul") }
    }
}
