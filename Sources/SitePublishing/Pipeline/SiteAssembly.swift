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
        var rows: BodyRows
        let cases: RuleCaseBook
    }

    private let state: Mutex<State>
    private let tables: WholeTables

    /// Starts with nothing; `serverPath` is where the page for unknown addresses takes the site to lie; the rows of all bodies are
    /// appended to the given tables.
    ///
    /// - Throws: `PublishingError` if the disk refuses the scratch files of the search index.
    init(
        searchScriptLimit: Int, serverPath: String, tables: WholeTables, site: StagedSite
    ) throws(PublishingError) {
        var limits = SearchIndexLimits()
        limits.twinBytes = searchScriptLimit
        do {
            state = Mutex(
                State(
                    links: SiteLinkChecker(base: serverPath),
                    search: try SearchIndexBuilder(limits: limits, scratch: { try site.scratchFile() }) {
                        String(ContentHash.xxh3_128(of: $0).prefix(16))
                    }))
        } catch {
            throw Self.fault(error)
        }
        self.tables = tables
    }

    /// Takes what the pages of one body left.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    func add(_ part: Part) throws(PublishingError) {
        add(part.written)
        try tables.append(part.rows)
        let code = state.withLock { state in
            state.cases.add(part.cases)
            do throws(ScratchFile.Failure) {
                for document in part.documents { try state.search?.add(document) }
                return nil as Int32?
            } catch {
                return error.code
            }
        }
        if let code { throw Self.refused(code) }
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

    /// Hands over the files of the search index; can be asked for once.
    ///
    /// - Returns: what the index came to; `nil` if it was asked for before.
    /// - Throws: `PublishingError` if the disk refuses.
    func searchIndex(
        _ emit: @escaping (SearchIndexFile) throws -> Void
    ) throws(PublishingError) -> SearchIndexMeasures? {
        let builder = state.withLock { $0.search.take() }
        guard let builder else { return nil }
        do {
            return try builder.finish(emit)
        } catch {
            throw Self.fault(error)
        }
    }

    private static func fault(_ error: any Error) -> PublishingError {
        if let error = error as? PublishingError { return error }
        return refused((error as? ScratchFile.Failure)?.code ?? 0)
    }

    private static func refused(_ code: Int32) -> PublishingError {
        .disk(code, Wording(zh: "建立检索索引", en: "build the search index"), "search-index")
    }

    /// What is wrong with the site as a whole, once every file is in.
    func faults() -> [Diagnostic] { state.withLock { $0.diagnostics + $0.links.finish() } }

    var fileCount: Int { state.withLock { $0.files } }
}
