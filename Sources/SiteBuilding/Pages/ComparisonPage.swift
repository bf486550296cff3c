import ReportModel

/// The page that sets two years of one body side by side, every cell of both.
struct ComparisonPage {
    let making: PageMaking
    let first: CheckedReport
    let second: CheckedReport
    /// The comparable years of the body, for the way to other pairs.
    let years: [ReportYear]

    private var words: PageWords { making.words }

    var file: OutputFile {
        let (body, before, after) = (second.report.body, first.report.year, second.report.year)
        let unit = making.addresses.unit(body)
        let address = unit.comparison(before, after)
        let values: KeyValuePairs = [
            "body": body.name, "first": before.description, "second": after.description,
        ]
        var frame = PageFrame(
            address: address, title: words("compare_title", values), description: words("pair_description", values),
            heading: words("compare_title", values), columnType: making.settings.column.type)
        frame.steps = making.steps(
            on: address, above: body.parents[...],
            then: [(body.name, unit.page), (words("pair_step", values), address)])
        frame.isSample = body.isSample
        let link: (ReportYear) -> String = { address.link(to: unit.report($0)) }
        let table = PairTableView(first: first.report, second: second.report, words: words, reportLink: link)
        return making.page(
            .comparison, frame,
            [
                introduction(table, link), changed, ledger(link), making.markup { table.write(into: &$0) },
                making.markup { narrative(unit, address).write(into: &$0) },
                making.downloads(of: unit, on: address),
            ], origin: second.report.source.path)
    }

    private func narrative(_ unit: UnitAddresses, _ address: SiteAddress) -> NarrativeView {
        NarrativeView(
            first: first.report, second: second.report, words: words,
            firstSource: address.link(to: unit.source(first.report.year)),
            secondSource: address.link(to: unit.source(second.report.year)))
    }

    private func introduction(_ table: PairTableView, _ link: (ReportYear) -> String) -> Markup {
        making.markup { writer in
            writer.open("ul", Attribute("class", "year-chips"))
            for checked in [first, second] {
                writer.open("li")
                writer.link(link(checked.report.year), checked.report.title)
                writer.close("li")
            }
            writer.close("ul")
            writeSwitch(into: &writer)
            let gap = second.report.year.value - first.report.year.value - 1
            if gap > 0 { writer.paragraph(words("pair_gap", ["count": String(gap)]), class: "note") }
            if table.hasBreak { writer.paragraph(words["pair_break_note"], class: "note") }
            writer.paragraph(words["pair_explain"], class: "note")
            writer.open("p")
            writer.link("#narrative", words["narrative_heading"])
            writer.close("p")
        }
    }

    /// The other pairs of years, as many as the site has.
    private func writeSwitch(into writer: inout MarkupWriter) {
        let unit = making.addresses.unit(second.report.body)
        let current = (first.report.year, second.report.year)
        let pairs = making.plan.pairs(of: years)
        guard pairs.count > 1 else { return }
        writer.open("details", Attribute("class", "switch"))
        writer.element("summary", text: words["pair_switch"])
        writer.open("ul", Attribute("class", "year-chips"))
        for pair in pairs {
            let label = "\(pair.0)—\(pair.1)"
            writer.open("li")
            if pair == current {
                writer.element("strong", Attribute("aria-current", "page"), text: label)
            } else {
                writer.link(
                    unit.comparison(current.0, current.1).link(to: unit.comparison(pair.0, pair.1)), label)
            }
            writer.close("li")
        }
        writer.close("ul")
        if making.settings.comparisons == .adjacent, years.count > 2 {
            writer.paragraph(words["pair_only_adjacent"], class: "note")
        }
        writer.close("details")
    }

    private var changed: Markup {
        let changes = LargestChanges(from: first.report, to: second.report, limit: 10)
        return making.markup { writer in
            writer.open("section", Attribute("id", "changed"), Attribute("class", "box"))
            writer.element("h2", text: words["pair_top"])
            if changes.entries.isEmpty {
                writer.paragraph(words["pair_top_none"], class: "note")
            } else {
                writer.paragraph(words["pair_top_note"], class: "note")
                changes.write(words: words, link: { "#" + $0.name }, into: &writer)
            }
            writer.close("section")
        }
    }

    /// The equations between the two years; they exist only for neighbours.
    private func ledger(_ link: @escaping (ReportYear) -> String) -> Markup {
        making.markup { writer in
            writer.open("section", Attribute("id", "ledger"), Attribute("class", "box"))
            writer.element("h2", text: words["ledger_across_years"])
            if second.report.year.previous == first.report.year {
                LedgerView(
                    entries: second.acrossYears, words: words, caption: words["ledger_across_years"], link: { link($0) }
                ).write(into: &writer)
            } else {
                writer.paragraph(words["pair_no_ledger"], class: "note")
            }
            writer.close("section")
        }
    }
}
