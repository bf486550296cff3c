import Diagnostics
import SitePublishing

/// `sitegen build`: builds and publishes the portal, shows what was found and what was done.
package struct BuildAction: Sendable, Hashable {
    package var options: SharedOptions
    /// Where the summary is written as JSON; `nil` for nowhere.
    package var reportFile: String?

    package init(options: SharedOptions, reportFile: String? = nil) {
        self.options = options
        self.reportFile = reportFile
    }

    package func run(on console: Console) async -> ProgramStatus {
        let reporter = Reporter(console: console, options: options)
        do {
            let report = try await reporter.showingProgress { progress in
                try await PortalBuild(options.build, progress: progress).run()
            }
            reporter.tell(report.diagnostics)
            if options.loudness != .quiet {
                console.write(ClosingSummary(report).text(options: options), to: .results)
            }
            try write(report)
            return report.isPublished ? .done : .findings
        } catch {
            let status = reporter.fail(error)
            guard let error = error as? PublishingError else { return status }
            do { try write(BuildReport(diagnostics: [error.diagnostic])) } catch { return reporter.fail(error) }
            return status
        }
    }

    private func write(_ report: BuildReport) throws(PublishingError) {
        if let reportFile { try report.write(to: reportFile) }
    }
}
