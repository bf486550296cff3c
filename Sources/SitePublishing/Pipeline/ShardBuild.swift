package import Diagnostics
import PageExtraction
import ReportReading

/// Reads and checks a part of the reports and leaves what was found in one file, which a later build takes in.
///
/// Reading and checking are the larger half of a build from nothing, and every folder can be read alone. What compares bodies, and every page,
/// needs all of them: that is done where the shares are merged, from the same content, settings and program.
package struct ShardBuild: Sendable {
    /// What became of a share.
    package struct Outcome: Sendable {
        package let path: String
        package let files: Int
        package let bytes: Int
        package let diagnostics: [Diagnostic]
        /// A Boolean value indicating whether the file was written.
        package let isWritten: Bool
    }

    private let options: BuildOptions
    private let shard: Shard
    private let progress: @Sendable (BuildProgress) -> Void

    package init(
        _ options: BuildOptions, _ shard: Shard, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) {
        (self.options, self.shard, self.progress) = (options, shard, progress)
    }

    /// The folder of the shares, beside the settings.
    package static func folder(of site: String) -> String { "\(BuildMemory.folder(of: site))/shares" }

    /// Reads the shard.
    ///
    /// - Complexity: O(bytes of the content) to take digests, O(bytes of the shard) to read and check it.
    /// - Throws: `PublishingError` where a folder cannot be opened or the file cannot be written.
    package func run() async throws -> Outcome {
        let path = "\(Self.folder(of: options.site))/\(shard.fileName)"
        try ProjectFolder.requireReadable(options.site, named: "--site")
        try ProjectFolder.requireReadable(options.content, named: "--content")
        let (setup, settingFaults) = PortalSetup.load(options)
        guard let setup else { return refused(path, settingFaults) }
        let (catalogue, faults) = ContentCatalogue.scan(folder: options.content)
        guard let inputs = MemoryInputs(options, themes: setup.themeFolders, catalogue: catalogue) else {
            return refused(path, settingFaults + faults)
        }
        try DiskFile.createFolders(Self.folder(of: options.site))
        _ = DiskFile.remove(path)
        let (memory, memoryFaults) = BuildMemory.open(at: path)
        guard let memory else { return refused(path, settingFaults + faults + memoryFaults) }
        let work = OrderedWork(jobs: options.jobs)
        let reading = BodyReading(
            catalogue, limits: setup.terms.limits, registry: setup.terms.registry,
            history: SourceHistory(publishedIn: options.output),
            pages: PDFPages(cache: ProjectFolder.extractionCache(of: options.site, isWritable: true)),
            memory: ReadingMemory(
                memory: memory, inputs: inputs.reading, digests: try await ContentDigests(catalogue, work: work)))
        let phase = Wording(zh: "读取与检查", en: "read and check")
        let files = try await ContentSurvey.share(shard, of: reading, work: work) { [progress] done, total in
            progress(BuildProgress(phase: phase, done: done, total: total))
        }
        memory.close(dropsRest: false)
        return Outcome(
            path: path, files: files, bytes: DiskFile.size(path) ?? 0,
            diagnostics: (settingFaults + faults).sorted(), isWritten: true)
    }

    private func refused(_ path: String, _ diagnostics: [Diagnostic]) -> Outcome {
        Outcome(path: path, files: 0, bytes: 0, diagnostics: diagnostics.sorted(), isWritten: false)
    }
}

/// Takes the shares of several machines into the memory of the next build.
package enum ShareMerging {
    /// Takes the shares in.
    ///
    /// What was made from other content, other settings or by another program is taken in too, and never asked for: the build then reads
    /// those files itself.
    /// - Returns: How many records each share held.
    /// - Complexity: O(bytes of the shares).
    /// - Throws: `PublishingError` for a file that is no share, PB-10, and where the memory cannot be written.
    package static func merge(_ paths: [String], site: String) throws(PublishingError) -> [Int] {
        try ProjectFolder.requireReadable(site, named: "--site")
        let (memory, faults) = BuildMemory.open(site)
        guard let memory else { throw PublishingError(.refused, faults.first ?? inUse(site)) }
        var counts: [Int] = []
        for path in paths {
            guard ProjectFolder.exists(path), let count = memory.adopt(shareAt: path) else {
                throw PublishingError(
                    .refused,
                    Diagnostic(
                        rule: "PB-10", severity: .error, at: SourceLocation(file: path),
                        Wording(
                            zh: "不是 sitegen build --shard 写成的文件", en: "not a file that sitegen build --shard wrote"),
                        advice: Wording(
                            zh: "请给出 .sitegen/shares 中的 .share 文件", en: "name the .share files of .sitegen/shares")))
            }
            counts.append(count)
        }
        memory.close(dropsRest: false)
        return counts
    }

    private static func inUse(_ site: String) -> Diagnostic {
        Diagnostic(
            rule: "PB-10", severity: .error, at: SourceLocation(file: "\(BuildMemory.folder(of: site))"),
            Wording(zh: "另一次构建正在使用构建记忆", en: "another build is using the memory of builds"),
            advice: Wording(zh: "等它结束后再试", en: "wait until it has ended and try again"))
    }
}
