import ReportModel

/// The text as collected or the transcript of the file, line by line with numbers; the characters of each cell lead
/// back to the cell on the report's page, and of a transcript say where they stand in the file, as each of its lines does.
///
/// The text is never changed: a blank is marked by an empty link that the style sheet makes visible.
struct SourceTextView {
    let report: AnnualReport
    let words: PageWords
    /// The link to the report's page.
    let back: String

    private var wording: SourceWording { SourceWording(source: report.source, words: words) }

    private struct Mark {
        let cell: CellID
        let start: Int
        let end: Int
    }

    func write(into writer: inout MarkupWriter) {
        let marks = marksByLine()
        writer.open(
            "ol", Attribute("class", "source"), Attribute("id", "text"), Attribute("lang", words.foreignLanguage))
        for number in 1..<(report.source.lines.count + 1) {
            writer.open("li", Attribute("id", "L\(number)"))
            writeLine(report.source.line(number), marks[number] ?? [], into: &writer)
            if let place = wording.place(ofLine: number) {
                let language = words.foreignLanguage == nil ? nil : words.language.rawValue
                writer.element("small", Attribute("class", "origin"), Attribute("lang", language), text: place)
            }
            writer.close("li")
        }
        writer.close("ol")
    }

    private func marksByLine() -> [Int: [Mark]] {
        var marks: [Int: [Mark]] = [:]
        for definition in CellRegistry.all {
            let cell = report.cells[definition.id]
            guard cell.state != .absent, report.source.contains(cell.place), let place = cell.place else { continue }
            let start = max(0, place.column - 1)
            marks[place.line, default: []].append(
                Mark(cell: definition.id, start: start, end: start + max(0, place.length)))
        }
        return marks.mapValues { $0.sorted { ($0.start, $0.end, $0.cell) < ($1.start, $1.end, $1.cell) } }
    }

    /// Writes a line with its marks; of two marks that overlap the later one becomes an empty link, for links cannot
    /// nest.
    private func writeLine(_ line: ArraySlice<UInt8>, _ marks: [Mark], into writer: inout MarkupWriter) {
        var column = 0
        var index = line.startIndex
        func advance(to target: Int) -> Int {
            while column < target, index < line.endIndex {
                index += 1
                while index < line.endIndex, line[index] & 0xC0 == 0x80 { index += 1 }
                column += 1
            }
            return index
        }
        for mark in marks {
            var start = index
            if mark.start > column {
                writer.text(line[start..<advance(to: mark.start)])
                start = index
            }
            let isEmpty = mark.end <= column || mark.start < column
            let end = isEmpty ? start : advance(to: mark.end)
            writer.open(
                "a", Attribute("id", mark.cell.name), Attribute("href", back + "#" + mark.cell.name),
                Attribute("class", start == end ? "gap" : nil),
                Attribute("title", wording.origin(of: report.cells[mark.cell].place)),
                Attribute("aria-label", label(mark, line[start..<end])))
            writer.text(line[start..<end])
            writer.close("a")
        }
        writer.text(line[index...])
    }

    private func label(_ mark: Mark, _ text: ArraySlice<UInt8>) -> String {
        let shown = CellView(mark.cell, of: report, words: words).text
        let definition = mark.cell.definition
        return words(
            "source_cell",
            [
                "value": text.isEmpty ? shown : String(decoding: text, as: UTF8.self), "row": definition.rowLabel,
                "column": definition.columnLabel,
            ])
    }
}
