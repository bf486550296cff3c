/// The legend of the states a cell can have.
struct LegendView {
    let words: PageWords
    /// A Boolean value indicating whether the legend is unfolded, as where it is the subject.
    var isOpen = false

    func write(into writer: inout MarkupWriter) {
        writer.open("details", Attribute("class", "legend"), Attribute("open", isOpen ? "open" : nil))
        writer.element("summary", text: words["state_legend"])
        writer.open("dl")
        for state in ["number", "blank", "dash", "text", "unreadable", "absent"] {
            writer.definition(words["legend_symbol_" + state], words["state_legend_" + state])
        }
        writer.close("dl")
        writer.close("details")
    }
}
