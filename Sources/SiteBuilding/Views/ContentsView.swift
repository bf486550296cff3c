/// 本页目录: the way to the sections of a long page; on wide screens it stands beside them.
struct ContentsView {
    struct Item {
        let id: String
        let label: String
        /// The language of a heading quoted from a report, where it is not that of the page.
        var language: String?
    }

    let items: [Item]
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        writer.open("nav", Attribute("class", "contents"), Attribute("aria-label", words["contents_label"]))
        writer.open("ol")
        for item in items {
            writer.open("li")
            writer.element(
                "a", Attribute("href", "#" + item.id), Attribute("lang", item.language), text: item.label)
            writer.close("li")
        }
        writer.close("ol")
        writer.close("nav")
    }
}
