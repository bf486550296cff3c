package import Diagnostics
import PageExtraction
import ReportChecking
package import ReportModel
import ReportReading
package import SiteBuilding
import Synchronization

/// Reads and checks files and folders without writing anything: what `check` says.
package struct ContentCheck: Sendable {
    /// A report that was read, with the path its file was named by.
    package struct Report: Sendable, Hashable {
        package let path: String
        package let body: ReportingBody
        package let summary: ReportSummary
    }

    /// The reports found, body by body.
    package private(set) var reports: [Report] = []
    /// The number of bodies they are about.
    package private(set) var bodies = 0
    /// Everything found, by place; paths as the user named them.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Checks files and folders.
    ///
    /// A folder inside the content folder is checked as a part of it, so that the side files above count. Files named one by one
    /// are checked together: reports of one body are compared across years. The limits of checking are those of the site folder, so
    /// that a build finds the same; whether a source has changed is seen from the published site, if there is one.
    ///
    /// - Complexity: O(bytes); in a large portal each file is read twice, so that no report is kept in memory.
    /// - Throws: PB-07 for a path that cannot be opened, PB-09 for a file changed meanwhile.
    package static func of(
        _ paths: [String], content: String, site: String, published: String? = nil, jobs: Int,
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws -> ContentCheck {
        var check = ContentCheck()
        let limits = CheckLimits(site: site)
        let history = published.map { SourceHistory(publishedIn: $0) } ?? SourceHistory()
        var files: [ContentEntry] = []
        // What a build has kept is used; a check writes nothing.
        let pages = PDFPages(cache: ProjectFolder.extractionCache(of: content, isWritable: false))
        for path in paths {
            if let code = DiskFile.failureToOpen(path) {
                throw PublishingError.disk(code, Wording(zh: "读取", en: "read"), path)
            }
            if DiskFile.isFolder(path) {
                let part = FolderPart(path, content: content)
                try await check.add(
                    part.catalogue, part.diagnostics, under: part.root, limits, history, pages, jobs, progress)
            } else {
                let (entry, found) = ContentCatalogue.standalone(path: path)
                check.diagnostics += found
                if let entry { files.append(entry) }
            }
        }
        if !files.isEmpty {
            try await check.add(
                ContentCatalogue(entries: files), [], under: "", limits, history, pages, jobs, progress)
        }
        check.diagnostics.sort()
        return check
    }

    private mutating func add(
        _ catalogue: ContentCatalogue, _ found: [Diagnostic], under root: String, _ limits: CheckLimits,
        _ history: SourceHistory, _ pages: PDFPages, _ jobs: Int,
        _ progress: @escaping @Sendable (BuildProgress) -> Void
    ) async throws {
        let phase = Wording(zh: "读取与检查", en: "read and check")
        let work = OrderedWork(jobs: jobs)
        let reading = BodyReading(catalogue, limits: limits, history: history, pages: pages)
        let survey = try await ContentSurvey.of(reading, work: work, keepingUpTo: ContentSurvey.keptFiles) {
            done, total in
            progress(BuildProgress(phase: phase, done: done, total: total))
        }
        let findings = Mutex<[Diagnostic]>([])
        try await work.forEach(
            count: survey.bodies.count, context: { () },
            produce: { index, _ in try Self.findings(survey.bodies[index], reading) },
            consume: { _, part in findings.withLock { $0 += part } })
        for body in survey.bodies {
            reports += body.summary.reports.map {
                Report(path: $0.sourcePath.under(root), body: body.body, summary: $0)
            }
        }
        bodies += survey.bodies.count
        diagnostics += (found + survey.diagnostics + findings.withLock { $0 }).map { $0.under(root) }
    }

    private static func findings(_ body: SurveyedBody, _ reading: BodyReading) throws -> [Diagnostic] {
        try body.readAgain(with: reading).reports.flatMap { report in
            report.findings.map { $0.diagnostic(in: report.report.source.path) }
        }
    }
}

/// A folder to check, and what of a content folder it is.
private struct FolderPart {
    /// What stands before the catalogue's paths.
    let root: String
    let catalogue: ContentCatalogue
    let diagnostics: [Diagnostic]

    init(_ path: String, content: String) {
        let folder = path.withoutSlashes
        guard let inside = DiskFile.resolved(folder), let whole = DiskFile.resolved(content),
            inside.utf8.starts(with: "\(whole)/".utf8)
        else {
            root = folder
            (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder)
            return
        }
        root = content.withoutSlashes
        let part = String(inside.dropFirst(whole.count + 1)) + "/"
        let (all, found) = ContentCatalogue.scan(folder: root)
        catalogue = ContentCatalogue(entries: all.entries.filter { $0.path.utf8.starts(with: part.utf8) })
        diagnostics = found.filter { $0.location?.file.utf8.starts(with: part.utf8) ?? true }
    }
}

extension String {
    fileprivate var withoutSlashes: String {
        var trimmed = self
        while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
        return trimmed
    }

    /// A path of the catalogue as the user can open it.
    fileprivate func under(_ root: String) -> String { root.isEmpty ? self : "\(root)/\(self)" }
}

extension Diagnostic {
    /// The diagnostic with its path as the user can open it.
    fileprivate func under(_ root: String) -> Diagnostic {
        guard !root.isEmpty, let location, location.file != root else { return self }
        let file = SourceLocation(file: location.file.under(root), line: location.line, column: location.column)
        return Diagnostic(rule: rule, severity: severity, at: file, message, advice: advice, decision: decision)
    }
}
