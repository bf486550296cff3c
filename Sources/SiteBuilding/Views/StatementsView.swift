import ReportModel

/// What the text of a report counts, each statement as printed and with the line it stands on (M31); compared by rules, never added up.
///
/// Offices count different things under one word, so nothing here is summed or ranked. Nothing is listed of a digest, whose sentences are
/// not the report's.
struct StatementsView {
    let report: AnnualReport
    let words: PageWords
    /// The link to the source page.
    let source: String

    private var statements: [Statement] {
        report.textKind == .full ? report.statements.filter { $0.subject != .workYear } : []
    }

    /// Writes nothing where the text counts nothing.
    func write(into writer: inout MarkupWriter) {
        let statements = statements
        guard !statements.isEmpty else { return }
        writer.open("section", Attribute("id", "statements"), Attribute("class", "box"))
        writer.element("h2", text: words["statements_heading"])
        writer.paragraph(words["statements_note"], class: "note")
        writer.open("details")
        writer.element("summary", text: words("statements_fold", ["count": String(statements.count)]))
        let caption = words["statements_caption"]
        writer.openTable(label: caption, class: "stack statements", caption: caption)
        writer.head(["statements_subject", "statements_figure", "statements_quote"].map { words[$0] })
        writer.open("tbody")
        for statement in statements { write(statement, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
        writer.close("details")
        writer.close("section")
    }

    private func write(_ statement: Statement, into writer: inout MarkupWriter) {
        writer.open("tr")
        writer.element("th", Attribute("scope", "row"), text: words["statement_" + statement.subject.rawValue])
        writer.open("td", Attribute("class", "y"), Attribute("data-label", words["statements_figure"]))
        writer.text(figure(of: statement))
        if let limits = limits(of: statement) {
            writer.element("small", Attribute("class", "remark"), text: limits)
        }
        writer.close("td")
        writer.open("td", Attribute("lang", words.foreignLanguage))
        writer.text(statement.quote.isEmpty ? statement.sentence.text : statement.quote)
        if report.source.contains(statement.place) {
            writer.text(" ")
            writer.element(
                "a", Attribute("class", "line"), Attribute("href", source + "#L\(statement.place.line)"),
                Attribute("lang", words.foreignLanguage == nil ? nil : "en"),
                text: words("statements_line", ["line": String(statement.place.line)]))
        }
        writer.close("td")
        writer.close("tr")
    }

    private func figure(of statement: Statement) -> String {
        switch statement.claim {
        case .figure(let value): value.description + (statement.measure.isEmpty ? "" : " " + statement.measure)
        case .none: words["statement_none"]
        case .change(let value): (value.isNegative ? "" : "+") + MetricView.signed(value) + "%"
        case .share(let value): value.description + "%"
        }
    }

    /// What limits the figure: how exactly it is meant, for what time, of whom.
    private func limits(of statement: Statement) -> String? {
        var limits: [String] = []
        if statement.precision != .exact { limits.append(words["statement_precision_" + statement.precision.rawValue]) }
        switch statement.scope.period {
        case .unstated, .reportYear: break
        case .year(let year):
            if year != report.year.value { limits.append(words("year_label", ["year": String(year)])) }
        case .yearBefore, .partOfYear, .cumulative:
            limits.append(words["statement_period_" + statement.scope.period.word])
        }
        limits += [statement.scope.otherBody, statement.scope.channel, statement.scope.qualifier].compactMap { $0 }
        if statement.scope.isPart { limits.append(words["statement_part"]) }
        return limits.isEmpty ? nil : limits.joined(separator: words["list_comma"])
    }
}
