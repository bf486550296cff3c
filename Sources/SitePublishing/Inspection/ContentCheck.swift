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

    /// The rules that could not be asked in full, since only a part of the portal was read.
    package private(set) var partialRules: [PartialRules] = []

    /// Checks files and folders.
    ///
    /// A folder inside the content folder is checked as a part of it, so that the side files above count. Files named one by one
    /// are checked together with those that lie beside them, which are not listed: a report is held against the years before it as a
    /// build holds it. The limits of checking are those of the site folder, so that a build finds the same; whether a source has
    /// changed is seen from the published site, if there is one.
    ///
    /// - Complexity: O(bytes); in a large portal files with findings about several bodies are read twice, so that no report is kept.
    /// - Throws: PB-07 for a path that cannot be opened, PB-09 for a file changed meanwhile.
    package static func of(
        _ paths: [String], content: String, site: String, published: String? = nil, jobs: Int,
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws -> ContentCheck {
        var check = ContentCheck()
        let (terms, faults) = SiteTerms.load(site: site)
        check.diagnostics += faults
        let tools = NeighbourhoodCheck.Tools(
            terms: terms, history: published.map { SourceHistory(publishedIn: $0) } ?? SourceHistory(),
            // What a build has kept is used; a check writes nothing.
            pages: PDFPages(cache: ProjectFolder.extractionCache(of: content, isWritable: false)), jobs: jobs,
            progress: { done, total in progress(BuildProgress(phase: phase, done: done, total: total)) })
        var surroundings = FileSurroundings(content: content)
        var files: [FileSurroundings.Neighbourhood] = []
        for path in paths {
            if let code = DiskFile.failureToOpen(path) {
                throw PublishingError.disk(code, Wording(zh: "读取", en: "read"), path)
            }
            if DiskFile.isFolder(path) {
                let part = FolderPart(path, content: content)
                try await check.add(part, with: tools)
            } else {
                let around = surroundings.around(path)
                check.diagnostics += around.diagnostics
                if around.entry != nil { files.append(around) }
            }
        }
        if !files.isEmpty { try await check.add(files, surroundings, with: tools) }
        check.diagnostics.sort()
        return check
    }

    private static let phase = Wording(zh: "读取与检查", en: "read and check")

    /// Files named one by one, each once, with those beside them.
    private mutating func add(
        _ files: [FileSurroundings.Neighbourhood], _ surroundings: FileSurroundings,
        with tools: NeighbourhoodCheck.Tools
    ) async throws {
        var known: Set<String> = []
        var named: [ContentEntry] = []
        for file in files {
            guard let entry = file.entry, known.insert("\(file.folder)/\(entry.name)").inserted else { continue }
            named.append(entry)
        }
        let others = files.flatMap { file in
            file.others.filter { known.insert("\(file.folder)/\($0.name)").inserted }
        }
        let check = try await NeighbourhoodCheck(
            named + others, places: surroundings.places(with: named), isInContent: files.contains(where: \.isInContent),
            with: tools)
        let (found, diagnostics) = try check.about(named)
        for report in found {
            reports.append(Report(path: report.checked.report.source.path, body: report.body, summary: report.summary))
            self.diagnostics += report.checked.findings.map { $0.diagnostic(in: report.checked.report.source.path) }
        }
        bodies += Set(found.map(\.body.key)).count
        self.diagnostics += diagnostics
        partialRules += PartialRules.of(check, isCrowded: files.contains(where: \.isCrowded))
    }

    private mutating func add(_ part: FolderPart, with tools: NeighbourhoodCheck.Tools) async throws {
        let work = OrderedWork(jobs: tools.jobs)
        let reading = BodyReading(
            part.catalogue, limits: tools.terms.limits, places: part.places, registry: tools.terms.registry,
            history: tools.history, pages: tools.pages)
        let survey = try await ContentSurvey.of(
            reading, work: work, isWhole: part.extent == .whole, keepingUpTo: ContentSurvey.keptFiles,
            keepsFindings: true, progress: tools.progress)
        var surveyed = survey.bodies
        var found = survey.diagnostics
        var years: [Diagnostic] = []
        // Files from elsewhere are checked for themselves; those of the content folder are weighed as a build weighs them.
        if part.extent != .elsewhere {
            let coverage = CoverageAssessment(
                survey, tools.terms, history: tools.history, isWhole: part.extent == .whole)
            surveyed = coverage.bodies
            found = tools.terms.refusedFiles.weigh(found + coverage.diagnostics)
            for body in surveyed {
                let isListed = body.summary.coverage.registered != nil
                years += body.yearFindings.map { $0.diagnostic(of: body) }.map {
                    isListed ? $0 : $0.under(part.root)
                }
            }
        }
        if part.extent != .whole {
            let count = surveyed.reduce(0) { $0 + $1.files.count }
            partialRules.append(.bodies(surveyed.count { !$0.files.isEmpty }, reports: count))
        }
        if part.extent == .elsewhere { partialRules.append(.coverage) }
        let findings = Mutex<[Diagnostic]>([])
        try await work.forEach(
            count: surveyed.count, context: { () },
            produce: { [surveyed] index, _ in
                try Self.findings(surveyed[index], reading, survey.copies.compared)
            },
            consume: { _, part in findings.withLock { $0 += part } })
        for body in surveyed where !body.files.isEmpty {
            reports += body.summary.reports.map {
                Report(path: $0.sourcePath.under(part.root), body: body.body, summary: $0)
            }
            bodies += 1
        }
        diagnostics +=
            (part.diagnostics + found + findings.withLock { $0 }).map { $0.under(part.root) } + years
    }

    private static func findings(
        _ body: SurveyedBody, _ reading: BodyReading, _ compared: ComparedCounts
    ) throws -> [Diagnostic] {
        try body.findings(with: reading, compared: compared).flatMap { report in
            report.findings.map { $0.diagnostic(in: report.path) }
        }
    }
}

/// A folder to check, and how much of the content folder it is.
private struct FolderPart {
    enum Extent {
        case whole, part
        /// Not in the content folder.
        case elsewhere
    }

    let extent: Extent
    /// What stands before the catalogue's paths.
    let root: String
    let catalogue: ContentCatalogue
    /// The names of all places of the portal.
    let places: PlaceNames
    let diagnostics: [Diagnostic]

    init(_ path: String, content: String) {
        let folder = path.withoutSlashes
        let (inside, whole) = (DiskFile.resolved(folder), DiskFile.resolved(content))
        guard let inside, let whole, inside.utf8.starts(with: "\(whole)/".utf8) else {
            extent = inside != nil && inside == whole ? .whole : .elsewhere
            root = folder
            (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder)
            places = PlaceNames(of: catalogue.entries)
            return
        }
        extent = .part
        root = content.withoutSlashes
        let part = String(inside.dropFirst(whole.count + 1)) + "/"
        let (all, found) = ContentCatalogue.scan(folder: root)
        catalogue = ContentCatalogue(entries: all.entries.filter { $0.path.utf8.starts(with: part.utf8) })
        places = PlaceNames(of: all.entries)
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
