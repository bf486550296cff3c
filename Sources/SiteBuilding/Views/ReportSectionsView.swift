import ReportModel

/// The body of a report: the text before 一, then the six sections in the national order with their tables, then sections of
/// its own.
///
/// A report in free form, before 2019, has only those of its own; no table is shown as missing.
struct ReportSectionsView {
    let context: ReportTableContext
    let words: PageWords

    init(context: ReportTableContext) {
        self.context = context
        words = context.words
    }

    func write(into writer: inout MarkupWriter) {
        let report = context.report
        if let preamble = report.section(.preamble), !preamble.blocks.isEmpty {
            writer.open("section", Attribute("id", SectionKind.preamble.key), Attribute("class", "prose"))
            writer.element("h2", text: words["section_preamble"])
            writeDigestNote(into: &writer)
            SectionTextView(blocks: preamble.blocks, language: words.foreignLanguage).write(into: &writer)
            writer.close("section")
        }
        if report.hasUniformForm {
            for kind in SectionKind.official { write(kind, into: &writer) }
        } else {
            writer.paragraph(words["no_uniform_form"], class: "note")
        }
        for (key, section) in zip(ReportSection.keys(of: report.sections), report.sections) where section.kind == .own {
            writer.open("section", Attribute("id", key), Attribute("class", "prose"))
            writer.element("h2", Attribute("lang", words.foreignLanguage), text: section.heading)
            writeDigestNote(into: &writer)
            SectionTextView(blocks: section.blocks, language: words.foreignLanguage).write(into: &writer)
            writer.close("section")
        }
    }

    private func write(_ kind: SectionKind, into writer: inout MarkupWriter) {
        let sections = context.report.sections.filter { $0.kind == kind }
        writer.open("section", Attribute("id", kind.key), Attribute("class", "prose"))
        // A section that occurs twice in the document is shown twice; the address leads to the first.
        writer.element("h2", Attribute("lang", words.foreignLanguage), text: heading(kind, sections.first))
        if sections.isEmpty { writer.paragraph(words["section_missing"], class: "note") }
        for (position, section) in sections.enumerated() {
            if position > 0 {
                writer.element("h2", Attribute("lang", words.foreignLanguage), text: heading(kind, section))
            }
            if !section.blocks.isEmpty { writeDigestNote(into: &writer) }
            SectionTextView(blocks: section.blocks, language: words.foreignLanguage).write(into: &writer)
            if section.blocks.isEmpty, kind.table == nil { writer.paragraph(words["section_empty"], class: "note") }
        }
        if let table = kind.table { StatutoryTableView(context: context, table: table).write(into: &writer) }
        writer.close("section")
    }

    private func heading(_ kind: SectionKind, _ section: ReportSection?) -> String {
        guard let heading = section?.heading, !heading.isEmpty else { return kind.officialHeading ?? "" }
        return heading
    }

    private func writeDigestNote(into writer: inout MarkupWriter) {
        guard context.report.textKind == .digest else { return }
        writer.paragraph(words["digest_section"], class: "digest-note")
    }
}
