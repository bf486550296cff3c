package import Diagnostics
import ReportChecking
import ReportModel
import ReportReading

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What reading one file found, with the verdicts on its tables: what `inspect` shows.
package struct FileInspection: Sendable {
    let result: ReadingResult
    /// About the side files around it.
    private(set) var surroundings: [Diagnostic]
    /// The findings of reading and checking, worst first.
    let findings: [Finding]
    /// The judged identities; empty if the year is not known.
    let ledger: [LedgerEntry]

    /// Reads and checks a file wherever it lies, with the limits of a site folder.
    ///
    /// - Complexity: O(bytes).
    /// - Throws: PB-07 if the file cannot be opened.
    package init(path: String, site: String) throws(PublishingError) {
        let doing = Wording(zh: "读取文件", en: "read the file")
        if let code = DiskFile.failureToOpen(path) { throw .disk(code, doing, path) }
        if DiskFile.isFolder(path) { throw .disk(EISDIR, doing, path) }
        let (entry, diagnostics) = ContentCatalogue.standalone(path: path)
        surroundings = diagnostics
        guard let entry else {
            result = ReadingResult(
                entry: ContentEntry(path: path, filePath: path, format: .text), status: .unreadable)
            (findings, ledger) = ([], [])
            return
        }
        result = ReportReader().read(entry)
        guard let report = result.report ?? result.document?.unplaced else {
            (findings, ledger) = (result.findings, [])
            return
        }
        let (terms, _) = SiteTerms.load(site: site)
        let checked = ReportChecker(limits: terms.limits, registry: terms.registry).check(
            report, readingFindings: result.findings, previous: nil)
        (findings, ledger) = (checked.findings, checked.ledger)
        surroundings += checked.diagnostics
    }

    /// What concerns the file as a whole.
    var fileDiagnostics: [Diagnostic] { (surroundings + result.diagnostics).sorted() }

    /// Everything found, about the file and about the report in it.
    package var diagnostics: [Diagnostic] {
        fileDiagnostics + findings.map { $0.diagnostic(in: result.entry.path) }
    }

    /// Whether the file is one readable annual report, whatever was found in it.
    package var isReport: Bool { result.status == .report }
}

extension ReadDocument {
    /// The document as a report of no known body, for the rules that ask for none; `nil` without a year.
    fileprivate var unplaced: AnnualReport? {
        guard let year else { return nil }
        return AnnualReport(
            body: ReportingBody(path: path.map(\.division), kind: .other), year: year, title: title,
            issuer: issuer?.value,
            forms: forms, cells: cells, sections: sections, statements: statements, source: source)
    }
}
