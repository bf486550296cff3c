import ReportModel

/// The sentences that sum up a report: each stands only if the cells it names hold figures, and lists them.
///
/// Only numbers, no adjective: nothing is said that the cells do not say.
struct SummarySentenceView {
    let report: AnnualReport
    let words: PageWords
    /// The link to the report's page; empty on the page itself.
    let page: String

    /// A sentence with the cells it is made of.
    struct Sentence {
        let text: String
        let cells: [CellID]
    }

    func write(into writer: inout MarkupWriter) {
        let year = report.year.description
        let sentences = sentences
        writer.open("div", Attribute("class", "summary"))
        guard !sentences.isEmpty else {
            writer.paragraph(words("summary_nothing", ["year": year]))
            writer.close("div")
            return
        }
        writer.open("p")
        writer.element("strong", text: words("year_label", ["year": year]))
        writer.close("p")
        writer.open("ul")
        for sentence in sentences {
            writer.open("li")
            writer.text(sentence.text)
            writer.text(" ")
            writer.open("small")
            writer.text(words["summary_cells"])
            for cell in sentence.cells {
                writer.text(" ")
                writer.element(
                    "a", Attribute("href", page + "#" + cell.name), Attribute("lang", words.foreignLanguage),
                    text: Self.label(cell))
            }
            writer.close("small")
            writer.close("li")
        }
        writer.close("ul")
        writer.close("div")
    }

    /// What the cells allow to say, in the order of the form's importance to a reader.
    var sentences: [Sentence] {
        let figures = KeyFigures(report.cells)
        let decisions: (String) -> [CellID] = { key in
            ["t2.\(key).decisions", "t2_2019.\(key).decisions"].compactMap { CellID($0) }
                .first { report.cells.number($0) != nil }.map { [$0] } ?? []
        }
        let candidates: [(String, ExactDecimal?, [CellID])] = [
            ("summary_received", figures.received, [.requests(.newReceived, .total)]),
            ("summary_decided", figures.decided, [.requests(.resultTotal, .total)]),
            (
                "summary_disclosed", figures.disclosed, [.requests(.granted, .total), .requests(.partial, .total)]
            ),
            ("summary_disputes", figures.disputes, DisputeBlock.allCases.map { .disputes($0, .total) }),
            ("summary_licenses", figures.licenses, decisions("license")),
            ("summary_penalties", figures.penalties, decisions("penalty")),
        ]
        return candidates.compactMap { key, value, cells in
            value.map { Sentence(text: words(key, ["value": $0.description]), cells: cells) }
        }
    }

    private static func label(_ cell: CellID) -> String {
        let definition = cell.definition
        guard definition.table == .disputes,
            let block = DisputeBlock.allCases.first(where: { block in
                DisputeResult.allCases.contains { CellID.disputes(block, $0) == cell }
            })
        else { return definition.rowLabel }
        return block.label
    }
}
