import Diagnostics
import SiteBuilding

/// The part of a findings page about one file: what was read of it, then every finding with its place, worst first.
struct FileFindingsView {
    let file: FileFindings
    let language: Language

    func write(number: Int, into writer: inout MarkupWriter) {
        writer.open("section", Attribute("class", "file"), Attribute("id", "f\(number)"))
        writer.element("h2", text: file.path ?? say("全部", "All files"))
        if let report = file.report {
            writer.open("dl", Attribute("class", "facts"))
            for (term, text) in Self.facts(report, language) { writer.definition(term, text) }
            writer.close("dl")
        }
        writer.open("ol", Attribute("class", "findings"))
        for isDismissed in [false, true] {
            for severity in Severity.allCases.sorted(by: >) {
                for diagnostic in file.diagnostics
                where diagnostic.severity == severity && (diagnostic.decision?.isDismissal == true) == isDismissed {
                    write(diagnostic, into: &writer)
                }
            }
        }
        writer.close("ol")
        writer.close("section")
        writer.literal("\n")
    }

    /// What was read of a report: body, year, cells, verdicts; each with its term.
    static func facts(_ report: ContentCheck.Report, _ language: Language) -> [(String, String)] {
        func say(_ zh: String, _ en: String) -> String { Wording(zh: zh, en: en)[language] }
        let summary = report.summary
        let verdicts = summary.verdicts
        let holding = verdicts[.pass] + verdicts[.vacuous]
        let open = verdicts[.unknown] + verdicts[.passesIfBlankIsZero]
        return [
            (say("机关", "Body"), report.body.path.map(\.name).joined(separator: " ")),
            (say("年度", "Year"), summary.year.description),
            (
                say("数字", "Figures"),
                say(
                    "\(summary.expectedCells) 格中读出 \(summary.filledCells) 个",
                    "\(summary.filledCells) in \(summary.expectedCells) cells")
            ),
            (
                say("勾稽关系", "Sums"),
                say(
                    "\(verdicts.total) 项：成立 \(holding)，不成立 \(verdicts[.fail])，无法核对 \(open)",
                    "\(verdicts.total): \(holding) hold, \(verdicts[.fail]) broken, \(open) not assessable")
            ),
        ]
    }

    private func say(_ zh: String, _ en: String) -> String { Wording(zh: zh, en: en)[language] }

    private func write(_ diagnostic: Diagnostic, into writer: inout MarkupWriter) {
        let isDismissed = diagnostic.decision?.isDismissal == true
        writer.open("li", Attribute("class", diagnostic.severity.rawValue + (isDismissed ? " dismissed" : "")))
        writer.open("p", Attribute("class", "message"))
        writer.element("strong", text: diagnostic.severity.label[language])
        writer.text(" ")
        writer.text(diagnostic.message[language])
        writer.close("p")
        if let advice = diagnostic.advice { writer.paragraph(advice[language], class: "advice") }
        if let decision = diagnostic.decision { writer.paragraph(decision.statement[language], class: "decision") }
        writer.open("p", Attribute("class", "place"))
        if let place = place(diagnostic) {
            writer.text(place)
            writer.text(" · ")
        }
        writer.element("code", text: diagnostic.rule.name)
        writer.close("p")
        writer.close("li")
        writer.literal("\n")
    }

    private func place(_ diagnostic: Diagnostic) -> String? {
        guard let line = diagnostic.location?.line else { return nil }
        guard let column = diagnostic.location?.column else { return say("第 \(line) 行", "line \(line)") }
        return say("第 \(line) 行第 \(column) 列", "line \(line), column \(column)")
    }
}
