import Diagnostics
import ReportModel

extension Rule {
    /// ID-06: the text goes on to section 5 and does not break off inside a table.
    static let textIsComplete = Rule(
        id: "ID-06", severity: .warning,
        demand: Wording(
            zh: "全文至少到第五部分，没有在表格中间中断", en: "The text reaches section 5 and does not break off inside a table"),
        explanation: Wording(
            zh: "可能收集或转换时只取到一部分，请与原网页核对。",
            en: "Only a part may have been collected or converted; compare with the page it comes from."),
        basis: RuleBasis.form,
        method: .conditions { context in
            let report = context.report
            // Before 2019 there were no six sections to reach the end of.
            guard report.hasUniformForm else { return [] }
            let found = report.sections.map(\.kind).filter { $0 != .preamble }
            guard let last = found.max(by: { $0.rawValue < $1.rawValue }) else {
                return [Condition(instance: "全文", verdict: .unknown, formula: "没有找到各部分的标题")]
            }
            let heading = last.officialHeading ?? ""
            guard last.rawValue < SectionKind.problems.rawValue else {
                return [Condition(instance: "全文", verdict: .pass, formula: "全文到“\(heading)”为止")]
            }
            let isInTable = last.table.map { table in
                CellRegistry.cells(of: table, in: report.form(of: table)).contains {
                    report.cells[$0].state == .absent
                }
            }
            return [
                Condition(
                    instance: "全文", verdict: .fail, formula: "全文到“\(heading)”为止",
                    message: isInTable == true
                        ? Wording(
                            zh: "文本在“\(heading)”的表格中间中断", en: "The text breaks off inside the table of “\(heading)”")
                        : Wording(
                            zh: "文本到“\(heading)”为止，没有第五部分", en: "The text ends with “\(heading)”, before section 5"),
                    place: report.sections.last.map { SourcePlace(line: $0.line, column: 1, length: 0) },
                    attribution: .reading)
            ]
        })
}
