import Diagnostics
package import ReportModel

/// All findings as one table: one row a finding, with its cells, its formula and the way back to the source.
package enum FindingTable {
    /// The columns with their explanation keys, in order.
    package static let columns: [String] = [
        "province", "prefecture", "county", "township", "year", "rule", "severity", "attribution", "cells",
        "message_zh", "message_en", "formula", "explanation_zh", "explanation_en", "line", "source", "sample",
        "body",
    ]

    /// The first line of the file.
    package static var header: [UInt8] { CSVWriter.header(columns) }

    /// The rows of a body: its reports oldest first, the findings of each worst first, then the years without a report.
    ///
    /// - Complexity: O(findings).
    package static func rows(_ body: CheckedBody) -> TableRows {
        var writer = CSVWriter()
        let divisions = divisions(of: body.body)
        for row in body.foundRows {
            let finding = row.finding
            for name in divisions { writer.field(name) }
            writer.field(row.year.value)
            writer.field(finding.rule.name)
            writer.field(finding.severity.rawValue)
            writer.field(finding.attribution.rawValue)
            writer.field(finding.cells.map(\.name).joined(separator: " "))
            writer.field(finding.message.zh)
            writer.field(finding.message.en)
            writer.field(finding.formula ?? "")
            writer.field(finding.explanation?.zh ?? "")
            writer.field(finding.explanation?.en ?? "")
            writer.field(finding.place?.line)
            writer.field(row.source ?? "")
            writer.field(body.body.isSample ? "true" : "false")
            writer.field(body.body.name)
            writer.endRow()
        }
        return TableRows(writer)
    }

    /// The findings of a body as JSON objects, one a line, with commas between them; empty without findings.
    ///
    /// - Complexity: O(findings).
    package static func objects(_ body: CheckedBody) -> [UInt8] {
        var bytes: [UInt8] = []
        let divisions = divisions(of: body.body)
        for row in body.foundRows {
            var writer = JSONWriter(reserving: 512)
            writer.object { writer in
                for (level, name) in zip(levels, divisions) { writer.member(level.word, name) }
                writer.member("body", body.body.name)
                writer.member("year", row.year.value)
                ReportJSON.writeMembers(of: row.finding, into: &writer)
                writer.member("explanation_zh", row.finding.explanation?.zh)
                writer.member("explanation_en", row.finding.explanation?.en)
                writer.member("source", row.source)
                writer.key("sample")
                writer.bool(body.body.isSample)
            }
            if !bytes.isEmpty { bytes += jsonSeparator }
            bytes += writer.bytes
        }
        return bytes
    }

    /// What stands before, between and behind the objects of the bodies.
    package static let jsonStart = Array("[\n".utf8)
    package static let jsonSeparator = Array(",\n".utf8)
    package static let jsonEnd = Array("\n]\n".utf8)

    private static let levels: [DivisionLevel] = [.province, .prefecture, .county, .township]

    private static func divisions(of body: ReportingBody) -> [String] {
        levels.map { body.division(at: $0)?.name ?? "" }
    }
}

extension CheckedBody {
    /// A finding as a row of a table: its year and, unless there is no report, its source.
    struct FoundRow {
        let year: ReportYear
        let finding: Finding
        let source: String?
    }

    /// The findings of all reports, oldest first, then those about years without a report.
    var foundRows: [FoundRow] {
        let found = reports.flatMap { checked in
            checked.findings.map {
                FoundRow(year: checked.report.year, finding: $0, source: checked.report.source.path)
            }
        }
        return found + yearFindings.map { FoundRow(year: $0.year, finding: $0.finding, source: nil) }
    }
}
