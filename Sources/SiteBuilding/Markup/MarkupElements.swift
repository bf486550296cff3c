/// Short forms for what nearly every page part writes.
extension MarkupWriter {
    /// Appends `<a href="…">text</a>`.
    package mutating func link(_ address: String, _ text: String, class name: String? = nil) {
        element("a", Attribute("href", address), Attribute("class", name), text: text)
    }

    /// Appends `<a href="address#fragment">text</a>`.
    package mutating func link(_ address: String, fragment: String, _ content: String) {
        literal("<a href=\"")
        text(address)
        literal("#")
        text(fragment)
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
    package mutating func openTable(label: String, class name: String? = nil, caption: String) {
        open(
            "div", Attribute("class", "scroll"), Attribute("role", "region"), Attribute("aria-label", label),
            Attribute("tabindex", "0"))
        open("table", Attribute("class", name))
        element("caption", text: caption)
    }

    /// Appends the end of a scrollable table.
    package mutating func closeTable() { literal("</table></div>") }
}
