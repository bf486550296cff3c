import Diagnostics
import ReportModel

/// The page of one body: its reports, all comparable figures over the years, findings, downloads.
struct TownshipPage {
    let making: PageMaking
    let checked: CheckedBody
    private let series: YearSeries
    private let unit: UnitAddresses
    private let coverage: BodyCoverage

    init(making: PageMaking, checked: CheckedBody) {
        self.making = making
        self.checked = checked
        series = YearSeries(checked)
        unit = making.addresses.unit(checked.body)
        coverage = BodySummary(checked).coverage
    }

    private var words: PageWords { making.words }
    private var address: SiteAddress { unit.page }
    private var body: ReportingBody { checked.body }

    var file: OutputFile {
        let place = body.path.map(\.name).joined()
        var frame = PageFrame(
            address: address, title: words("township_page_title", ["body": place]),
            description: words("township_description", ["body": place, "years": yearSpan]), heading: body.name,
            columnType: making.settings.column.type)
        frame.steps = making.steps(on: address, above: body.parents[...], then: [(body.name, address)])
        frame.isSample = body.isSample
        frame.hasChineseHeading = true
        frame.subject = .body(body)
        frame.feed = body.isSample ? nil : parentFeed
        return making.page(
            .township, frame,
            [
                summary, years, key, peers, changed, table, findings, comparisons,
                making.downloads(of: unit, on: address),
            ],
            origin: checked.reports.last?.report.source.path)
    }

    /// The feed of the county the body belongs to.
    private var parentFeed: (title: String, address: SiteAddress)? {
        making.index.division(at: body.parents[...]).flatMap { making.feed(of: $0) }
    }

    private var yearSpan: String {
        guard let first = series.years.first, let last = series.years.last else { return "" }
        return first == last ? first.description : "\(first)—\(last)"
    }

    private func link(_ year: ReportYear) -> String { address.link(to: unit.report(year)) }

    private var summary: Markup {
        making.markup { writer in
            writer.open("dl", Attribute("class", "information"))
            let place = body.parents.map(\.name).joined(separator: " ")
            writer.definition(words["township_place"], place.isEmpty ? words["division_unplaced"] : place)
            writer.definition(words["township_kind"], body.kind.label)
            if let own = [body.path.last, coverage.registered?.body.path.last].compactMap({ $0 })
                .first(where: { $0.code != nil }), let code = own.code
            {
                let scheme = own.codeScheme.map { "（\($0)）" } ?? ""
                writer.definition(words["administrative_code"], code + scheme)
            }
            if !body.formerNames.isEmpty {
                writer.definition(words["former_names"], body.formerNames.joined(separator: "、"))
            }
            if let population = coverage.registered?.population {
                writer.definition(words["population"], String(population))
            }
            writer.definition(
                words["township_reports"], words("reports_count", ["count": String(checked.reports.count)]))
            writer.close("dl")
            if let latest = checked.reports.last {
                SummarySentenceView(report: latest.report, words: words, page: link(latest.report.year))
                    .write(into: &writer)
            }
        }
    }

    private var years: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "reports"))
            writer.element("h2", text: words["township_years"])
            writer.open("ul", Attribute("class", "year-chips"))
            for covered in coverage.years where covered.status != .notExpected { writeChip(covered, into: &writer) }
            writer.close("ul")
            writer.paragraph(
                coverage.registered.map {
                    words("coverage_note_registry", ["validity": CoverageWords.validity($0)])
                } ?? words["coverage_note_inferred"], class: "note")
            writer.close("section")
        }
    }

    private func writeChip(_ covered: CoveredYear, into writer: inout MarkupWriter) {
        let sign = CoverageWords.sign(of: covered.status, words)
        let status = words["coverage_status_" + covered.status.rawValue]
        writer.open("li", Attribute("class", covered.status.isPublished ? nil : "missing"))
        writer.link(link(covered.year), words("year_label", ["year": covered.year.description]))
        writer.text(" ")
        writer.element(
            "span", Attribute("class", "count"), text: covered.status == .published ? sign : "\(sign) \(status)")
        let counts = FindingCounts(series.checked(covered.year)?.findings ?? [])
        if counts.errors + counts.warnings > 0 {
            writer.element(
                "span", Attribute("class", "tag"),
                text: words("year_findings", ["count": String(counts.errors + counts.warnings)]))
        }
        writer.close("li")
    }

    private var key: Markup {
        making.markup { writer in
            TownshipKeyView(summary: BodySummary(checked), making: making, page: address).write(into: &writer)
        }
    }

    private var peers: Markup {
        guard body.kind.group == .township, let year = checked.comparable.last?.report.year else { return .empty }
        return making.markup { writer in
            PeersView(making: making, body: body, year: year, page: address).write(into: &writer)
        }
    }

    /// What changed most since the year before the latest; nothing where that has no report.
    private var changed: Markup {
        guard let latest = checked.comparable.last?.report, let previous = latest.year.previous,
            let before = series.report(previous), before.hasUniformForm
        else { return .empty }
        let changes = LargestChanges(from: before, to: latest, limit: 5)
        return making.markup { writer in
            writer.open("section", Attribute("id", "changed"))
            writer.element("h2", text: words["township_changed"])
            if changes.entries.isEmpty {
                writer.paragraph(words["pair_top_none"], class: "note")
            } else {
                changes.write(words: words, link: { link(latest.year) + "#" + $0.name }, into: &writer)
            }
            writer.open("p")
            writer.link(
                address.link(to: unit.comparison(previous, latest.year)),
                words("compare_years", ["first": previous.description, "second": latest.year.description]))
            writer.close("p")
            writer.close("section")
        }
    }

    private var table: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "figures"))
            writer.element("h2", text: words["years_heading"])
            let free = checked.reports.filter { !$0.report.hasUniformForm }.map(\.report.year.description)
            if !free.isEmpty {
                writer.paragraph(words("years_free_form", ["years": free.joined(separator: "、")]), class: "note")
            }
            let compared = YearSeries(CheckedBody(body: body, reports: checked.comparable))
            if !compared.years.isEmpty {
                YearOverYearView(series: compared, words: words, reportLink: link).write(into: &writer)
            }
            writer.close("section")
        }
    }

    private var findings: Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "findings"), Attribute("class", "box"))
            writer.element("h2", text: words["township_findings"])
            let shown = checked.reports.reversed().filter { $0.findings.contains { $0.severity >= .warning } }
            if shown.isEmpty { writer.paragraph(words["township_no_findings"], class: "note") }
            for report in shown {
                writer.element("h3", text: words("year_label", ["year": report.report.year.description]))
                let year = report.report.year
                FindingsView(
                    findings: report.findings.filter { $0.severity >= .warning }, words: words,
                    document: report.report.source, report: link(year), source: address.link(to: unit.source(year)),
                    rule: making.ruleLink(from: address)
                ).write(into: &writer)
            }
            writer.close("section")
        }
    }

    private var comparisons: Markup {
        let pairs = making.plan.pairs(of: checked.comparable.map(\.report.year))
        guard !pairs.isEmpty else { return .empty }
        return making.markup { writer in
            writer.open("section", Attribute("id", "comparisons"), Attribute("class", "box"))
            writer.element("h2", text: words["township_comparisons"])
            writer.open("ul", Attribute("class", "year-chips"))
            for (first, second) in pairs {
                writer.open("li")
                writer.link(
                    address.link(to: unit.comparison(first, second)),
                    words("compare_years", ["first": first.description, "second": second.description]))
                writer.close("li")
            }
            writer.close("ul")
            writer.close("section")
        }
    }
}
