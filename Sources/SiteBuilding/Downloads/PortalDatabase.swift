package import DatabaseWriting
import Diagnostics
package import ReportModel

/// Everything as a SQLite database: bodies, reports, the cells of the form, figures, sections, findings.
///
/// Rows come in the order of the bodies, so the same input gives the same bytes. A figure that is no number has no value: its state
/// says why. The exact decimal stands beside the value, since SQLite counts fractions in binary.
package struct PortalDatabase {
    private let file: DatabaseFile
    private let bodies, reports, figures, sections, findings: DatabaseFile.Insertion
    private let addresses: SiteAddresses
    private var bodyCount: Int64 = 0
    private var reportCount: Int64 = 0

    package init(creating path: String, for builder: SiteBuilder) throws(DatabaseFailure) {
        file = try DatabaseFile(creating: path)
        addresses = builder.making.addresses
        try file.run(Self.schema)
        let about = try file.insertion(into: "about", columns: 2)
        for (key, value) in builder.making.dataCard { try file.insert([.text(key), .text(value)], about) }
        let cells = try file.insertion(into: "cell", columns: 8)
        for cell in CellRegistry.all {
            try file.insert(
                [
                    .integer(Int64(cell.id.index)), .text(cell.name), .text(cell.table.rawValue), .text(cell.rowLabel),
                    .optional(cell.groupLabel), .text(cell.columnLabel), .text(cell.unit.rawValue),
                    .text(cell.forms.map(\.rawValue).sorted().joined(separator: " ")),
                ], cells)
        }
        bodies = try file.insertion(into: "body", columns: 9)
        reports = try file.insertion(into: "report", columns: 14)
        figures = try file.insertion(into: "figure", columns: 10)
        sections = try file.insertion(into: "section", columns: 6)
        findings = try file.insertion(into: "finding", columns: 12)
        try file.run("BEGIN")
    }

    /// Adds the body that comes next.
    ///
    /// - Complexity: O(cells + text of its reports).
    package mutating func add(_ body: CheckedBody) throws(DatabaseFailure) {
        bodyCount += 1
        let unit = addresses.unit(body.body)
        try file.insert(
            [.integer(bodyCount), .text(unit.page.canonicalPath)]
                + FigureTable.divisions(of: body.body).map { $0.isEmpty ? .null : .text($0) }
                + [
                    .text(body.body.name), .text(body.body.kind.label), .integer(body.body.isSample ? 1 : 0),
                ], bodies)
        for checked in body.reports { try add(checked, page: unit.report(checked.report.year)) }
        var positions: [ReportYear: Int64] = [:]
        for missing in body.yearFindings {
            positions[missing.year, default: 0] += 1
            try add(missing.finding, at: positions[missing.year] ?? 1, year: missing.year, report: .null)
        }
    }

    /// - Parameter report: the report it is about; null for a year without one
    private mutating func add(
        _ finding: Finding, at position: Int64, year: ReportYear, report: DatabaseFile.Value
    ) throws(DatabaseFailure) {
        try file.insert(
            [
                .integer(bodyCount), .integer(Int64(year.value)), .integer(position), report, .text(finding.rule.name),
                .text(finding.severity.rawValue), .text(finding.attribution.rawValue),
                .text(finding.cells.map(\.name).joined(separator: " ")), .text(finding.message.zh),
                .text(finding.message.en), .optional(finding.formula), .optional(finding.place?.line),
            ], findings)
    }

    private mutating func add(_ checked: CheckedReport, page: SiteAddress) throws(DatabaseFailure) {
        reportCount += 1
        let (report, key) = (checked.report, DatabaseFile.Value.integer(reportCount))
        try file.insert(
            [
                key, .integer(bodyCount), .integer(Int64(report.year.value)), .text(page.canonicalPath),
                .text(report.title), .optional(report.issuer), .optional(report.issuedOn?.description),
                .optional(report.publishedOn?.description),
            ] + StatutoryTable.allCases.map { .optional(report.forms[$0]?.rawValue) }
                + [.text(report.source.path), .text(report.source.sha256), .optional(report.sourceAddress)], reports)
        // Both tables of a form stand in the order of the registry; figures are stored by their number in it.
        for id in report.expectedCells.sorted() {
            let cell = report.cells[id]
            let number = cell.number?.description
            try file.insert(
                [
                    key, .integer(Int64(id.index)), .text(cell.state.word), .optional(number), .optional(number),
                    .text(cell.raw), .optional(cell.place?.line), .optional(cell.place?.column),
                    .optional(report.source.origin(of: cell)?.description),
                    .optional(report.correction(of: id)?.corrected.description),
                ], figures)
        }
        for (position, (name, section)) in zip(ReportSection.keys(of: report.sections), report.sections).enumerated() {
            try file.insert(
                [
                    key, .integer(Int64(position + 1)), .text(name), .text(section.heading),
                    .integer(Int64(section.line)), .text(section.blocks.map(\.text).joined(separator: "\n")),
                ], sections)
        }
        for (position, finding) in checked.findings.enumerated() {
            try add(finding, at: Int64(position + 1), year: report.year, report: key)
        }
    }

    /// Completes the file.
    package func finish() throws(DatabaseFailure) {
        try file.run("COMMIT")
        try file.finish()
    }

    private static let schema = """
        CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE cell (
            number INTEGER PRIMARY KEY, cell TEXT NOT NULL UNIQUE, statutory_table TEXT NOT NULL, label TEXT NOT NULL,
            group_label TEXT, column_label TEXT NOT NULL, unit TEXT NOT NULL, forms TEXT NOT NULL);
        CREATE TABLE body (
            id INTEGER PRIMARY KEY, page TEXT NOT NULL UNIQUE, province TEXT, prefecture TEXT, county TEXT,
            township TEXT, name TEXT NOT NULL, kind TEXT NOT NULL, sample INTEGER NOT NULL);
        CREATE TABLE report (
            id INTEGER PRIMARY KEY, body INTEGER NOT NULL REFERENCES body, year INTEGER NOT NULL,
            page TEXT NOT NULL UNIQUE, title TEXT NOT NULL, issuer TEXT, issued_on TEXT, published_on TEXT,
            form_t2 TEXT, form_t3 TEXT, form_t4 TEXT, source TEXT NOT NULL, sha256 TEXT NOT NULL, source_address TEXT);
        CREATE TABLE figure (
            report INTEGER NOT NULL REFERENCES report, cell INTEGER NOT NULL REFERENCES cell, state TEXT NOT NULL,
            value NUMERIC, exact TEXT, raw TEXT NOT NULL, line INTEGER, column_no INTEGER, place TEXT, corrected TEXT,
            PRIMARY KEY (report, cell), CHECK ((state = 'number') = (value IS NOT NULL))) WITHOUT ROWID;
        CREATE TABLE section (
            report INTEGER NOT NULL REFERENCES report, position INTEGER NOT NULL, section TEXT NOT NULL,
            heading TEXT NOT NULL, line INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (report, position))
            WITHOUT ROWID;
        CREATE TABLE finding (
            body INTEGER NOT NULL REFERENCES body, year INTEGER NOT NULL, position INTEGER NOT NULL,
            report INTEGER REFERENCES report, rule TEXT NOT NULL, severity TEXT NOT NULL, attribution TEXT NOT NULL,
            cells TEXT NOT NULL, message_zh TEXT NOT NULL, message_en TEXT NOT NULL, formula TEXT, line INTEGER,
            PRIMARY KEY (body, year, position)) WITHOUT ROWID;
        CREATE VIEW figures AS
            SELECT body.province, body.prefecture, body.county, body.township, body.name AS body, body.sample,
                report.year, report.page, cell.cell, cell.label, cell.column_label, cell.unit, figure.state,
                figure.value, figure.exact, figure.raw, figure.line, figure.column_no, figure.place,
                figure.corrected
            FROM figure JOIN report ON report.id = figure.report JOIN body ON body.id = report.body
                JOIN cell ON cell.number = figure.cell;
        """
}

extension DatabaseFile.Value {
    fileprivate static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .null }
    fileprivate static func optional(_ number: Int?) -> Self { number.map { .integer(Int64($0)) } ?? .null }
}
