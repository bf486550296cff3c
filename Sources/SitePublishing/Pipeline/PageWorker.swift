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

    init(site: StagedSite) { self.site = site }

    /// What remains of the files of one step, for the checks of the whole site.
    struct Written: Sendable {
        var checks: [(path: String, check: PageCheck)] = []
        var files: [String] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Checks a file and writes it; a file with faults is not written.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    func publish(_ file: OutputFile, into written: inout Written) throws {
        var faults: [Diagnostic] = []
        switch file.kind {
        case .page:
            let check = pages.validate(file.content, path: file.path)
            faults = check.diagnostics
            written.checks.append((file.path, check))
        case .atomFeed: faults = feeds.validate(atomFeed: file.content, path: file.path)
        case .sitemap: faults = feeds.validate(sitemap: file.content, path: file.path)
        case .data: break
        }
        if file.kind != .page { written.files.append(file.path) }
        written.diagnostics += faults.map { $0.naming(origin: file.origin) }
        if !faults.contains(where: { $0.severity == .error }) { try site.write(path: file.path, file.content) }
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
