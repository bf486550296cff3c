import ReportModel

/// The page of a report's source: the text as collected or the transcript of the file, its path and checksum.
struct SourcePage {
    let making: PageMaking
    let report: AnnualReport

    var file: OutputFile {
        let words = making.words
        let unit = making.addresses.unit(report.body)
        let address = unit.source(report.year)
        let back = address.link(to: unit.report(report.year))
        let year = report.year.description
        let wording = SourceWording(source: report.source, words: words)
        var frame = PageFrame(
            address: address, title: words("source_page_title", ["body": report.body.name, "year": year]),
            description: words("source_description", ["body": report.body.path.map(\.name).joined(), "year": year]),
            heading: wording.heading(report.title), columnType: making.settings.column.type)
        frame.steps = making.steps(
            on: address, above: report.body.parents[...],
            then: [
                (report.body.name, unit.page), (words("year_label", ["year": year]), unit.report(report.year)),
                (words["source_text"], address),
            ])
        frame.isSample = report.body.isSample
        frame.hasChineseHeading = making.words.language == .zh
        let information = making.markup { writer in
            writer.open("dl", Attribute("class", "information"))
            writer.definition(words["source_path"], report.source.path)
            writer.definition(words["source_format"], wording.format)
            writer.definition("SHA-256", report.source.sha256, class: "wide")
            writer.definition(words["source_size"], words("source_lines", ["lines": String(report.source.lines.count)]))
            writer.close("dl")
            writer.paragraph(wording.note, class: "note")
            if let measure = wording.measure { writer.paragraph(measure, class: "note") }
            if let omission = wording.omission { writer.paragraph(omission, class: "note") }
            writer.open("p")
            writer.link(back, words["source_back"])
            writer.close("p")
        }
        let lines = making.markup { SourceTextView(report: report, words: words, back: back).write(into: &$0) }
        return making.page(.source, frame, [information, lines], origin: report.source.path)
    }
}
