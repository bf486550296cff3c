import ReportModel

/// The first page: search, what this is, counts with denominators, divisions to browse, newest reports.
struct HomePage {
    let making: PageMaking

    private var words: PageWords { making.words }
    private var index: PortalIndex { making.index }

    var file: OutputFile {
        let settings = making.settings
        let description = settings.description.isEmpty ? words["home_description"] : settings.description
        let frame = PageFrame(
            address: .home, title: "", description: description, heading: settings.title,
            columnType: words["column_home"])
        return making.page(.home, frame, [figures, browse, newest, samples])
    }

    private var figures: Markup {
        let totals = PortalTotals(index.bodies.filter { $0.body.kind.group == .township })
        return making.markup { writer in
            TotalsView(totals: totals, words: words).write(into: &writer)
            let counts = index.bodies.filter { !$0.body.isSample }.coverageCounts
            writer.open("p")
            if counts.expected > 0 {
                writer.text(
                    words(
                        "coverage_home",
                        ["expected": String(counts.expected), "published": String(counts.published)]) + " ")
            }
            writer.link(SiteAddress.home.link(to: .coverage), words["coverage_heading"])
            writer.close("p")
        }
    }

    private var browse: Markup {
        let real = index.provinces.filter { !index.isSample($0) }
        let unplaced = index.unplaced.filter { !index.isSample($0) }
        let bodies = index.rootBodies.filter { !index.bodies[$0].body.isSample }
        return making.markup { writer in
            writer.open("section", Attribute("id", "divisions"))
            writer.element("h2", text: words["browse_divisions"])
            if real.isEmpty, unplaced.isEmpty, bodies.isEmpty {
                writer.paragraph(words["home_empty"], class: "note")
            }
            let tree = DivisionTreeView(making: making, page: .home)
            tree.write(divisions: real, bodies: [], into: &writer)
            if !unplaced.isEmpty || !bodies.isEmpty {
                writer.element("h3", text: words["division_unplaced"])
                tree.write(divisions: unplaced, bodies: bodies, into: &writer)
            }
            writer.close("section")
        }
    }

    private var newest: Markup {
        let reports = making.newestReports(limit: 10)
        return making.markup { writer in
            writer.open("section", Attribute("id", "newest"))
            writer.element("h2", text: words["latest_reports"])
            if reports.isEmpty { writer.paragraph(words["home_no_newest"], class: "note") }
            if !reports.isEmpty {
                writer.open("ol", Attribute("class", "newest"))
                for entry in reports {
                    writer.open("li")
                    writer.link(SiteAddress.home.link(to: entry.address), entry.title)
                    writer.element(
                        "time", Attribute("datetime", entry.day.description), text: entry.day.description)
                    writer.close("li")
                }
                writer.close("ol")
            }
            writer.close("section")
        }
    }

    /// The invented samples, apart from everything real.
    private var samples: Markup {
        let divisions = index.roots.filter { index.isSample($0) }
        let bodies = index.rootBodies.filter { index.bodies[$0].body.isSample }
        guard !divisions.isEmpty || !bodies.isEmpty else { return .empty }
        return making.markup { writer in
            writer.open("section", Attribute("id", "samples"), Attribute("class", "box sample-box"))
            writer.element("h2", text: words["home_samples"])
            writer.paragraph(words["sample_explain"], class: "note")
            DivisionTreeView(making: making, page: .home).write(divisions: divisions, bodies: bodies, into: &writer)
            writer.close("section")
        }
    }
}
