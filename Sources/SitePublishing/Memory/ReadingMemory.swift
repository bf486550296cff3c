import Diagnostics
import ReportModel
import ReportReading

/// What is remembered of reading and checking: for the files of a folder a small row of each body, and every checked report.
///
/// The second pass of a build takes the reports from here, so a large portal is read once, too.
struct ReadingMemory: Sendable {
    let memory: BuildMemory
    let inputs: MemoryKey
    let digests: ContentDigests

    /// Some files that are surveyed together, with the key of everything they say.
    struct Files: Sendable {
        let positions: [Int]
        let name: String
        let key: MemoryKey
    }

    /// What a survey left; positions count within the files surveyed together.
    private struct Survey: Codable {
        var bodies: [SurveyedBody.Row]
        var refused: [RefusedFile]
        var diagnostics: [Diagnostic]
        /// What the published site said of the sources of each report.
        var history: [Recalled]
    }

    private struct Recalled: Codable, Equatable {
        let body: String
        let year: ReportYear
        /// The source as it is now.
        let source: String
        /// What earlier publications were made from, as `SourceHistory` recalls it for this source.
        let earlier: [String]
    }

    /// The files with the key of what they hold and what their side files say; `nil` if one cannot be read.
    func files(at positions: [Int], of entries: [ContentEntry]) -> Files? {
        guard let first = positions.first else { return nil }
        let key = try? MemoryKey { key in
            key.add(inputs)
            for position in positions {
                guard let digest = digests.files[position] else { throw Unreadable() }
                try key.add(entries[position].withoutRoot)
                key.add(digest)
            }
        }
        guard let key else { return nil }
        return Files(
            positions: positions, name: "\(positions.count) \(entries[first].path)", key: key)
    }

    private struct Unreadable: Error {}

    /// What a build left of the same files, if the published site says the same of their sources.
    func recall(
        _ files: Files, _ history: SourceHistory
    ) -> (bodies: [SurveyedBody], refused: [RefusedFile], diagnostics: [Diagnostic])? {
        guard let survey = memory.recall(.survey, files.name, files.key, as: Survey.self),
            survey.history == recalled(survey.history.map { ($0.body, $0.year, $0.source) }, history),
            survey.bodies.allSatisfy({ $0.files.allSatisfy { files.positions.indices.contains($0.entry) } })
        else { return nil }
        let bodies = survey.bodies.map { SurveyedBody($0, positions: files.positions) }
        for path in bodies.flatMap(\.paths) { memory.stillTrue(.report, path) }
        return (bodies, survey.refused, survey.diagnostics)
    }

    /// The key of bodies as they were read and checked: the files and what the published site says of their sources.
    func version(of files: Files, _ bodies: [CheckedBody], _ history: SourceHistory) -> MemoryKey? {
        let reports = bodies.flatMap { body in
            body.reports.map { (body.body.key, $0.report.year, $0.report.source.sha256) }
        }
        return try? MemoryKey { key in
            key.add(files.key)
            try key.add(recalled(reports, history))
        }
    }

    private func recalled(
        _ reports: [(body: String, year: ReportYear, source: String)], _ history: SourceHistory
    ) -> [Recalled] {
        reports.map { report in
            Recalled(
                body: report.body, year: report.year, source: report.source,
                earlier: history.earlier(than: report.source, of: report.body, report.year))
        }
    }

    /// Remembers what surveying the files found.
    func keep(
        _ bodies: [SurveyedBody], _ refused: [RefusedFile], _ diagnostics: [Diagnostic], _ files: Files,
        _ history: SourceHistory
    ) {
        let places = Dictionary(uniqueKeysWithValues: files.positions.enumerated().map { ($1, $0) })
        let rows = bodies.compactMap { body in body.row { places[$0] ?? 0 } }
        let reports = bodies.flatMap { body in
            body.summary.reports.map { (body.body.key, $0.year, $0.sourceDigest) }
        }
        memory.keep(
            .survey, files.name, files.key,
            Survey(
                bodies: rows, refused: refused, diagnostics: diagnostics, history: recalled(reports, history)))
    }

    /// Remembers the checked reports of some bodies, each under the path of its file.
    func keep(_ bodies: [CheckedBody], _ version: MemoryKey) {
        for checked in bodies.flatMap(\.reports) { memory.keep(.report, checked.report.source.path, version, checked) }
    }

    /// A report as it was read and checked.
    func report(at path: String, _ version: MemoryKey) -> CheckedReport? {
        memory.recall(.report, path, version, as: CheckedReport.self)
    }
}
