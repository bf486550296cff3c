import Diagnostics
import ReportModel

/// What every page is made with: settings, theme, index and addresses.
struct PageMaking: Sendable {
    let settings: SiteSettings
    let theme: Theme
    let words: PageWords
    let index: PortalIndex
    let plan: SitePlan
    let rules: [RuleNote]
    private let ruleNames: Set<RuleID>
    let accuracy: [AccuracyNote]
    /// What coverage of real bodies is stated for.
    let frame: CoverageFrame
    /// A Boolean value indicating whether the site has a feed: without a dated report there is none.
    let hasFeed: Bool
    /// A Boolean value indicating whether each county has a workbook of its own.
    let hasCountyWorkbooks: Bool

    init(
        settings: SiteSettings, theme: Theme, words: PageWords, index: PortalIndex, plan: SitePlan, rules: [RuleNote],
        accuracy: [AccuracyNote] = [], frame: CoverageFrame
    ) {
        (self.settings, self.theme, self.words, self.index) = (settings, theme, words, index)
        (self.plan, self.rules, self.accuracy, self.frame) = (plan, rules, accuracy, frame)
        ruleNames = Set(rules.map(\.id))
        let reports = index.bodies.reduce(0) { $0 + $1.reports.count }
        hasCountyWorkbooks =
            if case .tooManyReports = settings.dataFiles.omission(of: .workbook, reports: reports) { true } else {
                false
            }
        hasFeed = index.bodies.contains { body in
            !body.body.isSample && body.reports.contains { $0.day != nil }
        }
    }

    var addresses: SiteAddresses { plan.addresses }

    /// The page, rendered through the template of its kind.
    ///
    /// - Complexity: O(output).
    func page(_ kind: PageKind, _ frame: PageFrame, _ parts: [Markup], origin: String? = nil) -> OutputFile {
        var writer = MarkupWriter(reserving: 32_768)
        let structured = StructuredData(making: self, frame: frame).markup
        let values =
            frame.values(
                kind, baseURL: settings.baseURL, hasFeed: hasFeed, navigation: MainNavigation.items(words),
                structuredData: structured) + parts.map { .markup($0) }
        precondition(parts.count == kind.parts.count, "a page gives every part of its kind, empty or not")
        theme.template(kind.rawValue)?.render(TemplateRecord(values), into: &writer)
        return OutputFile(path: frame.address.path, kind: .page, content: writer.finish().bytes, origin: origin)
    }

    /// The links from a page to those of the rules; `nil` for what is no rule of the portal.
    func ruleLink(from address: SiteAddress) -> (RuleID) -> String? {
        { id in ruleNames.contains(id) ? address.link(to: .rule(id)) : nil }
    }

    /// Markup written by a closure.
    func markup(_ write: (inout MarkupWriter) -> Void) -> Markup {
        var writer = MarkupWriter()
        write(&writer)
        return writer.finish()
    }

    /// 当前位置 of a page: home, the divisions above, then what is given; the last step is the page itself.
    func steps(on address: SiteAddress, above path: ArraySlice<Division>, then last: [(String, SiteAddress)])
        -> [PageFrame.Step]
    {
        var targets: [(String, SiteAddress)] = [(words["home"], .home)]
        for depth in path.indices {
            guard let position = index.division(at: path[path.startIndex...depth]) else { continue }
            targets.append((path[depth].name, addresses.division(position)))
        }
        targets += last
        return targets.map { label, target in
            PageFrame.Step(label: label, target: target, link: target == address ? nil : address.link(to: target))
        }
    }
}
