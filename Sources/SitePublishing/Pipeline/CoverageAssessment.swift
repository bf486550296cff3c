import Diagnostics
import ReportChecking
import ReportModel
import ReportReading
import SiteBuilding

/// The bodies of a portal with what was expected of each: those with reports, and those the registry lists without any.
struct CoverageAssessment: Sendable {
    /// Every body that belongs to the portal.
    let bodies: [SurveyedBody]
    /// What coverage of real bodies is stated for; samples have a frame of their own.
    let frame: CoverageFrame
    /// The reports that are left out: of bodies the settings or the registry do not name.
    let diagnostics: [Diagnostic]

    /// Sets what was found against what was expected.
    ///
    /// - Parameters:
    ///   - history: what was published before
    ///   - isWhole: whether the survey is of the whole content folder; of a part, only bodies with files are looked at
    /// - Complexity: O(bodies × years + refused files).
    init(_ survey: ContentSurvey, _ terms: SiteTerms, history: SourceHistory, isWhole: Bool = true) {
        let registered = terms.registry.map { registry in
            Dictionary(
                grouping: registry.bodies.filter { terms.bodies.contains($0.body.kind.group) }, by: \.body.isSample)
        }
        var found = survey.bodies
        var diagnostics: [Diagnostic] = []
        found.removeAll { surveyed in
            guard let fault = Self.leftOut(surveyed, terms) else { return false }
            diagnostics.append(fault)
            return true
        }
        let known = Set(found.map(\.body.key))
        if isWhole {
            found +=
                registered?.values.joined().filter { !known.contains($0.body.key) }
                .sorted { $0.location < $1.location }.map(SurveyedBody.init) ?? []
        }
        let frames = [false, true].map { isSample in
            Self.frame(found.filter { $0.body.isSample == isSample }, terms)
        }
        let refused = Dictionary(grouping: survey.refused, by: \.bodyKey)
        let current = Set(found.flatMap { $0.files.map(\.sha256) })
        let checker = CoverageChecker()
        for index in found.indices {
            let summary = found[index].summary
            let key = summary.body.key
            // A file that only moved to another place was not withdrawn.
            let earlier = history.years(of: key).filter { entry in
                summary.report(of: entry.year) == nil && !(entry.digests.last.map(current.contains) ?? true)
            }
            let coverage = BodyCoverage(
                published: summary.reports.map(\.published), refused: refused[key] ?? [], earlier: earlier.map(\.year),
                registered: terms.registry?.entry(key), frame: frames[summary.body.isSample ? 1 : 0])
            found[index].take(
                coverage, checker.check(summary.body, coverage),
                earlier: earlier.map { EarlierSource(year: $0.year, digests: $0.digests) })
        }
        (bodies, frame, self.diagnostics) = (found, frames[0], diagnostics)
    }

    private static func frame(_ bodies: [SurveyedBody], _ terms: SiteTerms) -> CoverageFrame {
        CoverageFrame(
            of: bodies.flatMap { body in
                body.summary.reports.map { ($0.year, [$0.publishedOn, $0.issuedOn].compactMap { $0 }) }
            }, since: terms.since, asOf: terms.asOf, due: terms.limits.due, late: terms.limits.late)
    }

    /// Why a body that was read is no part of the portal; `nil` for one that is.
    private static func leftOut(_ surveyed: SurveyedBody, _ terms: SiteTerms) -> Diagnostic? {
        let body = surveyed.body
        if !terms.bodies.contains(body.kind.group) { return otherGroup(surveyed) }
        guard let registry = terms.registry, !body.isSample, registry.entry(body.key) == nil else { return nil }
        return unregistered(surveyed, registry)
    }

    private static func otherGroup(_ surveyed: SurveyedBody) -> Diagnostic {
        let (body, group) = (surveyed.body, surveyed.body.kind.group)
        let count = surveyed.summary.reports.count
        return Diagnostic(
            rule: ContentRule.bodyLeftOut, severity: .error, at: surveyed.place,
            Wording(
                zh: "\(body.key) 是\(group.label)，站点设置 bodies 不含 \(group.rawValue)，其 \(count) 份报告不收录",
                en:
                    "\(body.key) is a \(group.rawValue), which the setting “bodies” does not name; its reports (\(count)) are left out"
            ),
            advice: Wording(
                zh: "在 Site/site.yml 的 bodies 中加入 \(group.rawValue)，或移出文件，或设 refused_files: leave_out",
                en:
                    "add \(group.rawValue) to bodies in Site/site.yml, move the files away, or set refused_files: leave_out"
            ))
    }

    /// CO-04: a body the registry lacks; it is never taken for another one.
    private static func unregistered(_ surveyed: SurveyedBody, _ registry: BodyRegistry) -> Diagnostic {
        let body = surveyed.body
        let count = surveyed.summary.reports.count
        // The same name elsewhere is more likely meant than a name that only looks alike.
        let namesakes = registry.bodies.map(\.body).filter {
            $0.name == body.name || body.formerNames.contains($0.name)
        }
        let near =
            namesakes.isEmpty
            ? NearestName.of(body.key, among: registry.bodies.map(\.body.key)).map { [$0] } ?? []
            : namesakes.map(\.key)
        let list = near.prefix(3).joined(separator: "、")
        return Diagnostic(
            rule: ContentRule.unregistered, severity: .error, at: surveyed.place,
            Wording(
                zh: "机构名录 bodies.csv 中没有 \(body.key)，其 \(count) 份报告不收录",
                en: "the registry bodies.csv has no \(body.key); its reports (\(count)) are left out"),
            advice: near.isEmpty
                ? Wording(zh: "在 bodies.csv 中加入这个机构，或移出文件", en: "add the body to bodies.csv, or move the files away")
                : Wording(
                    zh: "是否指“\(list)”？否则在 bodies.csv 中加入这个机构",
                    en: "did you mean “\(list)”? If not, add the body to bodies.csv"))
    }
}

extension SurveyedBody {
    /// The first file of the body, for messages about all of them.
    fileprivate var place: SourceLocation { SourceLocation(file: summary.reports.first?.sourcePath ?? body.key) }
}

extension YearFinding {
    /// The finding as a message: about the row of the registry, else about the newest report before or after the year.
    func diagnostic(of surveyed: SurveyedBody) -> Diagnostic {
        let reports = surveyed.summary.reports
        let file = (reports.last { $0.year < year } ?? reports.first)?.sourcePath ?? surveyed.body.key
        let location = surveyed.summary.coverage.registered?.location ?? SourceLocation(file: file)
        return Diagnostic(
            rule: finding.rule, severity: finding.severity, at: location, finding.statement, advice: finding.explanation
        )
    }
}
