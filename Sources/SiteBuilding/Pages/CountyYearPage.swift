import ReportModel

/// The townships of a county in one year: what is here and what is not, their main figures, the sums.
struct CountyYearPage {
    let making: PageMaking
    let position: Int
    let year: ReportYear

    private var words: PageWords { making.words }
    private var node: DivisionNode { making.index.divisions[position] }
    private var address: SiteAddress { making.addresses.division(position, year) }
    private var townships: [BodySummary] { making.index.ownBodies(of: position, townships: true) }

    var file: OutputFile {
        let place = node.path.map(\.name).joined()
        let collected = townships.count { $0.report(of: year) != nil }
        var frame = PageFrame(
            address: address, title: words("county_year_title", ["place": place, "year": year.description]),
            description: words(
                "county_year_description",
                [
                    "place": place, "year": year.description, "reports": String(collected),
                    "townships": String(townships.count),
                ]), heading: words("county_year_heading", ["place": node.name, "year": year.description]),
            columnType: making.settings.column.type)
        frame.steps = making.steps(
            on: address, above: node.path[...], then: [(words("year_label", ["year": year.description]), address)])
        frame.isSample = making.index.isSample(position)
        frame.feed = making.feed(of: position)
        return making.page(.countyYear, frame, [summary(collected), totals, list, years])
    }

    private func summary(_ collected: Int) -> Markup {
        making.markup { writer in
            writer.paragraph(
                words(
                    "county_year_collected",
                    ["reports": String(collected), "townships": String(townships.count)]), class: "lead")
            let missing = townships.filter { $0.report(of: year) == nil }
            guard !missing.isEmpty else { return }
            writer.open("p")
            writer.text(words["county_year_missing"])
            for (place, summary) in missing.enumerated() {
                writer.text(place == 0 ? " " : "、")
                writer.link(address.link(to: making.addresses.unit(summary.body).page), summary.body.name)
            }
            writer.close("p")
            writer.paragraph(words["county_year_missing_note"], class: "note")
        }
    }

    private var totals: Markup {
        making.markup {
            PooledYearsView(
                bodies: townships, words: words, years: [year], heading: words["county_year_totals"],
                caption: words["county_year_totals_caption"]
            ).write(into: &$0)
        }
    }

    private var list: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "townships"))
            writer.element("h2", text: words["division_townships"])
            TownshipListView(
                making: making, page: address, bodies: townships.filter { $0.report(of: year) != nil },
                title: words["division_townships"], year: year
            ).write(into: &writer)
            writer.close("section")
        }
    }

    private var years: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "years"), Attribute("class", "box"))
            writer.element("h2", text: words["county_year_switch"])
            making.writeYears(of: position, on: address, current: year, into: &writer)
            writer.close("section")
        }
    }
}

extension PageMaking {
    /// The years of a county as links; the current one is named, not linked.
    func writeYears(
        of position: Int, on address: SiteAddress, current: ReportYear? = nil, into writer: inout MarkupWriter
    ) {
        writer.open("ul", Attribute("class", "year-chips"))
        for year in index.countyYears(position).reversed() {
            writer.open("li")
            let label = words("year_label", ["year": year.description])
            if year == current {
                writer.element("strong", Attribute("aria-current", "page"), text: label)
            } else {
                writer.link(address.link(to: addresses.division(position, year)), label)
            }
            writer.close("li")
        }
        writer.close("ul")
    }

    /// The feed of the division, if it has one: a county with dated reports that are no samples.
    func feed(of position: Int) -> (title: String, address: SiteAddress)? {
        let node = index.divisions[position]
        guard !index.countyYears(position).isEmpty,
            index.bodies(in: position).contains(where: { body in
                !body.body.isSample && body.reports.contains { $0.day != nil }
            })
        else { return nil }
        return (words("feed_of_place", ["place": node.name]), addresses.feed(position))
    }

    /// The feed of a division's newest reports; `nil` where it has none.
    func feedFile(of position: Int) -> OutputFile? {
        guard let feed = feed(of: position) else { return nil }
        return AtomFeed(
            title: "\(settings.title) - \(feed.title)", author: settings.owner.organizer.text,
            baseURL: settings.baseURL, entries: newestReports(limit: AtomFeed.limit, in: position),
            address: feed.address
        ).file
    }
}
