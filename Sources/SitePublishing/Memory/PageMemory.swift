import OutputValidation
import ReportModel
import SearchIndexing
import SiteBuilding

/// What is remembered of the pages of a body: which files they were, and what they gave to the files about everything.
///
/// The pages themselves lie in the published site; they are taken over from there if nobody touched them.
struct PageMemory: Sendable {
    let memory: BuildMemory
    /// Everything pages depend on besides the bodies: program, settings, theme, what coverage is stated for.
    private let inputs: MemoryKey
    /// For each folder of divisions, what is known of all bodies in it: they stand beside each other on their pages.
    private let neighbours: [[String]: MemoryKey]

    /// - Parameters:
    ///   - plan: the bodies, all that is compared done
    ///   - kinds: the files with everything, which rows are kept for
    /// - Complexity: O(reports).
    init?(_ memory: BuildMemory, _ inputs: MemoryKey, _ plan: PortalPlan, kinds: Set<DataFileKind>) {
        do {
            self.inputs = try MemoryKey { key in
                key.add(inputs)
                try key.add(plan.frame)
                try key.add(DataFileKind.allCases.filter(kinds.contains))
            }
            neighbours = try Dictionary(grouping: plan.bodies, by: Self.place).mapValues { bodies in
                try MemoryKey { key in
                    for body in bodies { try key.add(body.summary) }
                }
            }
        } catch {
            return nil
        }
        self.memory = memory
    }

    private static func place(of body: SurveyedBody) -> [String] { body.body.parents.map(\.name) }

    /// What the pages of a body left.
    private struct Pages: Codable {
        struct Page: Codable {
            let path: String
            let check: PageCheck
        }

        let published: [PublishedFile]
        let pages: [Page]
        let others: [String]
        let documents: [SearchDocument]
        let rows: BodyRows
        let cases: RuleCaseBook
    }

    /// The key of the pages of a body; `nil` for one of which nothing may be remembered.
    ///
    /// - Complexity: O(reports of the body × texts they share).
    func key(of body: SurveyedBody, in plan: PortalPlan) -> MemoryKey? {
        // A body without reports has no version and few pages.
        guard body.version != nil || body.files.isEmpty else { return nil }
        let twins = plan.twinVersions(of: body)
        guard twins.allSatisfy({ $0 != nil }) else { return nil }
        return try? MemoryKey { key in
            key.add(inputs)
            key.add(body.version)
            try key.add(body.body)
            try key.add(body.laterKnowledge)
            key.add(neighbours[Self.place(of: body)])
            try key.add(body.rows.map { plan.compared.numbers(for: $0) })
            try key.add(plan.builder.surroundings(of: body.summary))
            for twin in twins { key.add(twin) }
        }
    }

    /// What the pages of a body left, the files themselves taken over from the published site; `nil` where they must be made.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    func recall(_ body: SurveyedBody, _ key: MemoryKey, into site: StagedSite) throws -> SiteAssembly.Part? {
        guard let known = memory.recall(.pages, body.body.key, key, as: Pages.self), try site.keep(known.published)
        else { return nil }
        return SiteAssembly.Part(
            written: PageWorker.Written(
                checks: known.pages.map { ($0.path, $0.check) }, files: known.others, published: known.published),
            documents: known.documents, rows: known.rows, cases: known.cases)
    }

    /// Remembers what the pages of a body left, unless something is wrong with them.
    func keep(_ part: SiteAssembly.Part, of body: SurveyedBody, _ key: MemoryKey) {
        guard part.written.diagnostics.isEmpty else { return }
        memory.keep(
            .pages, body.body.key, key,
            Pages(
                published: part.written.published,
                pages: part.written.checks.map { Pages.Page(path: $0.path, check: $0.check) },
                others: part.written.files, documents: part.documents, rows: part.rows, cases: part.cases))
    }
}
