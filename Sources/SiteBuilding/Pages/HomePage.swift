import ReportModel

/// The first page: search, what this is and who runs it, counts with denominators, provinces, newest reports and corrections,
/// leads with evidence, ways in for citizens, journalists and offices.
struct HomePage {
    let making: PageMaking
    let book: RuleCaseBook

    /// The leads and corrections shown.
    static let leadLimit = 3

    private var words: PageWords { making.words }
    private var index: PortalIndex { making.index }

    var file: OutputFile {
        let settings = making.settings
        let description = settings.description.isEmpty ? words["home_description"] : settings.description
        let frame = PageFrame(
            address: .home, title: "", description: description, heading: settings.title,
            columnType: words["column_home"])
        return making.page(.home, frame, [examples, figures, browse, newest, leads, audiences, samples])
    }

    /// Three townships of the site, spread over it, to try the way with.
    private var examples: Markup {
        let townships = index.bodies.filter { $0.body.kind.group == .township && !$0.reports.isEmpty }
        let real = townships.filter { !$0.body.isSample }
        let shown = real.isEmpty ? townships : real
        guard !shown.isEmpty else { return .empty }
        return making.markup { writer in
            writer.open("p", Attribute("class", "examples"))
            writer.text(words["home_examples"])
            for position in Set([0, shown.count / 3, shown.count * 2 / 3]).sorted() {
                writer.text(" ")
                writer.link(
                    SiteAddress.home.link(to: making.addresses.unit(shown[position].body).page),
                    shown[position].body.name)
            }
            writer.close("p")
        }
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
            ProvinceCardsView(making: making, page: .home).write(real, into: &writer)
            if !unplaced.isEmpty || !bodies.isEmpty {
                writer.element("h3", text: words["division_unplaced"])
                DivisionTreeView(making: making, page: .home, depth: 1)
                    .write(divisions: unplaced, bodies: bodies, into: &writer)
            }
            writer.close("section")
        }
    }

    private var newest: Markup {
        let reports = making.newestReports(limit: 8)
        let corrections = making.newestCorrections(limit: Self.leadLimit).entries
        return making.markup { writer in
            writer.open("section", Attribute("id", "newest"))
            writer.element("h2", text: words["latest_reports"])
            if reports.isEmpty { writer.paragraph(words["home_no_newest"], class: "note") }
            if !reports.isEmpty {
                writer.open("ol", Attribute("class", "newest"))
                for entry in reports {
                    write(entry.title, entry.address, day: entry.day, into: &writer)
                }
                writer.close("ol")
            }
            writer.element("h3", text: words["home_corrections"])
            if corrections.isEmpty {
                writer.paragraph(words["home_corrections_none"], class: "note")
            } else {
                writer.open("ol", Attribute("class", "newest"))
                for change in corrections {
                    let published = "\(change.correction.published) → \(change.correction.corrected)"
                    write(
                        "\(change.title) \(published)", change.report, change.correction.cell.name,
                        day: change.correction.date, into: &writer)
                }
                writer.close("ol")
                writer.open("p")
                writer.link(SiteAddress.home.link(to: .changes), words["changes_heading"])
                writer.close("p")
            }
            writer.close("section")
        }
    }

    private func write(
        _ title: String, _ address: SiteAddress, _ fragment: String? = nil, day: CalendarDay,
        into writer: inout MarkupWriter
    ) {
        writer.open("li")
        writer.link(SiteAddress.home.link(to: address, fragment: fragment), title)
        writer.element("time", Attribute("datetime", day.description), text: day.description)
        writer.close("li")
    }

    /// 值得追问: findings of real reports, the most severe first, at most one of a report.
    private var leads: Markup {
        var reports: Set<SiteAddress> = []
        let cases = making.rules.flatMap { book.cases(of: $0.id) }.filter { $0.severity >= .warning }
        let ordered = cases.enumerated().sorted {
            ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
        }.map(\.element)
        let shown = ordered.filter { reports.insert($0.report).inserted }.prefix(Self.leadLimit)
        return making.markup { writer in
            writer.open("section", Attribute("id", "leads"))
            writer.element("h2", text: words["home_leads"])
            if shown.isEmpty {
                writer.paragraph(words["home_leads_none"], class: "note")
            } else {
                writer.paragraph(words["home_leads_note"], class: "note")
                RuleCasesView(cases: Array(shown), words: words, page: .home, namesRule: true).write(into: &writer)
            }
            writer.open("p")
            writer.link(SiteAddress.home.link(to: .findings), words["methods_findings_link"])
            writer.close("p")
            writer.close("section")
        }
    }

    private var audiences: Markup {
        let groups: [(key: String, links: [(SiteAddress, String)])] = [
            ("citizens", [(.glossary, "glossary_heading"), (.guide, "guide_heading")]),
            ("journalists", [(.data, "data_heading"), (.methods, "methods_heading"), (.findings, "nav_findings")]),
            ("offices", [(.offices, "offices_heading"), (.reportError, "error_heading")]),
        ]
        return making.markup { writer in
            writer.open("section", Attribute("id", "audiences"))
            writer.element("h2", text: words["home_audiences"])
            writer.open("ul", Attribute("class", "cards"))
            for group in groups {
                writer.open("li")
                writer.element("h3", text: words["home_for_" + group.key])
                writer.paragraph(words["home_for_\(group.key)_text"], class: "note")
                writer.open("ul")
                for (target, key) in group.links {
                    writer.open("li")
                    writer.link(SiteAddress.home.link(to: target), words[key])
                    writer.close("li")
                }
                writer.close("ul")
                writer.close("li")
            }
            writer.close("ul")
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
