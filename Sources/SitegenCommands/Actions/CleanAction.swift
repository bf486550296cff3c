import Diagnostics
import SitePublishing

/// `sitegen clean`: removes the published site, and nothing sitegen did not write.
package struct CleanAction: Sendable, Hashable {
    package var options: SharedOptions

    package init(options: SharedOptions) { self.options = options }

    package func run(on console: Console) async -> ProgramStatus {
        let reporter = Reporter(console: console, options: options)
        do throws(PublishingError) {
            let summary = try SiteCleaning.clean(target: options.output)
            reporter.tell(
                summary.kept.map { path in
                    Diagnostic(
                        rule: "PB-12", severity: .notice, at: SourceLocation(file: "\(options.output)/\(path)"),
                        Wording(zh: "不是 sitegen 写的，已保留", en: "not written by sitegen; kept"))
                })
            guard options.loudness != .quiet else { return .done }
            let words = Wording(
                zh: "已从 \(options.output) 移除 \(summary.removed) 个文件\n",
                en: "files removed from \(options.output): \(summary.removed)\n")
            console.write(words[options.language], to: .results)
            return .done
        } catch {
            return reporter.fail(error)
        }
    }
}
