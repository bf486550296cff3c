import ReportModel

/// The page a server shows for an unknown address.
///
/// Its links are relative to the root of the site, where the file lies; a server that shows it for a deeper address needs the
/// base address of the settings, which then stands in front of them.
struct NotFoundPage {
    let making: PageMaking

    var file: OutputFile {
        let words = making.words
        let address = SiteAddress.notFound
        var frame = PageFrame(
            address: address, title: words["not_found_heading"], description: words["not_found_text"],
            heading: words["not_found_heading"], columnType: words["column_other"])
        frame.steps = making.steps(on: address, above: [], then: [(words["not_found_heading"], address)])
        frame.isHidden = true
        let body = making.markup { writer in
            writer.paragraph(words["not_found_text"])
            writer.open("ul")
            for (target, key) in [
                (SiteAddress.home, "home"), (.search, "search_heading"), (.siteMap, "site_map_heading"),
            ] {
                writer.open("li")
                writer.link(address.link(to: target), words[key])
                writer.close("li")
            }
            writer.close("ul")
        }
        return making.page(.notFound, frame, [body])
    }
}
