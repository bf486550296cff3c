import ReportModel

/// Two years side by side: every cell of both forms, with the change; what is zero in both years is folded.
struct PairTableView {
    private let first: Side
    private let second: Side
    private let words: PageWords

    /// One of the two years, with the link from the page to its report.
    private struct Side {
        let year: ReportYear
        let figures: ReportFigures
        let link: String

        func comparisonForm(of table: StatutoryTable) -> FormGeneration { figures.comparisonForm(of: table) }
    }

    init(first: AnnualReport, second: AnnualReport, words: PageWords, reportLink: (ReportYear) -> String) {
        self.first = Side(year: first.year, figures: ReportFigures(first), link: reportLink(first.year))
        self.second = Side(year: second.year, figures: ReportFigures(second), link: reportLink(second.year))
        self.words = words
    }

    func write(into writer: inout MarkupWriter) {
        writer.open("section", Attribute("id", "figures"))
        writer.element("h2", text: words["compare_caption"])
        writer.open("div", Attribute("class", "columns pair-columns"))
        write("t2", words["years_group_proactive"], ComparableFigures.figures(of: .proactive), &writer)
        for applicant in [Applicant.total] + Applicant.parts {
            let title =
                applicant == .total
                ? words["years_group_requests_total"] : words("years_group_requests", ["applicant": applicant.label])
            write("t3-" + applicant.key, title, ComparableFigures.figures(of: .requests(applicant)), &writer)
        }
        for block in DisputeBlock.allCases {
            write(
                block.key, words("years_group_disputes", ["block": block.label]),
                ComparableFigures.figures(of: .disputes(block)), &writer)
        }
        writer.close("div")
        writer.close("section")
    }

    /// A Boolean value indicating whether the two years were reported on different forms.
    var hasBreak: Bool {
        StatutoryTable.allCases.contains { first.comparisonForm(of: $0) != second.comparisonForm(of: $0) }
    }

    /// The figures at least one of the two forms has; the sum 其他处理 only where the 2019 form occurs.
    private func isShown(_ figure: ComparableFigure) -> Bool {
        let forms = [first.comparisonForm(of: figure.table), second.comparisonForm(of: figure.table)]
        if figure.isGroupSum { return forms.contains(.form2019) }
        return forms.contains { !figure.cells(in: $0).isEmpty }
    }

    private func write(_ id: String, _ title: String, _ all: [ComparableFigure], _ writer: inout MarkupWriter) {
        let figures = all.filter(isShown)
        let zero = figures.filter { isZero($0) }
        let shown = figures.filter { !isZero($0) }
        writer.open("section", Attribute("id", "c-" + id), Attribute("class", "years-group"))
        writer.element("h3", text: title)
        if shown.isEmpty { writer.paragraph(words["pair_nothing"], class: "note") }
        if !shown.isEmpty { write(shown, caption: title, into: &writer) }
        if !zero.isEmpty {
            writer.open("details")
            writer.element("summary", text: words("fold_pair_zero", ["count": String(zero.count)]))
            write(zero, caption: words("pair_zero_caption", ["title": title]), into: &writer)
            writer.close("details")
        }
        writer.close("section")
    }

    private func write(_ figures: [ComparableFigure], caption: String, into writer: inout MarkupWriter) {
        writer.openTable(label: caption, class: "pair", caption: caption)
        writer.head([words["years_column_item"], first.year.description, second.year.description, words["change"]])
        writer.open("tbody")
        for figure in figures { writeRow(figure, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
    }

    private func writeRow(_ figure: ComparableFigure, into writer: inout MarkupWriter) {
        let (before, after) = (FigureValue(figure, in: first.figures), FigureValue(figure, in: second.figures))
        let isBroken = first.comparisonForm(of: figure.table) != second.comparisonForm(of: figure.table)
        writer.open("tr", Attribute("id", rowName(figure)))
        writer.open("th", Attribute("scope", "row"), Attribute("lang", words.foreignLanguage))
        writer.text(figure.label)
        if let remark = figure.remark, isBroken {
            writer.element("small", Attribute("class", "remark"), text: words[remark])
        }
        writer.close("th")
        write(before, of: figure, first.link, into: &writer)
        write(after, of: figure, second.link, into: &writer)
        let change = FigureChange(from: before.number, to: after.number, isBroken: isBroken)
        let text =
            isBroken
            ? words[figure.bridgesForms ? "change_across_forms" : "change_not_comparable"]
            : change.text(words) ?? words["change_unknown"]
        writer.element("td", Attribute("class", change.isChange ? "n changed" : "s"), text: text)
        writer.close("tr")
    }

    private func write(
        _ value: FigureValue, of figure: ComparableFigure, _ link: String, into writer: inout MarkupWriter
    ) {
        let view = FigureValueView(value, unit: figure.unit, words: words)
        writer.open("td", Attribute("class", view.style), Attribute("title", view.hint))
        if let cell = view.cell {
            writer.link(link, fragment: cell.name, view.text)
        } else {
            writer.text(view.text)
        }
        writer.close("td")
    }

    /// The id of the row: that of the cell in the form at hand.
    private func rowName(_ figure: ComparableFigure) -> String {
        let form = max(first.comparisonForm(of: figure.table), second.comparisonForm(of: figure.table))
        let cells = figure.cells(in: form)
        return cells.count == 1 ? cells[0].name : figure.name
    }

    private func isZero(_ figure: ComparableFigure) -> Bool {
        FigureValue(figure, in: first.figures).isZeroOrMissing
            && FigureValue(figure, in: second.figures).isZeroOrMissing
    }
}
