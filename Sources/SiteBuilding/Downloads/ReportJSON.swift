import Diagnostics
package import ReportModel

/// The machine's view of a report or of a body: everything the pages show.
package enum ReportJSON {
    /// The file of one report.
    package static func file(_ checked: CheckedReport) -> [UInt8] {
        var writer = JSONWriter()
        let report = checked.report
        writer.object { writer in
            write(report.body, into: &writer)
            writeIdentity(report, into: &writer)
            writeCells(report, into: &writer)
            CorrectionJSON.write(report.corrections, into: &writer)
            writeAnnex(report, into: &writer)
            writeSections(report, into: &writer)
            writer.key("findings")
            writer.array { writer in
                for finding in checked.findings { write(finding, into: &writer) }
            }
            writeLedger("ledger", checked.ledger, into: &writer)
            writeLedger("across_years", checked.acrossYears, into: &writer)
            writeLedger("conditions", checked.conditions, into: &writer)
            if !checked.corrected.isEmpty { writeLedger("corrected_ledger", checked.corrected, into: &writer) }
        }
        writer.endLine()
        return writer.bytes
    }

    /// The file of one body: the cells of every report.
    package static func file(_ body: CheckedBody) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            write(body.body, into: &writer)
            writer.key("reports")
            writer.array { writer in
                for checked in body.reports {
                    writer.object { writer in
                        writeIdentity(checked.report, into: &writer)
                        writeCells(checked.report, into: &writer)
                    }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ body: ReportingBody, into writer: inout JSONWriter) {
        writer.key("body")
        writer.object { writer in
            writer.member("name", body.name)
            writer.member("kind", body.kind.label)
            writer.key("sample")
            writer.bool(body.isSample)
            writer.key("path")
            writer.array { writer in
                for division in body.path {
                    writer.object { writer in
                        writer.member("level", division.level.word)
                        writer.member("name", division.name)
                        if let code = division.code { writer.member("code", code) }
                        if let scheme = division.codeScheme { writer.member("code_scheme", scheme) }
                    }
                }
            }
        }
    }

    private static func writeIdentity(_ report: AnnualReport, into writer: inout JSONWriter) {
        writer.member("year", report.year.value)
        writer.member("title", report.title)
        writer.member("issuer", report.issuer)
        writer.member("index_number", report.indexNumber)
        writer.member("document_number", report.documentNumber)
        writer.member("issued_on", report.issuedOn?.description)
        writer.member("published_on", report.publishedOn?.description)
        writer.key("period")
        writer.object { writer in
            writer.member("from", report.period?.from.description)
            writer.member("to", report.period?.to.description)
        }
        writer.key("contact")
        writer.object { writer in
            for (key, value) in report.contact.all { writer.member(key, value.text) }
        }
        writer.member("text", report.textKind.rawValue)
        writer.key("source")
        writer.object { writer in
            writer.member("path", report.source.path)
            writer.member("sha256", report.source.sha256)
            if !report.earlierDigests.isEmpty {
                writer.key("earlier_sha256")
                writer.array { writer in
                    for digest in report.earlierDigests { writer.string(digest) }
                }
            }
            writer.member("address", report.sourceAddress)
            writer.member("note", report.sourceNote)
        }
        writer.key("form")
        writer.object { writer in
            for table in StatutoryTable.allCases { writer.member(table.rawValue, report.forms[table]?.rawValue) }
        }
    }

    private static func writeCells(_ report: AnnualReport, into writer: inout JSONWriter) {
        writer.key("cells")
        writer.object { writer in
            for id in report.expectedCells {
                let cell = report.cells[id]
                writer.key(id.name)
                writer.object { writer in
                    writer.member("state", cell.state.word)
                    if let number = cell.number { writer.member("value", number.description) }
                    writer.member("raw", cell.raw)
                    if let correction = report.correction(of: id) {
                        writer.member("corrected", correction.corrected.description)
                    }
                    if let place = cell.place {
                        writer.member("line", place.line)
                        writer.member("column", place.column)
                        if let origin = report.source.origin(of: cell) { writer.members(of: origin) }
                    }
                }
            }
        }
    }

    /// The rows of the annex of a report before 2019, under their printed labels.
    private static func writeAnnex(_ report: AnnualReport, into writer: inout JSONWriter) {
        guard !report.annex.isEmpty else { return }
        writer.key("annex")
        writer.array { writer in
            for row in report.annex {
                writer.object { writer in
                    writer.member("label", row.label)
                    writer.member("unit", row.unit)
                    writer.member("state", row.cell?.state.word)
                    writer.member("value", row.cell?.number?.description)
                    writer.member("raw", row.cell?.raw)
                    writer.member("line", row.line)
                }
            }
        }
    }

    private static func writeSections(_ report: AnnualReport, into writer: inout JSONWriter) {
        writer.key("sections")
        writer.array { writer in
            for (key, section) in zip(ReportSection.keys(of: report.sections), report.sections) {
                writer.object { writer in
                    writer.member("key", key)
                    writer.member("heading", section.heading)
                    writer.member("line", section.line)
                    writer.key("text")
                    writer.array { writer in
                        for block in section.blocks { writer.string(block.text) }
                    }
                }
            }
        }
    }

    private static func write(_ finding: Finding, into writer: inout JSONWriter) {
        writer.object { writeMembers(of: finding, into: &$0) }
    }

    /// What every file says of a finding.
    static func writeMembers(of finding: Finding, into writer: inout JSONWriter) {
        writer.member("rule", finding.rule.name)
        writer.member("severity", finding.severity.rawValue)
        writer.member("attribution", finding.attribution.rawValue)
        writer.key("cells")
        writer.array { writer in
            for cell in finding.cells { writer.string(cell.name) }
        }
        writer.member("line", finding.place?.line)
        writer.member("message_zh", finding.message.zh)
        writer.member("message_en", finding.message.en)
        writer.member("formula", finding.formula)
        if let decision = finding.decision { CorrectionJSON.write(decision, into: &writer) }
    }

    private static func writeLedger(_ name: String, _ entries: [LedgerEntry], into writer: inout JSONWriter) {
        writer.key(name)
        writer.array { writer in
            for entry in entries {
                writer.object { writer in
                    writer.member("rule", entry.rule.name)
                    writer.member("instance", entry.instance)
                    writer.member("verdict", entry.verdict.rawValue)
                    writer.member("attribution", entry.attribution.rawValue)
                    writer.member("left", entry.leftValue?.description)
                    writer.member("right", entry.rightValue?.description)
                    writer.member("formula", entry.formula)
                }
            }
        }
    }
}
