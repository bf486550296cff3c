import Diagnostics
import PageExtraction
import ReportChecking
import ReportModel
import ReportReading

/// Reads and checks files of the content folder, body by body.
///
/// Both passes of a build go through here, so they see the same reports.
struct BodyReading: Sendable {
    let entries: [ContentEntry]
    private let reader: ReportReader
    private let checker: ReportChecker
    let history: SourceHistory
    /// What earlier builds, and the first pass of this one, remember of the files; `nil` where nothing is remembered.
    let memory: ReadingMemory?
    private let meter: WorkMeter

    /// - Parameters:
    ///   - places: the names of everything the portal is about; without them those of the catalogue
    ///   - pages: takes the words out of PDFs; what it keeps spares the second pass
    init(
        _ catalogue: ContentCatalogue, limits: CheckLimits, places: PlaceNames? = nil, registry: BodyRegistry? = nil,
        history: SourceHistory = SourceHistory(), pages: PDFPages = PDFPages(), memory: ReadingMemory? = nil,
        meter: WorkMeter = WorkMeter()
    ) {
        self.history = history
        self.memory = memory
        self.meter = meter
        entries = catalogue.entries
        reader = ReportReader(pages: pages)
        checker = ReportChecker(
            limits: limits, places: places ?? PlaceNames(of: catalogue.entries), registry: registry)
    }

    /// A report with the place of its file in the catalogue.
    struct Read: Sendable {
        let entry: Int
        let report: AnnualReport
        let findings: [Finding]
    }

    /// What came of reading some files.
    struct Outcome: Sendable {
        var reports: [Read] = []
        /// The files that hold no report, as far as they say whose it would be.
        var refused: [RefusedFile] = []
        /// What is to be said about the files that hold none.
        var diagnostics: [Diagnostic] = []
        /// Whether a file could not be opened or taken apart: the next time it may be, without a byte of it having changed.
        var isIncomplete = false
    }

    /// Reads some files.
    ///
    /// - Complexity: O(bytes of the files).
    func read(_ positions: [Int]) -> Outcome {
        var outcome = Outcome()
        for position in positions {
            meter.count(.read)
            let result = meter.measure(.read) { reader.read(entries[position]) }
            outcome.diagnostics += result.diagnostics
            outcome.isIncomplete = outcome.isIncomplete || result.status == .unreadable
            if let report = result.report {
                outcome.reports.append(Read(entry: position, report: report, findings: result.findings))
            } else if let refused = result.refusedFile {
                outcome.refused.append(refused)
            }
        }
        return outcome
    }

    /// The reports of one body checked against each other, the current version of each year, oldest first.
    ///
    /// - Returns: The body with the reports that are published, the catalogue positions of their files in the same order, and what
    ///   is to be said about several versions of one year.
    func check(_ reports: [Read]) -> (body: CheckedBody, entries: [Int], diagnostics: [Diagnostic])? {
        let versions = reports.map {
            ReportVersions.Version(
                path: entries[$0.entry].path, bodyKey: $0.report.body.key, year: $0.report.year,
                publishedOn: $0.report.publishedOn)
        }
        let (superseded, diagnostics) = ReportVersions.superseded(among: versions)
        let current = reports.filter { !superseded.contains(entries[$0.entry].path) }
            .sorted { ($0.report.year, $0.entry) < ($1.report.year, $1.entry) }
        // The newest file speaks for the body: names of offices change, and the last word counts.
        guard let body = current.last?.report.body else { return nil }
        let recalled = current.map { read in
            let report = history.recalled(read.report)
            return (report, read.findings + [SourceHistory.finding(report)].compactMap { $0 })
        }
        let checked = meter.measure(.check) { checker.checkBody(body, reports: recalled) }
        return (checked, current.map(\.entry), diagnostics + checked.reports.flatMap(\.diagnostics))
    }
}

extension PlaceNames {
    /// The names of the folders files lie in and of what their side files say.
    ///
    /// - Complexity: O(files).
    init(of entries: some Sequence<ContentEntry>) {
        self.init(entries.lazy.map { $0.place.path.map(\.division) })
    }
}
