import Diagnostics
package import SitePublishing

/// `sitegen build --shard k/n`: reads and checks a part of the reports for a later `sitegen merge`.
package struct ShardAction: Sendable, Hashable {
    package var options: SharedOptions
    package var shard: Shard

    package init(options: SharedOptions, shard: Shard) { (self.options, self.shard) = (options, shard) }

    package func run(on console: Console) async -> ProgramStatus {
        let reporter = Reporter(console: console, options: options)
        do {
            let outcome = try await reporter.showingProgress { progress in
                try await ShardBuild(options.build, shard, progress: progress).run()
            }
            reporter.tell(outcome.diagnostics)
            guard outcome.isWritten else { return .findings }
            if options.loudness != .quiet {
                let size = ClosingSummary.size(outcome.bytes)
                let text = Wording(
                    zh: "第 \(shard) 部分：读取 \(outcome.files) 个文件，写入 \(outcome.path)（\(size)）；收齐各部分后运行 sitegen merge",
                    en:
                        "part \(shard): \(outcome.files) files read, written to \(outcome.path) (\(size)); with all parts at hand run sitegen merge"
                )
                console.write(text[options.language] + "\n", to: .results)
            }
            return .done
        } catch {
            return reporter.fail(error)
        }
    }
}
