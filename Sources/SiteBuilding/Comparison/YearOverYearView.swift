import ReportModel

/// The year-over-year part of a township's page: every figure of every year, in groups; groups that are zero throughout
/// are folded, but there.
struct YearOverYearView {
    let series: YearSeries
    let words: PageWords
    let reportLink: (ReportYear) -> String

    func write(into writer: inout MarkupWriter) {
        writer.paragraph(words["years_explain"], class: "note")
        if !series.missing.isEmpty {
            let years = series.missing.map(\.description).joined(separator: "、")
            writer.paragraph(words("years_gap", ["years": years]), class: "note")
        }
        if hasBreak { writer.paragraph(words["years_break_note"], class: "note") }

        let both = series.forms(of: .proactive).count > 1
        write(
            "y-t2", words["years_group_proactive"],
            ComparableFigures.figures(of: .proactive).filter { isShown($0, bridgingOnly: both) }, .proactive, &writer)
        if both {
            for form in FormGeneration.allCases {
                let figures = ComparableFigures.figures(of: .proactive).filter { only($0, in: form) }
                write(
                    "y-t2-\(form.rawValue)", words("years_group_only", ["form": form.rawValue]), figures, .proactive,
                    &writer)
            }
        }
        for applicant in [Applicant.total] + Applicant.parts {
            let figures = ComparableFigures.figures(of: .requests(applicant)).filter(isShownRequest)
            let title =
                applicant == .total
                ? words["years_group_requests_total"] : words("years_group_requests", ["applicant": applicant.label])
            write("y-t3-" + applicant.key, title, figures, .requests, &writer)
        }
        for block in DisputeBlock.allCases {
            let title = words("years_group_disputes", ["block": block.label])
            write(
                "y-" + block.key, title, ComparableFigures.figures(of: .disputes(block)), .disputes, &writer)
        }
    }

    private var hasBreak: Bool {
        StatutoryTable.allCases.contains { series.forms(of: $0).count > 1 }
    }

    /// Proactive figures in the first table: all of the one form, or those both forms have.
    private func isShown(_ figure: ComparableFigure, bridgingOnly: Bool) -> Bool {
        if bridgingOnly { return figure.bridgesForms }
        guard let form = series.forms(of: .proactive).first else { return false }
        return !figure.cells(in: form).isEmpty
    }

    private func only(_ figure: ComparableFigure, in form: FormGeneration) -> Bool {
        !figure.bridgesForms && !figure.cells(in: form).isEmpty
    }

    /// The single row 其他处理 is shown where the 2019 form occurs, its three parts where the 2021 form does.
    private func isShownRequest(_ figure: ComparableFigure) -> Bool {
        let forms = series.forms(of: .requests)
        if figure.isGroupSum { return forms.contains(.form2019) }
        return forms.contains { !figure.cells(in: $0).isEmpty }
    }

    private func write(
        _ id: String, _ title: String, _ figures: [ComparableFigure], _ table: StatutoryTable,
        _ writer: inout MarkupWriter
    ) {
        let zero = figures.filter(isZero)
        let shown = figures.filter { !isZero($0) }
        writer.open("section", Attribute("id", id), Attribute("class", "years-group"))
        writer.element("h3", text: title)
        if !shown.isEmpty { write(shown, caption: title, table, &writer) }
        if !zero.isEmpty {
            writer.open("details")
            writer.element("summary", text: words("all_zero_rows", ["count": String(zero.count)]))
            write(zero, caption: words("years_zero_caption", ["title": title]), table, &writer)
            writer.close("details")
        }
        writer.close("section")
    }

    private func write(
        _ figures: [ComparableFigure], caption: String, _ table: StatutoryTable, _ writer: inout MarkupWriter
    ) {
        YearTableView(
            series: series, words: words, reportLink: reportLink, caption: caption, figures: figures, table: table
        ).write(into: &writer)
    }

    /// A Boolean value indicating whether a figure is zero in every year there is one.
    private func isZero(_ figure: ComparableFigure) -> Bool {
        series.years.allSatisfy { series.value(figure, in: $0).isZeroOrMissing }
    }
}
