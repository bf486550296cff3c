import Diagnostics
import OutputValidation
import ReportModel
import SiteBuilding

/// One worker of pass 2: checks each file and writes it to the staged site, then forgets it.
///
/// Each worker has a parser of its own; parsers are never shared.
struct PageWorker {
    private let pages = PageValidator()
    private let feeds = FeedValidator()
    private let site: StagedSite
    private let meter: WorkMeter

    init(site: StagedSite, meter: WorkMeter) {
        self.site = site
        self.meter = meter
    }

    /// What remains of the files of one step, for the checks of the whole site.
    struct Written: Sendable {
        var checks: [(path: String, check: PageCheck)] = []
        var files: [String] = []
        var diagnostics: [Diagnostic] = []
        /// Everything that was written, in order.
        var published: [PublishedFile] = []
    }

    /// Checks a file and writes it; a file with faults is not written.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    func publish(_ file: OutputFile, into written: inout Written) throws {
        let faults = meter.measure(.validate, within: .render) { validate(file, into: &written) }
        if file.kind != .page { written.files.append(file.path) }
        written.diagnostics += faults.map { $0.naming(origin: file.origin) }
        guard !faults.contains(where: { $0.severity == .error }) else { return }
        let entry = try meter.measure(.write, within: .render) { try site.write(path: file.path, file.content) }
        written.published.append(PublishedFile(path: file.path, entry: entry))
    }

    private func validate(_ file: OutputFile, into written: inout Written) -> [Diagnostic] {
        switch file.kind {
        case .page:
            let check = pages.validate(file.content, path: file.path)
            written.checks.append((file.path, check))
            return check.diagnostics
        case .atomFeed: return feeds.validate(atomFeed: file.content, path: file.path)
        case .sitemap: return feeds.validate(sitemap: file.content, path: file.path)
        case .data: return []
        }
    }
}

extension Diagnostic {
    /// The same fault of a page, with the report the page is about: that is where its cause is looked for.
    fileprivate func naming(origin: String?) -> Diagnostic {
        guard let origin else { return self }
        return Diagnostic(
            rule: rule, severity: severity, at: location,
            Wording(zh: "\(message.zh)（页面来自 \(origin)）", en: "\(message.en) (page made from \(origin))"),
            advice: advice)
    }
}
