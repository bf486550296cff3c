import Diagnostics
import ReportModel

/// The page of a report that is not here: what was looked for, and why there is none.
///
/// It stands at the address the report would have. Of a refused file it says the kind of reason and nothing of its content.
struct MissingReportPage {
    let making: PageMaking
    let summary: BodySummary
    let covered: CoveredYear

    private var words: PageWords { making.words }
    private var body: ReportingBody { summary.body }
    private var unit: UnitAddresses { making.addresses.unit(body) }
    private var address: SiteAddress { unit.report(covered.year) }
    private var status: String { words["coverage_status_" + covered.status.rawValue] }

    var file: OutputFile {
        let year = covered.year.description
        let place = body.path.map(\.name).joined()
        var frame = PageFrame(
            address: address,
            title: words("missing_report_title", ["body": place, "year": year, "status": status]),
            description: words("missing_report_description", ["body": place, "year": year]),
            heading: words("missing_report_title", ["body": body.name, "year": year, "status": status]),
            columnType: words["column_other"])
        frame.steps = making.steps(
            on: address, above: body.parents[...],
            then: [(body.name, unit.page), (words("year_label", ["year": year]), address)])
        frame.isSample = body.isSample
        return making.page(.missingReport, frame, [content])
    }

    private var content: Markup {
        making.markup { writer in
            writer.open("p", Attribute("class", "summary"))
            writer.text(
                "\(CoverageWords.sign(of: covered.status, words))　\(words["coverage_meaning_" + covered.status.rawValue])"
            )
            writer.close("p")
            writer.open("dl", Attribute("class", "information"))
            writer.definition(
                words["coverage_column_body"], body.path.map(\.name).joined(separator: " "), class: "wide")
            writer.definition(words["report_year"], covered.year.description)
            writer.definition(words["missing_report_status"], status)
            if let basis { writer.definition(words["missing_report_basis"], basis, class: "wide") }
            if covered.status != .didNotExist, let due = covered.dueOn {
                writer.definition(words["missing_report_due"], due.description)
            }
            if covered.status.isExpected || covered.status == .notYetDue {
                writer.definition(
                    words["missing_report_looked"],
                    words(
                        "missing_report_looked_text", ["body": body.name, "year": covered.year.description]),
                    class: "wide")
            }
            if !covered.refusals.isEmpty {
                let reasons = covered.refusals.map { words["refusal_" + $0.rawValue] }.joined(separator: "；")
                writer.definition(words["missing_report_reasons"], reasons, class: "wide")
            }
            writer.close("dl")
            writeRule(into: &writer)
            writeRelations(into: &writer)
            writeLinks(into: &writer)
        }
    }

    /// What the expectation rests on; `nil` where none is claimed.
    private var basis: String? {
        if covered.status == .withdrawn { return words["missing_report_basis_history"] }
        if !covered.refusals.isEmpty, summary.coverage.registered == nil { return words["missing_report_basis_file"] }
        guard let registered = summary.coverage.registered else { return words["missing_report_basis_inferred"] }
        return words("missing_report_basis_registry", ["validity": CoverageWords.validity(registered)])
    }

    private func writeRule(into writer: inout MarkupWriter) {
        let rule: RuleID = "CO-01"
        guard covered.status.isExpected, let link = making.ruleLink(from: address)(rule) else { return }
        // Lists of findings lead here, as they lead to the findings of a report.
        writer.open("p", Attribute("id", "findings"))
        writer.text(words["missing_report_rule"] + "：")
        writer.link(link, rule.name)
        writer.close("p")
    }

    /// The bodies before and after, with their reports of the year where they have one.
    private func writeRelations(into writer: inout MarkupWriter) {
        guard let registered = summary.coverage.registered else { return }
        let keys = registered.predecessors + registered.successors
        guard !keys.isEmpty else { return }
        writer.element("h2", text: words["missing_report_relations"])
        writer.open("ul")
        for key in keys {
            writer.open("li")
            if let other = making.index.body(key) {
                let own = making.addresses.unit(other.body)
                writer.link(address.link(to: own.page), other.body.name)
                if other.report(of: covered.year) != nil {
                    writer.text("　")
                    writer.link(
                        address.link(to: own.report(covered.year)),
                        words("year_label", ["year": covered.year.description]))
                }
            } else {
                writer.text(key)
            }
            writer.close("li")
        }
        writer.close("ul")
    }

    private func writeLinks(into writer: inout MarkupWriter) {
        let years = summary.years
        let near = [years.last { $0 < covered.year }, years.first { covered.year < $0 }].compactMap { $0 }
        writer.element("h2", text: words["missing_report_more"])
        writer.open("ul")
        for year in near {
            item(
                unit.report(year), words("rule_case_report", ["body": body.name, "year": year.description]),
                into: &writer)
        }
        item(unit.page, body.name, into: &writer)
        if !body.parents.isEmpty, let division = making.index.division(at: body.parents[...]) {
            item(
                making.addresses.division(division), making.index.divisions[division].name, fragment: "coverage",
                into: &writer)
        }
        item(.coverage, words["coverage_heading"], into: &writer)
        writer.close("ul")
        guard covered.status == .notFound, let report = making.settings.errorReportAddress else { return }
        writer.open("p")
        writer.link(report, words["missing_report_known"])
        writer.close("p")
    }

    private func item(
        _ target: SiteAddress, _ label: String, fragment: String? = nil, into writer: inout MarkupWriter
    ) {
        writer.open("li")
        writer.link(address.link(to: target, fragment: fragment), label)
        writer.close("li")
    }
}
