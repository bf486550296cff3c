import Diagnostics
import ReportModel

/// The box of findings of a report, worst first, each with its formula and the way to the cells and the line it is about.
struct FindingsView {
    let findings: [Finding]
    let words: PageWords
    /// The source text, to offer only lines that are there.
    let document: SourceDocument
    /// The links to the report's page and to its source; empty on the page itself.
    let report: String
    let source: String
    /// The link to the page of a rule; `nil` for a rule that has none.
    let rule: (RuleID) -> String?
    /// The link to the texts a finding about similar text is about; `nil` where there is none.
    var evidence: String?

    func write(into writer: inout MarkupWriter) {
        guard !findings.isEmpty else {
            writer.paragraph(words["findings_none"], class: "note")
            return
        }
        // What was dismissed stays listed, behind everything that counts.
        let sorted = findings.enumerated().sorted {
            ($0.element.isDismissed ? 1 : 0, $1.element.severity, $0.offset)
                < ($1.element.isDismissed ? 1 : 0, $0.element.severity, $1.offset)
        }
        writer.open("ul", Attribute("class", "findings"))
        for (_, finding) in sorted { write(finding, into: &writer) }
        writer.close("ul")
    }

    private func write(_ finding: Finding, into writer: inout MarkupWriter) {
        let style = "finding " + finding.severity.rawValue + (finding.isDismissed ? " dismissed" : "")
        writer.open("li", Attribute("class", style))
        writer.open("p")
        writer.element("strong", Attribute("class", "severity"), text: words[finding.severity.rawValue])
        writer.text(" ")
        writer.text(finding.message[words.language])
        writer.text(" ")
        if let link = rule(finding.rule) {
            writer.link(link, finding.rule.name, class: "rule")
        } else {
            writer.element("code", text: finding.rule.name)
        }
        writer.close("p")
        // A message that states its equation says it once.
        if let formula = finding.formula, !finding.message[words.language].contains(formula) {
            writer.paragraph(formula, class: "formula")
        }
        if let explanation = finding.explanation {
            writer.paragraph(words("findings_explanation", ["text": explanation[words.language]]), class: "explain")
        }
        if finding.attribution == .reading { writer.paragraph(words["attribution_reading"], class: "explain") }
        if let decision = finding.decision {
            writer.paragraph(decision.statement[words.language], class: "decision")
        }
        writeJumps(finding, into: &writer)
        writer.close("li")
    }

    private func writeJumps(_ finding: Finding, into writer: inout MarkupWriter) {
        let hasLine = document.contains(finding.place)
        let evidence = finding.rule == "NA-07" ? evidence : nil
        guard hasLine || !finding.cells.isEmpty || evidence != nil else { return }
        writer.open("p", Attribute("class", "jumps"))
        writer.text(words["findings_see"])
        // More than a handful of links to cells is a list nobody reads; the first ones lead to the place.
        for cell in finding.cells.prefix(8) {
            writer.text(" ")
            writer.element(
                "a", Attribute("href", report + "#" + cell.name), Attribute("lang", words.foreignLanguage),
                text: Self.label(cell))
        }
        if finding.cells.count > 8 { writer.text(words("findings_more", ["count": String(finding.cells.count)])) }
        if hasLine, let place = finding.place {
            writer.text(" ")
            writer.link(source + "#L\(place.line)", words("source_line", ["line": String(place.line)]))
        }
        if let evidence {
            writer.text(" ")
            writer.link(evidence, words["similar_side_by_side"])
        }
        writer.close("p")
    }

    private static func label(_ cell: CellID) -> String {
        "\(cell.definition.rowLabel)·\(cell.definition.columnLabel)"
    }
}
