import Diagnostics
import SitePublishing

/// `sitegen check`: reads and checks files and folders and lists everything found, without writing anything.
package struct CheckAction: Sendable, Hashable {
    package var options: SharedOptions
    /// Files and folders; empty for the content folder.
    package var paths: [String]
    package var format: CheckFormat

    package init(options: SharedOptions, paths: [String] = [], format: CheckFormat = .text) {
        self.options = options
        self.paths = paths
        self.format = format
    }

    package func run(on console: Console) async -> ProgramStatus {
        let reporter = Reporter(console: console, options: options)
        do {
            let check = try await reporter.showingProgress { progress in
                try await ContentCheck.of(
                    paths.isEmpty ? [options.content] : paths, content: options.content, site: options.site,
                    published: options.output, jobs: options.jobs,
                    progress: progress)
            }
            let counts = DiagnosticCounts(check.diagnostics)
            list(check, reporter)
            if options.loudness != .quiet {
                let summary = Wording(
                    zh: "\(check.bodies) 个机关的 \(check.reports.count) 份报告：\(counts.summary.zh)\n",
                    en: "reports: \(check.reports.count), bodies: \(check.bodies); \(counts.summary.en)\n")
                console.write(summary[options.language], to: .messages)
                for partial in check.partialRules {
                    console.write(partial.statement[options.language] + "\n", to: .messages)
                }
            }
            return counts.stop(isStrict: options.isStrict) ? .findings : .done
        } catch {
            return reporter.fail(error)
        }
    }

    /// The findings are the results here, so they go to standard output, every one of them.
    private func list(_ check: ContentCheck, _ reporter: Reporter) {
        let console = reporter.console
        switch format {
        case .text:
            let writer = reporter.writer(for: .results, showsAll: true)
            console.write(writer.text(of: check.diagnostics), to: .results)
        case .json:
            for diagnostic in check.diagnostics {
                var json = JSONWriter(reserving: 256)
                json.diagnostic(diagnostic, language: options.language)
                json.endLine()
                console.write(json.bytes, to: .results)
            }
        case .sarif:
            let writer = SARIFWriter(language: options.language, version: Sitegen.number, rules: KnownRules.all)
            console.write(writer.log(of: check.diagnostics), to: .results)
        case .html:
            let page = FindingsPage(
                check, language: options.language, isStrict: options.isStrict, version: Sitegen.number)
            console.write(page.bytes, to: .results)
        }
    }
}
