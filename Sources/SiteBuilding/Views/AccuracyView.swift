/// The table of the methods page that says how well each layout is read.
struct AccuracyView {
    let notes: [AccuracyNote]
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        writer.openTable(
            label: words["methods_accuracy"], class: "accuracy", caption: words["methods_accuracy_caption"])
        writer.head(
            ["layout", "documents", "right", "unread", "wrong", "invented"].map { words["methods_accuracy_\($0)"] })
        writer.open("tbody")
        for note in notes {
            writer.open("tr")
            writer.element("th", Attribute("scope", "row"), text: note.layout[words.language])
            let share = "\(note.share / 100).\(note.share % 100 < 10 ? "0" : "")\(note.share % 100) %"
            for text in [
                String(note.documents), "\(note.right) (\(share))", String(note.unread), String(note.wrong),
                String(note.invented),
            ] {
                writer.element("td", text: text)
            }
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }
}
