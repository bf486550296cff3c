import ContentHashing
import Diagnostics
import OutputValidation
import ReportModel
import SearchIndexing
import SiteBuilding
import Synchronization

/// What the steps of pass 2 add up to, taken in the order of the bodies: links, search index, the table of everything.
final class SiteAssembly: Sendable {
    private struct State: ~Copyable {
        var links = SiteLinkChecker()
        var search: SearchIndexBuilder?
        var diagnostics: [Diagnostic] = []
        var files = 0
    }

    private let state: Mutex<State>
    private let figures: StagedStream

    /// Starts with nothing; the figures of all reports are appended to the given staged file.
    init(searchScriptLimit: Int, figures: StagedStream) {
        var limits = SearchIndexLimits()
        limits.twinBytes = searchScriptLimit
        state = Mutex(
            State(search: SearchIndexBuilder(limits: limits) { String(ContentHash.xxh3_128(of: $0).prefix(16)) }))
        self.figures = figures
    }

    /// Takes what the pages of one body left.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    func add(_ written: PageWorker.Written, documents: [SearchDocument], rows: [UInt8]) throws(PublishingError) {
        add(written)
        try figures.append(rows)
        state.withLock { state in
            for document in documents { state.search?.add(document) }
        }
    }

    /// Takes what any other files left.
    func add(_ written: PageWorker.Written) {
        state.withLock { state in
            for (path, check) in written.checks { state.links.add(page: path, check: check) }
            for file in written.files { state.links.add(file: file) }
            state.diagnostics += written.diagnostics
            state.files += written.checks.count + written.files.count
        }
    }

    /// The files of the search index; can be asked for once.
    func searchIndex() -> [SearchIndexFile] {
        let builder = state.withLock { $0.search.take() }
        guard let builder else { return [] }
        return builder.finish()
    }

    /// What is wrong with the site as a whole, once every file is in.
    func faults() -> [Diagnostic] { state.withLock { $0.diagnostics + $0.links.finish() } }

    var fileCount: Int { state.withLock { $0.files } }
}
