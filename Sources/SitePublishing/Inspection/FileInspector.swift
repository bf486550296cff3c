import Diagnostics
import PageExtraction
import ReportChecking
import ReportModel
import ReportReading

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Inspects files one after the other, each held against the years before it as a build holds it.
///
/// What was read of a folder is kept until a file of another folder is asked for.
package struct FileInspector {
    private let tools: NeighbourhoodCheck.Tools
    private var surroundings: FileSurroundings
    private var last: (folder: String, check: NeighbourhoodCheck)?

    /// Prepares inspections with the limits of a site folder and what the published site says of earlier sources.
    package init(content: String, site: String, published: String? = nil, jobs: Int) {
        tools = NeighbourhoodCheck.Tools(
            terms: SiteTerms.load(site: site).0,
            history: published.map { SourceHistory(publishedIn: $0) } ?? SourceHistory(),
            pages: PDFPages(cache: ProjectFolder.extractionCache(of: content, isWritable: false)), jobs: jobs)
        surroundings = FileSurroundings(content: content)
    }

    /// Reads and checks a file wherever it lies.
    ///
    /// - Complexity: O(bytes of the files of its folder).
    /// - Throws: PB-07 if the file cannot be opened, PB-09 if one was changed meanwhile.
    package mutating func inspect(_ path: String) async throws -> FileInspection {
        let doing = Wording(zh: "读取文件", en: "read the file")
        if let code = DiskFile.failureToOpen(path) { throw PublishingError.disk(code, doing, path) }
        if DiskFile.isFolder(path) { throw PublishingError.disk(EISDIR, doing, path) }
        let around = surroundings.around(path)
        guard let entry = around.entry else {
            return FileInspection(
                result: ReadingResult(unread: ContentEntry(path: path, filePath: path, format: .text)),
                fileDiagnostics: around.diagnostics.sorted(), findings: [], ledger: [], partialRules: [])
        }
        let result = ReportReader(pages: tools.pages).read(entry)
        guard result.report != nil else { return unplaced(result, around) }
        let check = try await check(of: around, entry)
        let (reports, diagnostics) = try check.about([entry])
        // What reading says of the file as a whole, the check says too, with what several files say of each other.
        let about = (around.diagnostics + diagnostics).sorted()
        let partial = PartialRules.of(check, isCrowded: around.isCrowded)
        guard let checked = reports.first?.checked else {
            // Another version counts: this one is judged for itself.
            return judged(result, result.report, about, partial)
        }
        return FileInspection(
            result: result, fileDiagnostics: about, findings: checked.findings, ledger: checked.ledger,
            partialRules: partial)
    }

    private mutating func check(
        of around: FileSurroundings.Neighbourhood, _ entry: ContentEntry
    ) async throws -> NeighbourhoodCheck {
        // In a crowded folder each file stands for itself.
        let folder = around.isCrowded ? entry.path : "\(around.folder)/"
        if let last, last.folder == folder { return last.check }
        let check = try await NeighbourhoodCheck(
            [entry] + around.others, places: surroundings.places(with: [entry]), isInContent: around.isInContent,
            with: tools)
        last = (folder, check)
        return check
    }

    /// A file that holds no report whose body is known: the rules that ask for none are asked.
    private func unplaced(_ result: ReadingResult, _ around: FileSurroundings.Neighbourhood) -> FileInspection {
        let all = RuleBook.comparingBodies + RuleBook.comparingYears + RuleBook.ofCoverage
        let partial = PartialRules(
            rules: all, reason: Wording(zh: "不知道是哪个机关的报告", en: "nothing says which body the report is of"))
        return judged(
            result, result.document?.unplaced, (around.diagnostics + result.diagnostics).sorted(),
            result.document?.unplaced == nil ? [] : [partial])
    }

    private func judged(
        _ result: ReadingResult, _ report: AnnualReport?, _ about: [Diagnostic], _ partial: [PartialRules]
    ) -> FileInspection {
        let checked = report.map {
            ReportChecker(
                limits: tools.terms.limits, places: surroundings.places(with: [result.entry]),
                registry: tools.terms.registry
            ).check($0, readingFindings: result.findings, previous: nil)
        }
        return FileInspection(
            result: result, fileDiagnostics: (about + (checked?.diagnostics ?? [])).sorted(),
            findings: checked?.findings ?? result.findings, ledger: checked?.ledger ?? [], partialRules: partial)
    }
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
