import ReportModel

/// The wide table: one row a report, one column a cell of either form.
///
/// A cell holds the figure, or the word of its state (`blank`, `dash`, `text`, `unreadable`, `absent`); nothing where the report's form
/// has no such cell. A corrected figure stands in the long table; here, as everywhere, stands what was published.
package enum WideTable {
    /// The columns about the report itself.
    static let identity = [
        "page", "province", "prefecture", "county", "township", "body", "kind", "sample", "year", "title", "issuer",
        "issued_on", "published_on", "form_t2", "form_t3", "form_t4", "cells_filled", "cells_expected", "source",
        "sha256", "source_address",
    ]

    static let columns = identity + CellRegistry.all.map(\.name)

    package static var header: [UInt8] { CSVWriter.header(columns) }

    /// A row for each report of a body; `page` gives its address.
    ///
    /// - Complexity: O(reports × cells).
    static func rows(_ body: CheckedBody, page: (ReportYear) -> SiteAddress) -> TableRows {
        var writer = CSVWriter()
        for checked in body.reports {
            for value in values(checked.report, page: page(checked.report.year)) { writer.field(value) }
            writer.endRow()
        }
        return TableRows(writer)
    }

    /// The values of one report in the order of the columns.
    static func values(_ report: AnnualReport, page: SiteAddress) -> [TableValue] {
        let expected = Set(report.expectedCells)
        let filled = expected.count { report.cells.number($0) != nil }
        var row: [TableValue] = [.text(page.canonicalPath)]
        row += FigureTable.divisions(of: report.body).map { .text($0) }
        row += [
            .text(report.body.name), .text(report.body.kind.label), .text(report.body.isSample ? "true" : "false"),
            .whole(report.year.value), .text(report.title), optional(report.issuer),
            optional(report.issuedOn?.description), optional(report.publishedOn?.description),
        ]
        row += StatutoryTable.allCases.map { optional(report.forms[$0]?.rawValue) }
        row += [
            .whole(filled), .whole(expected.count), .text(report.source.path), .text(report.source.sha256),
            optional(report.sourceAddress),
        ]
        for definition in CellRegistry.all {
            guard expected.contains(definition.id) else {
                row.append(.none)
                continue
            }
            let cell = report.cells[definition.id]
            row.append(cell.number.map { .number($0) } ?? .state(cell.state.word))
        }
        return row
    }

    private static func optional(_ text: String?) -> TableValue { text.map { .text($0) } ?? .none }
}
