import ReportModel
import TextComparison

/// What became of the text from one year to another, section by section: the share that is the same, what was added, removed, moved
/// and reworded, and what stayed word for word on demand.
struct NarrativeView {
    let first: AnnualReport
    let second: AnnualReport
    let words: PageWords
    /// The links to the sources of both.
    let firstSource: String
    let secondSource: String

    func write(into writer: inout MarkupWriter) {
        writer.open("section", Attribute("id", "narrative"))
        writer.element("h2", text: words["narrative_heading"])
        if first.textKind == .digest || second.textKind == .digest {
            writer.paragraph(words["narrative_digest"], class: "note")
        } else {
            writer.paragraph(words["narrative_explain"], class: "note")
            writeShares(into: &writer)
            for kind in SectionKind.compared { write(kind, into: &writer) }
        }
        writer.close("section")
    }

    private func hasText(_ kind: SectionKind) -> Bool {
        !first.blocks(of: kind).isEmpty || !second.blocks(of: kind).isEmpty
    }

    private func writeShares(into writer: inout MarkupWriter) {
        let kinds = SectionKind.compared.filter(hasText)
        guard !kinds.isEmpty else { return }
        writer.openTable(label: words["narrative_shares"], class: "similar", caption: words["narrative_shares"])
        let characters = [first.year, second.year].map {
            words("narrative_characters", ["year": $0.description])
        }
        writer.head([words["similar_section"]] + characters + [words["narrative_common"], words["narrative_share"]])
        writer.open("tbody")
        for kind in kinds {
            let (before, after) = (ComparableText(kind, of: first), ComparableText(kind, of: second))
            let shared = SharedText(after, before)
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            writer.element(
                "a", Attribute("href", "#narrative-" + kind.key), Attribute("lang", words.foreignLanguage),
                text: kind.shortHeading)
            writer.close("th")
            writer.element("td", Attribute("class", "n"), text: String(before.units.count))
            writer.element("td", Attribute("class", "n"), text: String(after.units.count))
            writer.element(
                "td", Attribute("class", shared == nil ? "s" : "n"), text: shared.map { String($0.common) } ?? "—")
            writer.element(
                "td", Attribute("class", shared == nil ? "s" : "n"),
                text: shared?.perMille.asPercent ?? words["narrative_too_short"])
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }

    private func write(_ kind: SectionKind, into writer: inout MarkupWriter) {
        guard hasText(kind) else { return }
        let difference = NarrativeDifference(first.blocks(of: kind), second.blocks(of: kind))
        writer.open("section", Attribute("id", "narrative-" + kind.key))
        writer.element(
            "h3", Attribute("lang", words.foreignLanguage), text: kind.officialHeading ?? kind.shortHeading)
        writer.paragraph(
            words(
                "narrative_counts",
                [
                    "added": String(difference.count(.added)), "removed": String(difference.count(.removed)),
                    "reworded": String(difference.count(.reworded)), "moved": String(difference.count(.moved)),
                    "unchanged": String(difference.count(.unchanged)),
                ]), class: "note")
        var index = 0
        let entries = difference.entries
        while index < entries.count {
            let isSame = entries[index].change == .unchanged
            var end = index
            while end < entries.count, (entries[end].change == .unchanged) == isSame { end += 1 }
            if isSame {
                writeSame(entries[index..<end], into: &writer)
            } else {
                writeChanges(entries[index..<end], into: &writer)
            }
            index = end
        }
        writer.close("section")
    }

    private func writeSame(_ entries: ArraySlice<NarrativeDifference.Entry>, into writer: inout MarkupWriter) {
        writer.open("details", Attribute("class", "same"))
        writer.element("summary", text: words("narrative_same", ["count": String(entries.count)]))
        writer.open("p")
        for entry in entries { if let sentence = entry.after { writer.text(sentence.text) } }
        writeLine(entries.first?.after, secondSource, second, into: &writer)
        writer.close("p")
        writer.close("details")
    }

    private func writeChanges(_ entries: ArraySlice<NarrativeDifference.Entry>, into writer: inout MarkupWriter) {
        writer.open("ul", Attribute("class", "difference"))
        for entry in entries {
            writer.open("li", Attribute("class", entry.change.rawValue))
            writer.element("strong", Attribute("class", "kind"), text: words["narrative_" + entry.change.rawValue])
            writer.text(" ")
            switch entry.change {
            case .added: write(entry.after, all: "ins", secondSource, second, into: &writer)
            case .removed: write(entry.before, all: "del", firstSource, first, into: &writer)
            case .moved, .unchanged:
                writer.text(entry.after?.text ?? "")
                writeLine(entry.before, firstSource, first, into: &writer)
                writeLine(entry.after, secondSource, second, into: &writer)
            case .reworded:
                write(entry.before, parts: entry.cut, "del", firstSource, first, into: &writer)
                writer.void("br")
                write(entry.after, parts: entry.put, "ins", secondSource, second, into: &writer)
            }
            writer.close("li")
        }
        writer.close("ul")
    }

    private func write(
        _ sentence: TextSentence?, all name: StaticString, _ source: String, _ report: AnnualReport,
        into writer: inout MarkupWriter
    ) {
        writer.element(name, text: sentence?.text ?? "")
        writeLine(sentence, source, report, into: &writer)
    }

    private func write(
        _ sentence: TextSentence?, parts: [Range<Int>], _ name: StaticString, _ source: String, _ report: AnnualReport,
        into writer: inout MarkupWriter
    ) {
        let bytes = Array((sentence?.text ?? "").utf8)
        var index = 0
        for part in parts {
            writer.text(bytes[index..<part.lowerBound])
            writer.open(name)
            writer.text(bytes[part])
            writer.close(name)
            index = part.upperBound
        }
        writer.text(bytes[index...])
        writeLine(sentence, source, report, into: &writer)
    }

    private func writeLine(
        _ sentence: TextSentence?, _ source: String, _ report: AnnualReport, into writer: inout MarkupWriter
    ) {
        guard let sentence else { return }
        writer.text(" ")
        writer.link(
            "\(source)#L\(sentence.line)",
            words("narrative_line", ["year": report.year.description, "line": String(sentence.line)]), class: "line")
    }
}
