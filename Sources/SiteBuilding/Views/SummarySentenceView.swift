import ReportModel

/// The sentences that sum up a report: each stands only if the cells it names hold figures, and links to them nowhere
/// but in numbers (no adjective without a rule).
struct SummarySentenceView {
    let report: AnnualReport
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        writer.paragraph(text, class: "summary")
    }

    var text: String {
        let figures = KeyFigures(report.cells)
        var sentences: [String] = []
        func add(_ key: String, _ value: ExactDecimal?) {
            if let value { sentences.append(words(key, ["value": value.description])) }
        }
        add("summary_received", figures.received)
        add("summary_decided", figures.decided)
        add("summary_disclosed", figures.disclosed)
        add("summary_disputes", figures.disputes)
        add("summary_licenses", figures.licenses)
        add("summary_penalties", figures.penalties)
        let year = report.year.description
        guard !sentences.isEmpty else { return words("summary_nothing", ["year": year]) }
        return words("summary_frame", ["year": year, "text": sentences.joined(separator: words["summary_separator"])])
    }
}
