import Diagnostics
import OutputValidation
import PageExtraction
import ReportChecking
import ReportModel
import ReportReading
import SearchIndexing
import SiteBuilding

/// A build, from a folder of reports to a published portal.
///
/// Two passes over the reports: the first leaves a small row of each, from which the site is planned; the second reads a body at a
/// time, renders its pages, checks and writes them, and forgets them. Nothing is published unless everything is right.
package struct PortalBuild: Sendable {
    private let options: BuildOptions
    private let work: OrderedWork
    private let meter = WorkMeter()
    private let progress: @Sendable (BuildProgress) -> Void

    /// Prepares a build; `progress` may be called from any thread.
    package init(_ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }) {
        self.options = options
        self.work = OrderedWork(jobs: options.jobs)
        self.progress = progress
    }

    /// Builds and publishes the site, or says what stands in the way.
    ///
    /// - Returns: The report; `isPublished` is false where a diagnostic stopped the build, and the last good site stands.
    /// - Throws: `PublishingError` where the target or the disk refuses; the last good site stands.
    /// - Complexity: O(bytes of the content); memory O(reports) small rows.
    package func run() async throws -> BuildReport {
        var clock = PhaseClock()
        var report = BuildReport()

        try ProjectFolder.requireReadable(options.site, named: "--site")
        try ProjectFolder.requireReadable(options.content, named: "--content")
        let (setup, settingFaults) = PortalSetup.load(options)
        report.diagnostics += settingFaults
        guard let setup, !stops(report) else { return closing(report, clock) }
        let site = try StagedSite.begin(target: options.output, inputs: [options.content, options.site])
        do {
            clock.end(Wording(zh: "设置与主题", en: "settings and theme"))

            let pages = PDFPages(cache: ProjectFolder.extractionCache(of: options.site, isWritable: true))
            let (catalogue, catalogueFaults) = ContentCatalogue.scan(folder: options.content)
            report.diagnostics += catalogueFaults
            let inputs = options.isFresh ? nil : MemoryInputs(options, themes: setup.themeFolders, catalogue: catalogue)
            let (memory, memoryFaults) = inputs == nil ? (nil, []) : BuildMemory.open(options.site)
            report.diagnostics += memoryFaults
            // A build that finds everything as it was has asked for nothing and forgets nothing.
            var isUntouched = false
            defer { memory?.close(dropsRest: report.isPublished && !isUntouched) }
            var digests: ContentDigests?
            if memory != nil { digests = try await ContentDigests(catalogue, work: work) }
            if let memory, let inputs, let digests,
                let key = LastBuild.key(
                    inputs.rendering, digests, faults: catalogueFaults, strict: options.isStrict,
                    site: site.publishedDigest),
                let last = LastBuild.recall(key, from: memory, site)
            {
                clock.end(Wording(zh: "核对输入与站点", en: "compare input and site"))
                isUntouched = true
                return abandoning(site, last, clock)
            }
            let reading = BodyReading(
                catalogue, limits: setup.terms.limits, registry: setup.terms.registry,
                history: SourceHistory(publishedIn: options.output), pages: pages,
                memory: memory.flatMap { memory in
                    guard let inputs, let digests else { return nil }
                    return ReadingMemory(memory: memory, inputs: inputs.reading, digests: digests)
                }, meter: meter)
            let survey = try await ContentSurvey.of(
                reading, work: work, keepingUpTo: ContentSurvey.keptFiles, progress: tell(Self.reading))
            report.diagnostics += setup.settings.refusedFiles.weigh(survey.diagnostics)
            clock.end(Self.reading)

            let coverage = CoverageAssessment(survey, setup.terms, history: reading.history)
            let plan = PortalPlan(coverage, survey, setup)
            report.diagnostics += plan.diagnostics
            (report.reports, report.bodies) = (plan.reportCount, plan.bodies.count)
            clock.end(Wording(zh: "规划", en: "plan"))
            guard !stops(report) else { return abandoning(site, report, clock) }

            let tables = try WholeTables(
                setup.settings.dataFiles, builder: plan.builder, reports: plan.reportCount, site)
            let assembly = try SiteAssembly(
                searchScriptLimit: setup.settings.searchScriptLimit, serverPath: setup.settings.serverPath,
                tables: tables, site: site)
            let known = inputs.flatMap { inputs in
                memory.flatMap {
                    PageMemory($0, inputs.rendering, plan, kinds: tables.kinds)
                }
            }
            try await renderBodies(plan, reading, site, assembly, writing: tables.kinds, known)
            let data = try tables.finish()
            clock.end(Self.rendering)
            report.search = try renderShared(plan, setup, site, assembly, data)
            clock.end(Wording(zh: "公共页面与检索索引", en: "shared pages and search index"))

            report.diagnostics += assembly.faults()
            report.planned = assembly.fileCount
            clock.end(Wording(zh: "全站检查", en: "whole-site check"))
            guard !stops(report) else { return abandoning(site, report, clock) }

            let summary = try site.commit()
            clock.end(Wording(zh: "发布", en: "publish"))
            report.take(summary)
            // What could not be opened may be there the next time, without a byte of the input having changed.
            let isComplete = !report.diagnostics.contains { $0.rule == ContentRule.unreadable }
            if let memory, let inputs, let digests, summary.leftBehind.isEmpty, isComplete,
                let key = LastBuild.key(
                    inputs.rendering, digests, faults: catalogueFaults, strict: options.isStrict,
                    site: site.committedDigest)
            {
                LastBuild.keep(report, key, in: memory)
            }
            return closing(report, clock)
        } catch {
            site.abandon()
            throw error
        }
    }

    /// Pass 2: the pages of each body in the order of the index, rendered, or taken over where an earlier build made just the same.
    private func renderBodies(
        _ plan: PortalPlan, _ reading: BodyReading, _ site: StagedSite, _ assembly: SiteAssembly,
        writing kinds: Set<DataFileKind>, _ memory: PageMemory?
    ) async throws {
        let (tell, meter) = (tell(Self.rendering), meter)
        try await work.forEach(
            count: plan.bodies.count, context: { PageWorker(site: site, meter: meter) },
            produce: { index, worker in
                let surveyed = plan.bodies[index]
                let key = memory?.key(of: surveyed, in: plan)
                if let memory, let key, var known = try memory.recall(surveyed, key, into: site) {
                    if plan.builder.takesValues(in: kinds) {
                        known.rows.body = try surveyed.readAgain(with: reading, compared: plan.compared)
                    }
                    for path in surveyed.paths { memory.memory.stillTrue(.report, path) }
                    return known
                }
                let body = try surveyed.readAgain(with: reading, compared: plan.compared)
                var written = PageWorker.Written()
                meter.count(.render)
                return try meter.measure(.render) {
                    let twins = try plan.twins(of: body, with: reading)
                    try plan.builder.bodyFiles(body, twins: twins) { try worker.publish($0, into: &written) }
                    let part = SiteAssembly.Part(
                        written: written, documents: searchDocuments(body, plan),
                        rows: plan.builder.rows(body, in: kinds), cases: plan.builder.cases(body))
                    if let memory, let key { memory.keep(part, of: surveyed, key) }
                    return part
                }
            },
            consume: { index, result in
                try meter.measure(.index) { try assembly.add(result) }
                tell(index + 1, plan.bodies.count)
            })
    }

    private func renderShared(
        _ plan: PortalPlan, _ setup: PortalSetup, _ site: StagedSite, _ assembly: SiteAssembly,
        _ data: PortalData
    ) throws -> SearchIndexMeasures? {
        let worker = PageWorker(site: site, meter: meter)
        var written = PageWorker.Written()
        written.files += data.paths
        try meter.measure(.render) {
            try plan.builder.sharedFiles(cases: assembly.cases, data: data) { try worker.publish($0, into: &written) }
        }
        for file in setup.ownFiles { try worker.publish(file, into: &written) }
        let measures = try meter.measure(.index) {
            try assembly.searchIndex { file in
                let path = "search-index/" + file.path
                try worker.publish(OutputFile(path: path, kind: .data, content: file.bytes), into: &written)
            }
        }
        assembly.add(written)
        return measures
    }

    private func searchDocuments(_ body: CheckedBody, _ plan: PortalPlan) -> [SearchDocument] {
        let unit = plan.addresses.unit(body.body)
        return SearchDocuments.of(
            body, bodyAddress: unit.page.path, reportAddress: { unit.report($0).path }, language: plan.language)
    }

    private func stops(_ report: BuildReport) -> Bool {
        report.diagnostics.contains { $0.severity == .error || (options.isStrict && $0.severity == .warning) }
    }

    private func abandoning(_ site: StagedSite, _ report: BuildReport, _ clock: PhaseClock) -> BuildReport {
        site.abandon()
        return closing(report, clock)
    }

    private func closing(_ report: BuildReport, _ clock: PhaseClock) -> BuildReport {
        var report = report
        report.diagnostics.sort()
        report.phases = clock.phases
        report.work = meter.work
        (report.readFiles, report.renderedBodies) = (meter[.read], meter[.render])
        report.peakMemory = PhaseClock.peakMemory
        return report
    }

    private func tell(_ phase: Wording) -> @Sendable (Int, Int) -> Void {
        let progress = progress
        return { progress(BuildProgress(phase: phase, done: $0, total: $1)) }
    }

    private static let reading = Wording(zh: "读取与检查", en: "read and check")
    private static let rendering = Wording(zh: "生成与校验页面", en: "render and validate pages")
}

extension BuildReport {
    fileprivate mutating func take(_ summary: PublishSummary) {
        written = summary.written
        unchanged = summary.unchanged
        removed = summary.removed
        bytes = summary.bytes
        isPublished = true
        diagnostics += summary.leftBehind.map { path in
            Diagnostic(
                rule: "PB-08", severity: .warning, at: SourceLocation(file: path),
                Wording(
                    zh: "发布期间有人在旧站点中写入了这个文件，已保留在旁边",
                    en: "written into the old site while the new one took its place; kept beside it"))
        }
    }
}
