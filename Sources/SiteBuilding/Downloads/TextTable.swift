import ReportModel

/// The prose of the reports: one row a section, its paragraphs separated by line ends.
package enum TextTable {
    static let columns = [
        "page", "province", "prefecture", "county", "township", "body", "sample", "year", "section", "heading", "line",
        "characters", "text_kind", "text",
    ]

    package static var header: [UInt8] { CSVWriter.header(columns) }

    /// The rows of a body, report by report, in the order of the sections.
    ///
    /// - Complexity: O(bytes of the text).
    static func rows(_ body: CheckedBody, page: (ReportYear) -> SiteAddress) -> TableRows {
        var writer = CSVWriter()
        for checked in body.reports {
            let report = checked.report
            for (key, section) in zip(ReportSection.keys(of: report.sections), report.sections) {
                writer.field(page(report.year).canonicalPath)
                for name in FigureTable.divisions(of: report.body) { writer.field(name) }
                writer.field(report.body.name)
                writer.field(report.body.isSample ? "true" : "false")
                writer.field(report.year.value)
                writer.field(key)
                writer.field(section.heading)
                writer.field(section.line)
                writer.field(section.characters)
                writer.field(report.textKind.rawValue)
                writer.field(section.blocks.map(\.text).joined(separator: "\n"))
                writer.endRow()
            }
        }
        return TableRows(writer)
    }
}
