import ReportModel

/// 网站地图: the way to every division and township, from one page.
///
/// Above `limit` bodies the townships are left to the pages of their divisions, so that no page lists everything.
struct SiteMapPage {
    let making: PageMaking

    static let limit = 2_000

    var file: OutputFile {
        let words = making.words
        let address = SiteAddress.siteMap
        var frame = PageFrame(
            address: address, title: words["site_map_heading"], description: words["sitemap_description"],
            heading: words["site_map_heading"], columnType: words["column_other"])
        frame.steps = making.steps(on: address, above: [], then: [(words["site_map_heading"], address)])
        let body = making.markup { writer in
            writer.element("h2", text: words["sitemap_pages"])
            writer.open("ul", Attribute("class", "tree"))
            let pages: [(SiteAddress, String)] = [
                (.home, "home"), (.search, "search_heading"), (.metrics, "metrics_heading"), (.data, "data_heading"),
                (.methods, "methods_heading"),
                (.changes, "changes_heading"),
                (.findings, "findings_page_heading"), (.coverage, "coverage_heading"), (.similar, "similar_heading"),
                (.findings, "findings_page_heading"), (.glossary, "glossary_heading"), (.guide, "guide_heading"),
                (.offices, "offices_heading"), (.reportError, "error_heading"),
            ]
            for (target, key) in pages + (making.hasFeed ? [(.feed, "feed")] : []) {
                writer.open("li")
                writer.link(address.link(to: target), words[key])
                writer.close("li")
            }
            writer.close("ul")
            writer.element("h2", text: words["browse_divisions"])
            var tree = DivisionTreeView(making: making, page: address)
            tree.depth = 5
            tree.showsBodies = making.index.bodies.count <= Self.limit
            if making.index.bodies.isEmpty { writer.paragraph(words["home_empty"], class: "note") }
            tree.write(divisions: making.index.provinces, bodies: [], into: &writer)
            if !making.index.unplaced.isEmpty || !making.index.rootBodies.isEmpty {
                writer.element("h3", text: words["division_unplaced"])
                tree.write(divisions: making.index.unplaced, bodies: making.index.rootBodies, into: &writer)
            }
        }
        return making.page(.siteMap, frame, [body])
    }
}
