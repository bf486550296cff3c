/// A list of files to take away, each with what it is.
struct DownloadListView {
    struct Item {
        let address: String
        let label: String
        let explanation: String
    }

    let items: [Item]

    func write(into writer: inout MarkupWriter) {
        writer.open("ul", Attribute("class", "downloads"))
        for item in items {
            writer.open("li")
            writer.element("a", Attribute("href", item.address), text: item.label)
            writer.text(" ")
            writer.element("span", Attribute("class", "note"), text: item.explanation)
            writer.close("li")
        }
        writer.close("ul")
    }
}
