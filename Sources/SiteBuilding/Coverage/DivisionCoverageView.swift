import ReportModel

/// Divisions by years: how many of the reports expected are here, each row leading to the page of its division.
struct DivisionCoverageView {
    let making: PageMaking
    let page: SiteAddress
    /// Positions in the index.
    let divisions: [Int]

    private var words: PageWords { making.words }

    func write(into writer: inout MarkupWriter) {
        let bodies = divisions.map { making.index.bodies(in: $0) }
        let years = bodies.joined().coveredYears
        guard !years.isEmpty else { return }
        writer.openTable(
            label: words["coverage_divisions_caption"], class: "coverage",
            caption: words["coverage_divisions_caption"])
        writer.open("thead")
        writer.open("tr")
        writer.element("th", Attribute("scope", "col"), text: words["coverage_column_division"])
        for year in years { writer.element("th", Attribute("scope", "col"), text: year.description) }
        writer.close("tr")
        writer.close("thead")
        writer.open("tbody")
        for (division, own) in zip(divisions, bodies) {
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            writer.link(
                page.link(to: making.addresses.division(division), fragment: "coverage"),
                making.index.divisions[division].name)
            writer.close("th")
            for year in years {
                let counts = own.coverageCounts(of: year)
                let isWhole = counts.published == counts.expected
                writer.element(
                    "td",
                    Attribute("class", counts.expected == 0 ? "not_expected" : isWhole ? "published" : "not_found"),
                    text: counts.expected == 0
                        ? CoverageStatus.notExpected.symbol : "\(counts.published)/\(counts.expected)")
            }
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }
}

/// The coverage of one division: how many of the newest year are here, which are not, and the table of its own bodies.
struct DivisionCoverageSection {
    let making: PageMaking
    let page: SiteAddress
    let position: Int

    /// The bodies named as missing; the table has them all.
    private static let limit = 30

    private var words: PageWords { making.words }

    func write(into writer: inout MarkupWriter) {
        let node = making.index.divisions[position]
        let bodies = making.index.bodies(in: position)
        guard let newest = bodies.coveredYears.last(where: { bodies.coverageCounts(of: $0).expected > 0 }) else {
            return
        }
        writer.open("section", Attribute("id", "coverage"))
        writer.element("h2", text: words["coverage_heading"])
        writeShare(of: newest, bodies, into: &writer)
        let children = node.children
        if !children.isEmpty {
            DivisionCoverageView(making: making, page: page, divisions: children).write(into: &writer)
        }
        let own =
            (making.index.government(of: position).map { [$0] } ?? [])
            + making.index.ownBodies(of: position, townships: true)
            + making.index.ownBodies(of: position, townships: false)
        CoverageMatrixView(making: making, page: page, groups: [.init(bodies: own)], place: node.name)
            .write(into: &writer)
        if !own.isEmpty { CoverageLegendView(words: words).write(into: &writer) }
        writer.open("p")
        writer.link(page.link(to: .coverage), words["coverage_all"])
        writer.close("p")
        writer.close("section")
    }

    private func writeShare(of year: ReportYear, _ bodies: ArraySlice<BodySummary>, into writer: inout MarkupWriter) {
        let all = bodies.coverageCounts
        writer.paragraph(
            words("coverage_all_years", ["expected": String(all.expected), "published": String(all.published)]))
        let counts = bodies.coverageCounts(of: year)
        writer.paragraph(
            words(
                "coverage_share",
                [
                    "year": year.description, "expected": String(counts.expected),
                    "published": String(counts.published),
                ]))
        let missing = bodies.filter {
            $0.coverage.year(year).map { $0.status.isExpected && !$0.status.isPublished } ?? false
        }
        guard !missing.isEmpty else { return }
        writer.open("p")
        writer.text(words["coverage_missing_list"])
        for (index, summary) in missing.prefix(Self.limit).enumerated() {
            if index > 0 { writer.text("、") }
            let unit = making.addresses.unit(summary.body)
            writer.link(page.link(to: unit.report(year)), summary.body.name)
            if let status = summary.coverage.year(year)?.status {
                writer.text("（\(words["coverage_status_" + status.rawValue])）")
            }
        }
        if missing.count > Self.limit {
            writer.text(words("coverage_missing_more", ["count": String(missing.count)]))
        }
        writer.close("p")
    }
}
