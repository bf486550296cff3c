import ReportModel

/// Divisions and bodies as a nested list of links, one level of divisions below each.
struct DivisionTreeView {
    let making: PageMaking
    let page: SiteAddress
    /// How many levels of divisions are shown; the site map shows all.
    var depth = 3
    /// A Boolean value indicating whether the bodies below a shown division are listed.
    var showsBodies = false

    func write(divisions: [Int], bodies: [Int], into writer: inout MarkupWriter) {
        guard !divisions.isEmpty || !bodies.isEmpty else { return }
        writer.open("ul", Attribute("class", "tree"))
        for division in divisions { write(division, depth: depth, into: &writer) }
        for body in bodies { write(body: body, into: &writer) }
        writer.close("ul")
    }

    private func write(_ position: Int, depth: Int, into writer: inout MarkupWriter) {
        let node = making.index.divisions[position]
        let bodies = making.index.townships(in: position)
        writer.open("li")
        writer.link(page.link(to: making.addresses.division(position)), node.name)
        writer.text(" ")
        writer.element(
            "span", Attribute("class", "count"),
            text: making.words(
                "division_counts",
                [
                    "townships": String(bodies.count),
                    "reports": String(bodies.reduce(0) { $0 + $1.reports.count }),
                ]))
        let own = showsBodies ? node.ownBodies : []
        if depth > 1, !node.children.isEmpty || !own.isEmpty {
            writer.open("ul")
            for child in node.children { write(child, depth: depth - 1, into: &writer) }
            for body in own { write(body: body, into: &writer) }
            writer.close("ul")
        }
        writer.close("li")
    }

    private func write(body position: Int, into writer: inout MarkupWriter) {
        let summary = making.index.bodies[position]
        writer.open("li")
        writer.link(page.link(to: making.addresses.unit(summary.body).page), summary.body.name)
        writer.text(" ")
        writer.element(
            "span", Attribute("class", "count"),
            text: making.words("reports_count", ["count": String(summary.reports.count)]))
        writer.close("li")
    }
}
