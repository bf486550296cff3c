import ReportModel

/// The page of a province, prefecture or county: counts, years, divisions below, townships with their latest figures.
struct DivisionPage {
    let making: PageMaking
    let position: Int

    private var words: PageWords { making.words }
    private var node: DivisionNode { making.index.divisions[position] }
    private var address: SiteAddress { making.addresses.division(position) }
    private var bodies: [BodySummary] { making.index.townships(in: position) }

    var file: OutputFile {
        let place = node.path.map(\.name).joined()
        var frame = PageFrame(
            address: address, title: words("division_page_title", ["place": place]),
            description: words(
                "division_description",
                [
                    "place": place, "townships": String(bodies.count),
                    "reports": String(bodies.reduce(0) { $0 + $1.reports.count }),
                ]), heading: words("division_page_title", ["place": node.name]),
            columnType: making.settings.column.type)
        frame.steps = making.steps(on: address, above: node.path[...], then: [])
        frame.isSample = making.index.isSample(position)
        frame.feed = making.feed(of: position)
        return making.page(
            .division, frame, [summary, years, coverage, metrics, divisions, townships, similar, downloads])
    }

    private var summary: Markup {
        making.markup { writer in
            if making.index.isSample(position) {
                writer.paragraph(
                    words(
                        "division_counts",
                        [
                            "townships": String(bodies.count),
                            "reports": String(bodies.reduce(0) { $0 + $1.reports.count }),
                        ]))
                return
            }
            TotalsView(totals: PortalTotals(bodies), words: words).write(into: &writer)
        }
    }

    private var years: Markup {
        making.markup { writer in
            PooledYearsView(bodies: bodies, words: words).write(into: &writer)
            guard !making.index.countyYears(position).isEmpty else { return }
            writer.open("section", Attribute("id", "by-year"))
            writer.element("h2", text: words["division_by_year"])
            making.writeYears(of: position, on: address, into: &writer)
            writer.close("section")
        }
    }

    private var coverage: Markup {
        making.markup {
            DivisionCoverageSection(making: making, page: address, position: position).write(into: &$0)
        }
    }

    private var metrics: Markup {
        making.markup { DivisionMetricsView(making: making, position: position).write(into: &$0) }
    }

    private var divisions: Markup {
        guard !node.children.isEmpty else { return .empty }
        return making.markup { writer in
            writer.open("section", Attribute("id", "divisions"))
            writer.element("h2", text: words["division_below"])
            DivisionListView(making: making, page: address, divisions: node.children).write(into: &writer)
            writer.close("section")
        }
    }

    private var townships: Markup {
        let government = making.index.government(of: position)
        let townships = making.index.ownBodies(of: position, townships: true)
        let others = making.index.ownBodies(of: position, townships: false)
        return making.markup { writer in
            write("government", "division_government", government.map { [$0] } ?? [], into: &writer)
            write("townships", "division_townships", townships, into: &writer)
            write("departments", "division_departments", others, into: &writer)
        }
    }

    private var similar: Markup {
        let years = making.plan.similarYears(in: position)
        guard !years.isEmpty else { return .empty }
        return making.markup { writer in
            writer.open("section", Attribute("id", "similar"))
            writer.element("h2", text: words["similar_heading"])
            writer.paragraph(words["similar_division_note"], class: "note")
            writer.open("ul", Attribute("class", "year-chips"))
            for year in years.reversed() {
                writer.open("li")
                writer.link(
                    address.link(to: .similar(year, in: address)), words("year_label", ["year": year.description]))
                writer.close("li")
            }
            writer.close("ul")
            writer.close("section")
        }
    }

    private var downloads: Markup {
        var items: [DownloadListView.Item] = [
            .init(
                address: address.link(to: making.addresses.divisionJSON(position)), label: "JSON",
                explanation: words["division_json"])
        ]
        if making.hasCountyWorkbooks, !node.ownBodies.isEmpty {
            items.insert(
                .init(
                    address: address.link(to: making.addresses.workbook(position)), label: "Excel",
                    explanation: words["division_workbook"]), at: 0)
        }
        return making.markup { writer in
            writer.open("section", Attribute("id", "downloads"), Attribute("class", "box"))
            writer.element("h2", text: words["downloads"])
            DownloadListView(items: items).write(into: &writer)
            writer.close("section")
        }
    }

    private func write(_ id: String, _ key: String, _ bodies: [BodySummary], into writer: inout MarkupWriter) {
        guard !bodies.isEmpty else { return }
        writer.open("section", Attribute("id", id))
        writer.element("h2", text: words[key])
        TownshipListView(making: making, page: address, bodies: bodies, title: words[key]).write(into: &writer)
        writer.close("section")
    }
}
