/// The legend of the states a cell can have.
struct LegendView {
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        writer.open("details", Attribute("class", "legend"))
        writer.element("summary", text: words["state_legend"])
        writer.open("dl")
        for state in ["number", "blank", "dash", "text", "unreadable", "absent"] {
            writer.definition(words["legend_symbol_" + state], words["state_legend_" + state])
        }
        writer.close("dl")
        writer.close("details")
    }
}
