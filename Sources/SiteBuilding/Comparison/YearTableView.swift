import ReportModel

/// Figures as rows, years as columns: value, change from the year before, the break between the forms, gaps.
struct YearTableView {
    let series: YearSeries
    let words: PageWords
    /// The link from the page to a report of the body.
    let reportLink: (ReportYear) -> String
    let caption: String
    let figures: [ComparableFigure]
    let table: StatutoryTable

    func write(into writer: inout MarkupWriter) {
        writer.openTable(label: caption, class: "years", caption: caption)
        writer.open("thead")
        writer.open("tr")
        writer.element("th", Attribute("scope", "col"), text: words["years_column_item"])
        for year in series.years { writeHead(year, into: &writer) }
        writer.close("tr")
        writer.close("thead")
        writer.open("tbody")
        let links = series.years.map(reportLink)
        for figure in figures { writeRow(figure, links, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
    }

    private func writeHead(_ year: ReportYear, into writer: inout MarkupWriter) {
        let isBreak = series.isBreak(before: year, in: table)
        writer.open("th", Attribute("scope", "col"), Attribute("class", isBreak ? "break" : nil))
        let form = series.breakForm(year, of: table)
        if form == nil {
            writer.text(year.description)
        } else {
            writer.link(reportLink(year), year.description)
        }
        if isBreak, let form {
            writer.element("span", Attribute("class", "tag"), text: words("form_break", ["form": form.rawValue]))
        }
        writer.close("th")
    }

    private func writeRow(_ figure: ComparableFigure, _ links: [String], into writer: inout MarkupWriter) {
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"), Attribute("lang", words.foreignLanguage))
        writer.text(figure.label)
        if let remark = figure.remark, series.forms(of: figure.table).count > 1 {
            writer.element("small", Attribute("class", "remark"), text: words[remark])
        }
        writer.close("th")
        for (year, link) in zip(series.years, links) { writeCell(figure, year, link, into: &writer) }
        writer.close("tr")
    }

    private func writeCell(
        _ figure: ComparableFigure, _ year: ReportYear, _ link: String, into writer: inout MarkupWriter
    ) {
        let view = FigureValueView(series.value(figure, in: year), unit: figure.unit, words: words)
        let edge = series.isBreak(before: year, in: table) ? " break" : ""
        writer.open("td", Attribute("class", view.style + edge), Attribute("title", view.hint))
        if let cell = view.cell {
            writer.link(link, fragment: cell.name, view.text)
        } else {
            writer.text(view.text)
        }
        let change = series.change(figure, in: year)
        if change.isChange, let text = change.text(words) {
            writer.element("small", Attribute("class", "change"), text: text)
        }
        writer.close("td")
    }
}
