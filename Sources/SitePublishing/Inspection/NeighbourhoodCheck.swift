import Diagnostics
import PageExtraction
import ReportChecking
import ReportModel
import ReportReading
import SiteBuilding

/// Single files checked together with those around them, as a build checks them: what `check FILE` lists and `inspect` shows.
struct NeighbourhoodCheck: Sendable {
    /// What a check is made with: the site's terms, what was published before, the words of PDFs, the workers.
    struct Tools: Sendable {
        let terms: SiteTerms
        let history: SourceHistory
        let pages: PDFPages
        let jobs: Int
        var progress: @Sendable (Int, Int) -> Void = { _, _ in }
    }

    /// A published report of one of the files.
    struct Report: Sendable {
        let body: ReportingBody
        let summary: ReportSummary
        let checked: CheckedReport
    }

    private let reading: BodyReading
    private let survey: ContentSurvey
    /// What is to be said of bodies that are no part of the portal.
    private let leftOut: [Diagnostic]
    private let refusedFiles: SiteSettings.RefusedFiles?

    /// Reads and checks files.
    ///
    /// - Parameter isInContent: whether a file lies in the content folder, so that the registry and the settings count for it
    /// - Complexity: O(bytes of the files).
    /// - Throws: PB-09 for a file changed meanwhile.
    init(
        _ entries: [ContentEntry], places: PlaceNames, isInContent: Bool, with tools: Tools
    ) async throws {
        let sorted = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        reading = BodyReading(
            ContentCatalogue(entries: sorted), limits: tools.terms.limits, places: places,
            registry: tools.terms.registry, history: tools.history, pages: tools.pages)
        survey = try await ContentSurvey.of(
            reading, work: OrderedWork(jobs: tools.jobs), isWhole: false, keepingUpTo: ContentSurvey.keptFiles,
            progress: tools.progress)
        leftOut =
            isInContent
            ? CoverageAssessment(survey, tools.terms, history: tools.history, isWhole: false).diagnostics : []
        refusedFiles = isInContent ? tools.terms.refusedFiles : nil
    }

    /// The number of reports and bodies that were read to be compared.
    var extent: (reports: Int, bodies: Int) {
        (survey.bodies.reduce(0) { $0 + $1.files.count }, survey.bodies.count { !$0.files.isEmpty })
    }

    /// What was found about some of the files; what was found about the others is left out.
    ///
    /// - Returns: The reports that would be published, body by body, and what is said of the files besides their findings.
    /// - Complexity: O(reports + findings); without the room to keep everything, the bodies of the files are read again.
    /// - Throws: PB-09 for a file changed meanwhile.
    func about(_ files: [ContentEntry]) throws(PublishingError) -> (reports: [Report], diagnostics: [Diagnostic]) {
        let asked = Set(files.map(\.path))
        var reports: [Report] = []
        var own: [String: String] = [:]
        var superseded = asked
        for surveyed in survey.bodies {
            let paths = surveyed.files.map { reading.entries[$0.entry].path }
            superseded.subtract(paths)
            guard let first = paths.first(where: asked.contains) else { continue }
            for path in paths where !asked.contains(path) { own[path] = first }
            let body = try surveyed.readAgain(with: reading, compared: survey.copies.compared)
            for (checked, summary) in zip(body.reports, surveyed.summary.reports)
            where asked.contains(checked.report.source.path) {
                reports.append(Report(body: surveyed.body, summary: summary, checked: checked))
            }
        }
        let listed = Set(reading.entries.map(\.path))
        let remarks = Set(
            files.flatMap { $0.facts.decisions.map(\.location) + $0.facts.corrections.map(\.location) })
        let found = refusedFiles?.weigh(survey.diagnostics + leftOut) ?? survey.diagnostics
        let diagnostics = found.compactMap { diagnostic -> Diagnostic? in
            guard let location = diagnostic.location, !asked.contains(location.file) else { return diagnostic }
            // A side file speaks of every file beside it.
            guard listed.contains(location.file) else { return remarks.contains(location) ? diagnostic : nil }
            if Self.aboutBodies.contains(diagnostic.rule) { return own[location.file].map { diagnostic.moved(to: $0) } }
            return diagnostic.rule == ContentRule.versions && !superseded.isEmpty ? diagnostic : nil
        }
        return (reports, diagnostics)
    }

    /// What is said of a body stands at one of its files, and holds for each.
    private static let aboutBodies: Set<RuleID> = [
        ContentRule.sameName, ContentRule.bodyLeftOut, ContentRule.unregistered,
    ]
}

extension Diagnostic {
    /// The same said of another file as a whole.
    fileprivate func moved(to file: String) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, at: SourceLocation(file: file), message, advice: advice, decision: decision)
    }
}
