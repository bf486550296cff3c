import Diagnostics
import ReportReading
import SearchIndexing

/// What the last build came to, for the next one that finds everything as it was: it says the same and touches nothing.
struct LastBuild: Codable {
    private let reports: Int
    private let bodies: Int
    private let planned: Int
    private let search: SearchIndexMeasures?
    private let diagnostics: [Diagnostic]

    private init(_ report: BuildReport) {
        (reports, bodies, planned, search) = (report.reports, report.bodies, report.planned, report.search)
        diagnostics = report.diagnostics
    }

    /// The key of a build: every input, and the site it leaves or finds.
    ///
    /// - Parameter faults: what the content folder holds that is no file of the catalogue: it is an input as well
    static func key(
        _ inputs: MemoryKey, _ files: ContentDigests, faults: [Diagnostic], strict: Bool, site: String?
    ) -> MemoryKey? {
        guard let site, files.isComplete else { return nil }
        return try? MemoryKey { key in
            key.add(inputs)
            key.add(files.key)
            try key.add(faults)
            key.add(strict ? "strict" : "")
            key.add(site)
        }
    }

    /// Remembers a build that was published.
    static func keep(_ report: BuildReport, _ key: MemoryKey, in memory: BuildMemory) {
        memory.keep(.build, "last", key, LastBuild(report))
    }

    /// The report of the build, if everything is still as it left it.
    ///
    /// - Complexity: O(files of the site) system calls.
    static func recall(_ key: MemoryKey, from memory: BuildMemory, _ site: StagedSite) -> BuildReport? {
        guard let last = memory.recall(.build, "last", key, as: LastBuild.self), site.isPublishedUntouched else {
            return nil
        }
        var report = BuildReport(
            reports: last.reports, planned: last.planned, diagnostics: last.diagnostics, isPublished: true)
        (report.unchanged, report.bytes) = (site.publishedFiles, site.publishedBytes)
        (report.bodies, report.search) = (last.bodies, last.search)
        return report
    }
}
