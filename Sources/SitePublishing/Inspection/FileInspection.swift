package import Diagnostics
import ReportChecking
import ReportModel
import ReportReading

/// What reading one file found, with the verdicts on its tables: what `inspect` shows.
package struct FileInspection: Sendable {
    let result: ReadingResult
    /// About the file as a whole and the side files around it.
    let fileDiagnostics: [Diagnostic]
    /// The findings of reading and checking, worst first.
    let findings: [Finding]
    /// The judged identities; empty if the year is not known.
    let ledger: [LedgerEntry]
    /// The rules that could not be asked in full; none if there was no report to ask about.
    let partialRules: [PartialRules]

    /// Everything found, about the file and about the report in it.
    package var diagnostics: [Diagnostic] {
        fileDiagnostics + findings.map { $0.diagnostic(in: result.entry.path) }
    }

    /// Whether the file is one readable annual report, whatever was found in it.
    package var isReport: Bool { result.status == .report }
}
