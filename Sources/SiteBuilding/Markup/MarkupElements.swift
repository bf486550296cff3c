/// Short forms for what nearly every page part writes.
extension MarkupWriter {
    /// Appends `<a href="…">text</a>`.
    package mutating func link(_ address: String, _ text: String, class name: String? = nil) {
        element("a", Attribute("href", address), Attribute("class", name), text: text)
    }

    /// Appends `<a href="address#fragment">text</a>`.
    ///
    /// - Parameter language: the language of the text, where it is not that of the page
    package mutating func link(_ address: String, fragment: String, _ content: String, language: String? = nil) {
        literal("<a href=\"")
        text(address)
        literal("#")
        text(fragment)
        if let language {
            literal("\" lang=\"")
            text(language)
        }
        literal("\">")
        text(content)
        literal("</a>")
    }

    /// Appends `<p class="…">text</p>`.
    package mutating func paragraph(_ text: String, class name: String? = nil) {
        element("p", Attribute("class", name), text: text)
    }

    /// Appends a definition: `<div class="…"><dt>term</dt><dd>text</dd></div>`.
    package mutating func definition(_ term: String, _ text: String, class name: String? = nil) {
        open("div", Attribute("class", name))
        element("dt", text: term)
        element("dd", text: text)
        close("div")
    }

    /// Appends the opening of a scrollable table: a region with a name that the keyboard can reach, and the caption.
    ///
    /// `language` is that of the table's content where it is not the language of the page, which the caption keeps.
    package mutating func openTable(
        label: String, class name: String? = nil, caption: String, language: String? = nil
    ) {
        open(
            "div", Attribute("class", "scroll"), Attribute("role", "region"), Attribute("aria-label", label),
            Attribute("tabindex", "0"))
        open("table", Attribute("class", name), Attribute("lang", language))
        element("caption", Attribute("lang", language == nil ? nil : "en"), text: caption)
    }

    /// Appends the head of a table with one line of column headings.
    package mutating func head(_ columns: [String]) {
        open("thead")
        open("tr")
        for column in columns { element("th", Attribute("scope", "col"), text: column) }
        close("tr")
        close("thead")
    }

    /// Appends the end of a scrollable table.
    package mutating func closeTable() { literal("</table></div>") }
}
