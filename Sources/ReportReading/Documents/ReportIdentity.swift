import Diagnostics
import ReportModel

/// Whose report it is and about which year: from path, side file, title, text, in that order, each with its origin.
struct ReportIdentity {
    private(set) var path: [PlacedDivision]
    private(set) var year: ReportYear?
    private(set) var yearOrigin: ValueOrigin?
    private(set) var findings: [Finding] = []

    /// - Parameter period: the year of the statistics period the text states
    init(_ entry: ContentEntry, title: TitleNames, period: ReportYear?, titlePlace: SourcePlace?) {
        path = entry.place.path
        let named = title.divisions
        if path.last?.division.level == .township {
            compareBody(named, at: titlePlace)
            addDivisionsAbove(named)
        } else {
            // The folders may say the county and the title the body; a level that both say must be the same.
            let lowest = path.last?.division.level
            path += named.filter { lowest == nil || $0.level > (lowest ?? .province) }.map {
                PlacedDivision($0, from: .title)
            }
        }
        let years: [(ReportYear?, ValueOrigin)] = [
            (entry.yearInName, .path), (entry.facts.year, .sideFile), (title.year, .title),
            (period, .text),
        ]
        for case (let value?, let origin) in years {
            guard let known = year, let knownOrigin = yearOrigin else {
                (year, yearOrigin) = (value, origin)
                continue
            }
            if value != known { findings.append(Self.contradiction(known, knownOrigin, value, origin, titlePlace)) }
        }
    }

    /// The body; `nil` if nothing names one at township level.
    func body(_ place: ContentPlace) -> ReportingBody? {
        guard let last = path.last, last.division.level == .township || place.kind != nil else { return nil }
        return ReportingBody(
            path: path.map(\.division), kind: place.kind ?? DivisionNames.kind(of: last.division.name),
            formerNames: place.formerNames, slug: place.slug, isSample: place.isSample)
    }

    /// Takes over what the title says above the body, such as the county in 样例县甲镇, where the folders say nothing.
    ///
    /// Only for the very body of the folder: the county of another one would be a guess.
    private mutating func addDivisionsAbove(_ named: [Division]) {
        guard let own = path.last?.division, named.last?.name == own.name else { return }
        let known = Set(path.map(\.division.level))
        path += named.filter { !known.contains($0.level) }.map { PlacedDivision($0, from: .title) }
        path.sort { $0.division.level < $1.division.level }
    }

    private mutating func compareBody(_ named: [Division], at place: SourcePlace?) {
        guard let own = path.last?.division, let other = named.last, other.level == own.level, other.name != own.name
        else { return }
        findings.append(
            Finding(
                rule: ReadingRule.body.id, severity: .warning, place: place,
                message: Wording(
                    zh: "标题写的是“\(other.name)”，文件所在目录是“\(own.name)”",
                    en: "the title names \(other.name), the folder of the file \(own.name)"),
                explanation: Wording(
                    zh: "可能放错目录，也可能标题沿用了旧名称。",
                    en: "The file may lie in the wrong folder, or the title keeps an old name.")))
    }

    private static func contradiction(
        _ known: ReportYear, _ knownOrigin: ValueOrigin, _ other: ReportYear, _ otherOrigin: ValueOrigin,
        _ place: SourcePlace?
    ) -> Finding {
        Finding(
            rule: ReadingRule.year.id, severity: .warning, place: place,
            message: Wording(
                zh: "年份不一致：\(knownOrigin.label)为 \(known)，\(otherOrigin.label)为 \(other)，按 \(known) 收录",
                en:
                    "the years differ: \(known) by the \(knownOrigin.rawValue), \(other) by the \(otherOrigin.rawValue); kept as \(known)"
            ),
            explanation: Wording(
                zh: "可能文件名有误，也可能标题或正文沿用了上一年的年份。",
                en: "The file name may be wrong, or title or text keep last year's year."))
    }
}
