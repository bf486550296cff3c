import Diagnostics
import ReportModel

/// Cases of rules as a list: the report, what was found, the formula with its figures.
struct RuleCasesView {
    let cases: [RuleCase]
    let words: PageWords
    let page: SiteAddress
    /// A Boolean value indicating whether each case names its rule.
    var namesRule = false

    func write(into writer: inout MarkupWriter) {
        writer.open("ul", Attribute("class", "findings"))
        for found in cases { write(found, into: &writer) }
        writer.close("ul")
    }

    private func write(_ found: RuleCase, into writer: inout MarkupWriter) {
        writer.open("li", Attribute("class", "finding " + found.severity.rawValue))
        writer.open("p")
        writer.element("strong", Attribute("class", "severity"), text: words[found.severity.rawValue])
        writer.text(" ")
        writer.link(
            page.link(to: found.report, fragment: found.cell?.name ?? "findings"),
            words("rule_case_report", ["body": found.body, "year": found.year.description]))
        if namesRule {
            writer.text(" ")
            writer.element("code", text: found.rule.name)
        }
        writer.close("p")
        writer.paragraph(found.message[words.language])
        if let formula = found.formula, !found.message[words.language].contains(formula) {
            writer.paragraph(formula, class: "formula")
        }
        if found.attribution == .reading { writer.paragraph(words["attribution_reading"], class: "explain") }
        writer.close("li")
    }
}
