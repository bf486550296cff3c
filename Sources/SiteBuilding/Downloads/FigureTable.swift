package import ReportModel

/// The long table of figures: one row a cell, every state kept apart, with the place in the source.
package enum FigureTable {
    /// The columns with their explanation keys, in order.
    package static let columns: [String] = [
        "province", "prefecture", "county", "township", "year", "cell", "label", "group", "column", "unit", "state",
        "value", "raw", "line", "column_no", "place", "source", "form", "sample", "body", "kind", "corrected",
    ]

    /// The first line of every file of figures.
    package static var header: [UInt8] { CSVWriter.header(columns) }

    /// The rows of a report: one for each cell its forms have.
    package static func rows(_ report: AnnualReport) -> [UInt8] {
        var writer = CSVWriter()
        write(report, into: &writer)
        return writer.bytes
    }

    /// The rows of all reports of a body, oldest first.
    ///
    /// - Complexity: O(reports × cells).
    static func rows(_ body: CheckedBody) -> TableRows {
        var writer = CSVWriter()
        for checked in body.reports { write(checked.report, into: &writer) }
        return TableRows(writer)
    }

    /// The four divisions every table begins with, empty where the path names none.
    static func divisions(of body: ReportingBody) -> [String] {
        let levels: [DivisionLevel] = [.province, .prefecture, .county, .township]
        return levels.map { body.division(at: $0)?.name ?? "" }
    }

    private static func write(_ report: AnnualReport, into writer: inout CSVWriter) {
        // What is the same in every row of the report is written once.
        let place = CSVWriter.made { writer in
            for name in divisions(of: report.body) { writer.field(name) }
            writer.field(report.year.value)
        }
        let path = CSVWriter.made { $0.field(report.source.path) }
        let body = CSVWriter.made { writer in
            writer.field(report.body.isSample ? "true" : "false")
            writer.field(report.body.name)
            writer.field(report.body.kind.label)
        }
        let forms = StatutoryTable.allCases.map { ($0, report.comparisonForm(of: $0).rawValue) }
        let hasCorrections = !report.corrections.isEmpty
        for id in report.expectedCells {
            let (definition, cell) = (id.definition, report.cells[id])
            writer.fields(place)
            writer.fields(definitions[Int(id.index)])
            writer.field(cell.state.word)
            writer.field(cell.number?.description ?? "")
            writer.field(cell.raw)
            writer.field(cell.place?.line)
            writer.field(cell.place?.column)
            writer.field(report.source.origin(of: cell)?.description ?? "")
            writer.fields(path)
            writer.field(forms.first { $0.0 == definition.table }?.1 ?? "")
            writer.fields(body)
            writer.field(hasCorrections ? report.correction(of: id)?.corrected.description ?? "" : "")
            writer.endRow()
        }
    }

    /// What the form says of each cell, as fields.
    private static let definitions: [[UInt8]] = CellRegistry.all.map { definition in
        CSVWriter.made { writer in
            writer.field(definition.name)
            writer.field(definition.rowLabel)
            writer.field(definition.groupLabel ?? "")
            writer.field(definition.columnLabel)
            writer.field(definition.unit.rawValue)
        }
    }

    /// The file of one report.
    package static func file(_ report: AnnualReport) -> [UInt8] { header + rows(report) }

    /// The file of one body: all its reports, oldest first.
    package static func file(_ body: CheckedBody) -> [UInt8] {
        body.reports.reduce(into: header) { $0 += rows($1.report) }
    }
}
