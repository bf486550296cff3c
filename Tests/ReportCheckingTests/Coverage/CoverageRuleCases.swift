import Diagnostics
import ReportModel
import SitegenTestSupport

/// Cases of the rules about when a report was published and whether its body existed.
extension RuleCase {
    static let expected: [RuleCase] = [
        RuleCase(rule: "CO-02", breaks: true, reports: [published("2025-02-01")]),
        RuleCase(rule: "CO-02", breaks: true, reports: [published("2025-04-01")]),
        RuleCase(rule: "CO-02", breaks: false, reports: [published("2025-01-31")]),
        // Issued after the second day: published no earlier. Issued after the first: NA-12 says it.
        RuleCase(rule: "CO-02", breaks: true, reports: [published(nil, issued: "2025-04-01")]),
        RuleCase(rule: "CO-02", breaks: false, reports: [published(nil, issued: "2025-03-31")], others: ["NA-12"]),
        RuleCase(rule: "CO-03", breaks: true, reports: [sourced], links: links(.gone)),
        RuleCase(rule: "CO-03", breaks: false, reports: [sourced], links: links(.there)),
        // No clear answer, no answer, no file: nothing is said.
        RuleCase(rule: "CO-03", breaks: false, reports: [sourced], links: links(.unclear)),
        RuleCase(rule: "CO-03", breaks: false, reports: [sourced], links: LinkStates([:])),
        RuleCase(rule: "CO-03", breaks: false, reports: [sourced]),
        RuleCase(rule: "NA-12", breaks: true, reports: [published("2025-01-20", issued: "2025-02-20")]),
        RuleCase(
            rule: "ID-08", breaks: true, reports: [InventedReport.report(year: 2024)], registry: registry(to: 2023)),
        RuleCase(
            rule: "ID-08", breaks: false, reports: [InventedReport.report(year: 2024)], registry: registry(to: 2024)),
        RuleCase(
            rule: "ID-08", breaks: false, reports: [InventedReport.report(year: 2024)], registry: registry(to: nil)),
    ]

    private static let address = "https://jia.example/2024.html"

    private static var sourced: AnnualReport {
        var report = InventedReport.report(year: 2024)
        report.sourceAddress = address
        return report
    }

    private static func links(_ state: LinkStates.State) -> LinkStates? {
        day("2025-06-30").map { LinkStates([address: .init(state: state, word: "404", day: $0)]) }
    }

    static let subtotals: [RuleCase] = [
        RuleCase(rule: "T3-08", breaks: true, reports: [subtotal("2")]),
        RuleCase(rule: "T3-08", breaks: false, reports: [subtotal("1")]),
        RuleCase(rule: "T3-08", breaks: false, reports: [subtotal("")]),
    ]

    /// One request denied, and a subtotal printed beside （三）不予公开 in the first column and the last.
    private static func subtotal(_ printed: String) -> AnnualReport {
        var report = InventedReport.report([
            "t3.new_received.natural_person": "1", "t3.new_received.total": "1",
            "t3.denied.third_party.natural_person": "1", "t3.denied.third_party.total": "1",
            "t3.result_total.natural_person": "1", "t3.result_total.total": "1",
        ])
        let figures = [printed, "0", "0", "0", "0", "0", "1"]
        report.subtotals = [GroupSubtotal(group: .denied, cells: figures.map { InventedReport.cell($0, line: 90) })]
        return report
    }

    private static func published(_ day: String?, issued: String? = nil) -> AnnualReport {
        var report = InventedReport.report(year: 2024)
        report.publishedOn = day.flatMap(Self.day)
        report.issuedOn = issued.flatMap(Self.day)
        return report
    }

    private static func day(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? CalendarDay(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    private static func registry(to last: Int?) -> BodyRegistry {
        BodyRegistry([
            RegisteredBody(
                body: InventedReport.report().body, validTo: last.flatMap { ReportYear($0) },
                successors: ["样例省/样例市/样例县/乙镇"], location: SourceLocation(file: "bodies.csv", line: 2))
        ])
    }
}
