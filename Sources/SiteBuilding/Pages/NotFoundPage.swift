/// The page a server shows for an unknown address, which may lie at any depth: no relative link in it would lead home.
///
/// Its links begin at the root of the server: with the path of the base address if the settings give one, else with `/`, for a
/// site at the root of its server. That a site in a folder needs a base address is said when the settings are read.
struct NotFoundPage {
    let making: PageMaking

    var file: OutputFile {
        let words = making.words
        let address = SiteAddress.notFound
        let root = making.settings.serverPath
        var frame = PageFrame(
            address: address, title: words["not_found_heading"], description: words["not_found_text"],
            heading: words["not_found_heading"], columnType: words["column_other"])
        frame.fixedRoot = root
        frame.steps = [
            PageFrame.Step(label: words["home"], target: .home, link: root + SiteAddress.home.path),
            PageFrame.Step(label: words["not_found_heading"], target: address, link: nil),
        ]
        frame.isHidden = true
        let body = making.markup { writer in
            writer.paragraph(words["not_found_text"], class: "lead")
            writer.element("h2", text: words["not_found_reasons"])
            writer.open("ul", Attribute("class", "prose-list"))
            for reason in ["address", "unit", "year", "moved"] {
                writer.element("li", text: words["not_found_reason_" + reason])
            }
            writer.close("ul")
            writer.element("h2", text: words["not_found_ways"])
            writer.open("ul", Attribute("class", "prose-list"))
            for (target, key) in [
                (SiteAddress.home, "home"), (.search, "search_heading"), (.siteMap, "site_map_heading"),
                (.reportError, "error_heading"),
            ] {
                writer.open("li")
                writer.link(root + target.path, words[key])
                writer.close("li")
            }
            writer.close("ul")
        }
        return making.page(.notFound, frame, [body])
    }
}
