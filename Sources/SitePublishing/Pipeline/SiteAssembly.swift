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
        var cases = RuleCaseBook()
    }

    /// What the files of one body leave.
    struct Part: Sendable {
        let written: PageWorker.Written
        let documents: [SearchDocument]
        /// The rows of the body in the files that hold everything.
        let rows: BodyRows
        let cases: RuleCaseBook
    }

    private let state: Mutex<State>
    private let tables: WholeTables

    /// Starts with nothing; `serverPath` is where the page for unknown addresses takes the site to lie; the rows of all bodies are appended to the given tables.
    init(searchScriptLimit: Int, serverPath: String, tables: WholeTables) {
        var limits = SearchIndexLimits()
        limits.twinBytes = searchScriptLimit
        state = Mutex(
            State(
                links: SiteLinkChecker(base: serverPath),
                search: SearchIndexBuilder(limits: limits) { String(ContentHash.xxh3_128(of: $0).prefix(16)) }))
        self.tables = tables
    }

    /// Takes what the pages of one body left.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    func add(_ part: Part) throws(PublishingError) {
        add(part.written)
        try tables.append(part.rows)
        state.withLock { state in
            for document in part.documents { state.search?.add(document) }
            state.cases.add(part.cases)
        }
    }

    /// How the rules came out, with the cases their pages show.
    var cases: RuleCaseBook { state.withLock { $0.cases } }

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
