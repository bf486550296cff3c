import ReportModel

/// The badges of a report: how many cells hold a figure, how the equations came out, vacuous passes apart.
struct BadgesView {
    let summary: ReportSummary
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        writer.open("ul", Attribute("class", "badges"))
        badge(
            words["badge_completeness"],
            summary.expectedCells == 0
                ? words["badge_not_applicable"] : "\(summary.filledCells)/\(summary.expectedCells)",
            words["badge_completeness_note"], summary.filledCells == summary.expectedCells ? "good" : "watch", &writer)
        let verdicts = summary.verdicts
        let judged = verdicts[.pass] + verdicts[.fail]
        badge(
            words["badge_consistency"], judged == 0 ? words["badge_not_applicable"] : "\(verdicts[.pass])/\(judged)",
            words(
                "badge_consistency_note",
                [
                    "fail": String(verdicts[.fail]), "vacuous": String(verdicts[.vacuous]),
                    "unknown": String(verdicts[.unknown] + verdicts[.passesIfBlankIsZero]),
                ]), verdicts[.fail] > 0 ? "bad" : "good", &writer)
        let findings = summary.findings
        badge(
            words["badge_findings"], String(findings.errors + findings.warnings),
            words("badge_findings_note", ["notices": String(findings.notices + findings.information)]),
            findings.errors > 0 ? "bad" : findings.warnings > 0 ? "watch" : "good", &writer)
        writer.close("ul")
    }

    private func badge(
        _ label: String, _ value: String, _ note: String, _ tone: String, _ writer: inout MarkupWriter
    ) {
        writer.open("li", Attribute("class", "badge " + tone))
        writer.element("span", Attribute("class", "label"), text: label)
        writer.element("strong", text: value)
        writer.element("span", Attribute("class", "note"), text: note)
        writer.close("li")
    }
}
