/// The legend of the states a cell can have.
struct LegendView {
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        writer.open("details", Attribute("class", "legend"))
        writer.element("summary", text: words["legend_heading"])
        writer.open("dl")
        for state in ["number", "blank", "dash", "text", "unreadable", "absent"] {
            writer.definition(words["legend_" + state + "_symbol"], words["legend_" + state + "_meaning"])
        }
        writer.close("dl")
        writer.close("details")
    }
}
