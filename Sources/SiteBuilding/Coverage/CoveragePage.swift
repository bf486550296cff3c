import ReportModel

/// 收录情况: what counts as expected, totals by year, bodies by years, files.
///
/// Up to `limit` bodies the tables of all divisions stand here; above it only their counts do, and the tables are on the pages of
/// the divisions, so that no page grows with everything.
struct CoveragePage {
    let making: PageMaking

    static let limit = 200

    private var words: PageWords { making.words }
    private var index: PortalIndex { making.index }
    private var address: SiteAddress { .coverage }
    private var real: [BodySummary] { index.bodies.filter { !$0.body.isSample } }

    var file: OutputFile {
        var frame = PageFrame(
            address: address, title: words["coverage_heading"], description: words["coverage_description"],
            heading: words["coverage_heading"], columnType: words["column_other"])
        frame.steps = making.steps(on: address, above: [], then: [(words["coverage_heading"], address)])
        return making.page(.coverage, frame, [definition, totals, matrix, samples, downloads])
    }

    private var definition: Markup {
        let frame = making.frame
        let registered = index.bodies.count { $0.coverage.registered != nil }
        return making.markup { writer in
            writer.paragraph(words["coverage_lead"], class: "lead")
            writer.open("section", Attribute("id", "definition"))
            writer.element("h2", text: words["coverage_definition"])
            writer.open("ul", Attribute("class", "prose-list"))
            var sentences: [String] = []
            if registered == 0 {
                sentences.append(words["coverage_basis_inferred"])
            } else {
                sentences.append(words("coverage_basis_registry", ["count": String(registered)]))
                if registered < index.bodies.count { sentences.append(words["coverage_basis_both"]) }
                if let years = frame.years {
                    sentences.append(
                        words(
                            "coverage_years",
                            ["first": years.lowerBound.description, "last": years.upperBound.description]))
                }
                sentences.append(reference)
            }
            sentences.append(words("coverage_deadlines", ["due": Self.text(frame.due), "late": Self.text(frame.late)]))
            sentences.append(words["coverage_no_network"])
            for sentence in sentences { writer.element("li", text: sentence) }
            writer.close("ul")
            writer.close("section")
        }
    }

    private var reference: String {
        switch making.frame.reference {
        case .setting(let day): words("coverage_reference_setting", ["day": day.description])
        case .stated(let day): words("coverage_reference_stated", ["day": day.description])
        case .laterYears: words["coverage_reference_later"]
        }
    }

    private static func text(_ day: MonthDay) -> String {
        "\(day.month < 10 ? "0" : "")\(day.month)-\(day.day < 10 ? "0" : "")\(day.day)"
    }

    private var totals: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "totals"))
            writer.element("h2", text: words["coverage_totals"])
            CoverageTotalsView(bodies: real, words: words, minimum: making.settings.minimumCounts.percentage)
                .write(into: &writer)
            writer.close("section")
        }
    }

    private var matrix: Markup {
        making.markup { writer in
            let own = index.divisions.indices.filter { !index.isSample($0) }
            let loose = index.rootBodies.map { index.bodies[$0] }.filter { !$0.body.isSample }
            guard !real.isEmpty else { return }
            writer.open("section", Attribute("id", "matrix"))
            writer.element("h2", text: words["coverage_matrix"])
            writeTables(
                of: words["coverage_every_division"], divisions: own, loose: loose, isShort: real.count <= Self.limit,
                into: &writer)
            CoverageLegendView(words: words, isOpen: true).write(into: &writer)
            writer.close("section")
        }
    }

    private var samples: Markup {
        let own = index.divisions.indices.filter { index.isSample($0) }
        let loose = index.rootBodies.map { index.bodies[$0] }.filter(\.body.isSample)
        let count = index.bodies.count(where: \.body.isSample)
        guard count > 0 else { return .empty }
        return making.markup { writer in
            writer.open("section", Attribute("id", "samples"), Attribute("class", "box sample-box"))
            writer.element("h2", text: words["coverage_samples"])
            writeTables(
                of: words["coverage_samples"], divisions: own, loose: loose, isShort: count <= Self.limit, into: &writer
            )
            if real.isEmpty { CoverageLegendView(words: words, isOpen: true).write(into: &writer) }
            writer.close("section")
        }
    }

    private func writeTables(
        of place: String, divisions: [Int], loose: [BodySummary], isShort: Bool, into writer: inout MarkupWriter
    ) {
        guard isShort else {
            writer.paragraph(words["coverage_divisions_note"])
            // The highest divisions, and those right below as long as they are few.
            let roots = divisions.filter { index.divisions[$0].parent == nil }
            let shown = roots.flatMap { [$0] + index.divisions[$0].children }
            DivisionCoverageView(
                making: making, page: address, divisions: shown.count <= 2 * Self.limit ? shown : roots
            ).write(into: &writer)
            return
        }
        var groups: [CoverageMatrixView.Group] = []
        for division in divisions {
            let bodies =
                (index.government(of: division).map { [$0] } ?? [])
                + index.ownBodies(of: division, townships: true) + index.ownBodies(of: division, townships: false)
            guard !bodies.isEmpty else { continue }
            let name = index.divisions[division].path.map(\.name).joined(separator: " ")
            let link = address.link(to: making.addresses.division(division), fragment: "coverage")
            groups.append(.init(division: (name, link), bodies: bodies))
        }
        if !loose.isEmpty { groups.append(.init(division: (words["division_unplaced"], nil), bodies: loose)) }
        CoverageMatrixView(making: making, page: address, groups: groups, place: place)
            .write(into: &writer)
    }

    private var downloads: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "downloads"), Attribute("class", "box"))
            writer.element("h2", text: words["downloads"])
            DownloadListView(items: [
                .init(
                    address: address.link(to: .coverageCSV), label: "coverage.csv",
                    explanation: words["coverage_downloads_csv"]),
                .init(
                    address: address.link(to: .coverageJSON), label: "coverage.json",
                    explanation: words["coverage_downloads_json"]),
            ]).write(into: &writer)
            writer.close("section")
        }
    }
}
