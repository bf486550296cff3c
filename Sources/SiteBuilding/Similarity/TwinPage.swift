import ReportModel
import TextComparison

/// The evidence: each section of a report that is largely another's, both texts side by side with what they share marked.
struct TwinPage {
    let making: PageMaking
    let report: AnnualReport
    /// The nearest match of each section, with the report it is in.
    let twins: [(match: SimilarTexts.Match, report: AnnualReport)]
    /// All matches of the report.
    let matches: [SimilarTexts.Match]

    /// The other similar reports that are named; all stand in the file of the year.
    private static let limit = 30

    private var words: PageWords { making.words }
    private var unit: UnitAddresses { making.addresses.unit(report.body) }
    private var address: SiteAddress { unit.similar(report.year) }

    var file: OutputFile {
        let values: KeyValuePairs = ["body": report.body.name, "year": report.year.description]
        var frame = PageFrame(
            address: address, title: words("twin_title", values), description: words("twin_description", values),
            heading: words("twin_title", values), columnType: making.settings.column.type)
        frame.steps = making.steps(
            on: address, above: report.body.parents[...],
            then: [
                (report.body.name, unit.page),
                (words("year_label", ["year": report.year.description]), unit.report(report.year)),
                (words["similar_heading"], address),
            ])
        frame.isSample = report.body.isSample
        return making.page(.twin, frame, [introduction, sections, others], origin: report.source.path)
    }

    private var introduction: Markup {
        making.markup { writer in
            writer.paragraph(words["twin_intro"], class: "lead")
            writer.open("p", Attribute("class", "note"))
            writer.element("mark", text: words["twin_mark_common"])
            writer.text(" ")
            writer.text(words["twin_mark_explained"])
            writer.text(" ")
            writer.open("mark")
            writer.element("span", Attribute("class", "masked"), text: words["twin_mark_masked"])
            writer.close("mark")
            writer.text(" ")
            writer.text(words["twin_masked_explained"])
            writer.close("p")
            writer.paragraph(words["twin_legitimate"], class: "note")
        }
    }

    private var sections: Markup {
        making.markup { writer in
            for (match, twin) in twins {
                writer.open("section", Attribute("id", match.kind.key))
                writer.element(
                    "h2",
                    text: words("twin_section", ["section": match.kind.shortHeading, "share": match.share.asPercent]))
                writer.paragraph(
                    words(
                        "twin_formula",
                        [
                            "shared": String(match.shared), "own": String(match.own), "others": String(match.others),
                            "share": match.share.asPercent, "back": match.sharedByOther.asPercent,
                            "twin": twin.body.name,
                        ]), class: "formula")
                writeDays(twin, into: &writer)
                write(match.kind, beside: twin, into: &writer)
                writer.close("section")
            }
        }
    }

    /// Who published when, where that is known of both; it does not say who wrote first.
    private func writeDays(_ twin: AnnualReport, into writer: inout MarkupWriter) {
        guard let own = report.publishedOn, let others = twin.publishedOn else { return }
        writer.paragraph(
            words(
                "twin_days",
                [
                    "body": report.body.name, "day": own.description, "twin": twin.body.name,
                    "other": others.description,
                ]), class: "note")
    }

    private func write(_ kind: SectionKind, beside twin: AnnualReport, into writer: inout MarkupWriter) {
        let (own, others) = (report.blocks(of: kind), twin.blocks(of: kind))
        let marked = MarkedBlock.marking(
            (own, ComparableText(kind, of: report)), (others, ComparableText(kind, of: twin)))
        writer.open("div", Attribute("class", "side-by-side"))
        for (report, blocks) in [(report, marked.first), (twin, marked.second)] {
            let unit = making.addresses.unit(report.body)
            writer.open("div")
            writer.open("h3")
            writer.link(
                address.link(to: unit.report(report.year), fragment: kind == .own ? nil : kind.key), report.body.name)
            writer.close("h3")
            MarkedTextView(blocks: blocks, words: words, source: address.link(to: unit.source(report.year)))
                .write(into: &writer)
            writer.close("div")
        }
        writer.close("div")
    }

    private var others: Markup {
        let shown = Set(twins.map { $0.match })
        let rest = matches.filter { !shown.contains($0) }
        return making.markup { writer in
            if !rest.isEmpty {
                writer.open("section", Attribute("id", "others"))
                writer.element("h2", text: words["twin_others"])
                let report = SimilarTexts.Report(body: report.body, year: report.year)
                if rest.count > Self.limit {
                    writer.paragraph(
                        words("similar_shown", ["shown": String(Self.limit), "count": String(rest.count)]),
                        class: "note")
                }
                writer.open("ul", Attribute("class", "division-list"))
                for match in rest.prefix(Self.limit) {
                    writer.open("li")
                    writer.link(
                        address.link(to: making.addresses.unit(match.other.body).report(report.year)),
                        match.other.body.path.suffix(2).map(\.name).joined())
                    writer.text(" ")
                    writer.element(
                        "span", Attribute("class", "count"), text: "\(match.kind.shortHeading) \(match.share.asPercent)"
                    )
                    writer.close("li")
                }
                writer.close("ul")
                writer.close("section")
            }
            writer.open("p")
            writer.link(address.link(to: .similar(report.year)), words("twin_all", ["year": report.year.description]))
            writer.text(" · ")
            writer.link(address.link(to: .similar, fragment: "method"), words["similar_method"])
            writer.close("p")
        }
    }
}
