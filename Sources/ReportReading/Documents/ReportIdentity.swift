import Diagnostics
import ReportModel

/// Whose report it is and about which year: from path, side file, page, title, text, in that order, each with its origin.
struct ReportIdentity {
    private(set) var path: [PlacedDivision]
    private(set) var year: ReportYear?
    private(set) var yearOrigin: ValueOrigin?
    /// The kind of the body; `nil` where no body is known.
    private(set) var kind: BodyKind?
    private(set) var findings: [Finding] = []
    private let place: ContentPlace

    /// A body as somebody names it.
    private struct Naming {
        let name: BodyName
        let origin: ValueOrigin
        let place: SourcePlace?
    }

    init(_ entry: ContentEntry, _ masthead: Masthead, _ facts: PageFacts, period: Stated<StatisticsPeriod>?) {
        place = entry.place
        path = entry.place.path
        let title = TitleNames(masthead.title)
        let pageTitle = TitleNames(facts.title ?? masthead.facts.text(.title) ?? "")
        readBody(title, pageTitle, masthead, facts)
        readYear(
            [
                (entry.yearInName, .path), (entry.facts.year, .sideFile), (pageTitle.year, .page), (title.year, .title),
                (period?.value.wholeYear, .text),
            ], at: masthead.titlePlace)
        if title.years.count > 1 { findings.append(Self.severalYears(title.years, masthead.titlePlace)) }
        for other in masthead.otherTitles {
            guard let value = TitleNames(other.text).year, let known = year, value != known, value != title.year else {
                continue
            }
            findings.append(Self.contradiction(known, yearOrigin ?? .title, value, .title, other.place))
        }
    }

    /// The body; `nil` if nothing names one.
    var body: ReportingBody? {
        guard let kind, !path.isEmpty else { return nil }
        return ReportingBody(
            path: path.map(\.division), kind: kind, formerNames: place.formerNames, slug: place.slug,
            isSample: place.isSample)
    }

    // MARK: The body

    private mutating func readBody(
        _ title: TitleNames, _ pageTitle: TitleNames, _ masthead: Masthead, _ facts: PageFacts
    ) {
        let steps = facts.breadcrumbs.isEmpty ? masthead.breadcrumbs : facts.breadcrumbs
        var namings = [Naming(name: Self.lastTownship(in: steps), origin: .page, place: nil)]
        if let issuer = facts.issuer { namings.append(Naming(name: BodyName(issuer), origin: .page, place: nil)) }
        if let issuer = masthead.facts.values[.issuer] {
            namings.append(Naming(name: BodyName(issuer.text), origin: .page, place: issuer.place))
        }
        namings.append(Naming(name: pageTitle.body, origin: .page, place: nil))
        namings.append(Naming(name: title.body, origin: .title, place: masthead.titlePlace))
        if let issuer = masthead.issuer {
            namings.append(Naming(name: BodyName(issuer.text), origin: .text, place: issuer.place))
        }
        namings.removeAll { $0.name.divisions.isEmpty }

        if let own = path.last?.division, own.level == .township || own.level == .department || place.kind != nil {
            kind = place.kind ?? DivisionNames.kind(of: own.name)
            compare(own, with: title.body, at: masthead.titlePlace)
            for naming in namings { addDivisions(naming.name.divisions(above: own.name), from: naming.origin) }
            return
        }
        // The report of the division whose folder it is, if the title says so: 样例县 or 样例县人民政府.
        if let own = path.last?.division, title.body.fullName.hasSuffix(own.name), title.body.kind != .department,
            let government = BodyKind(governmentOf: own.level),
            title.body.divisions.last.map({ $0.name == own.name }) ?? true
        {
            kind = government
            return
        }
        // A page is often issued by the county for its townships: a township named anywhere counts before other bodies.
        let isLow = { (naming: Naming) in naming.name.kind.map { $0.group == .township } ?? false }
        guard let chosen = namings.first(where: isLow) ?? namings.first(where: { $0.origin == .title }) else { return }
        take(chosen)
        for naming in namings where isLow(naming) && naming.origin != chosen.origin {
            guard let own = path.last?.division else { continue }
            if naming.origin == .title { compare(own, with: naming.name, at: naming.place) }
            addDivisions(naming.name.divisions(above: own.name), from: naming.origin)
        }
    }

    private mutating func take(_ naming: Naming) {
        let lowest = path.last?.division.level
        let below = naming.name.divisions.filter { division in lowest.map { division.level > $0 } ?? true }
        guard !below.isEmpty else { return }
        path += below.map { PlacedDivision($0, from: naming.origin) }
        kind = naming.name.kind
    }

    /// The last step of 当前位置 that is a township, with the divisions other steps name above it.
    private static func lastTownship(in steps: [String]) -> BodyName {
        let names = steps.map { BodyName($0) }
        guard let last = names.last(where: { $0.divisions.last?.level == .township }) else { return BodyName("") }
        return last
    }

    /// Takes over what a name says above the body, such as the county in 样例县甲镇, where the folders say nothing.
    ///
    /// Only for the very body of the folder: the county of another one would be a guess.
    private mutating func addDivisions(_ above: [Division], from origin: ValueOrigin) {
        let known = Set(path.map(\.division.level))
        guard let own = path.last?.division.level else { return }
        path += above.filter { !known.contains($0.level) && $0.level < own }.map { PlacedDivision($0, from: origin) }
        path.sort { $0.division.level < $1.division.level }
    }

    private mutating func compare(_ own: Division, with name: BodyName, at place: SourcePlace?) {
        guard let other = name.divisions.last, other.name != own.name, !name.fullName.hasSuffix(own.name),
            !self.place.formerNames.contains(other.name)
        else { return }
        findings.append(
            Finding(
                rule: ReadingRule.body.id, severity: .warning, place: place,
                message: Wording(
                    zh: "标题写的是“\(other.name)”，\(path.last?.origin == .page ? "网页信息" : "文件所在目录")是“\(own.name)”",
                    en:
                        "the title names \(other.name), the \(path.last?.origin == .page ? "page" : "folder of the file") \(own.name)"
                ),
                explanation: Wording(
                    zh: "可能放错目录，也可能标题沿用了旧名称。",
                    en: "The file may lie in the wrong folder, or the title keeps an old name.")))
    }

    // MARK: The year

    private mutating func readYear(_ stated: [(ReportYear?, ValueOrigin)], at place: SourcePlace?) {
        for case (let value?, let origin) in stated {
            guard let known = year, let knownOrigin = yearOrigin else {
                (year, yearOrigin) = (value, origin)
                continue
            }
            if value != known { findings.append(Self.contradiction(known, knownOrigin, value, origin, place)) }
        }
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

    private static func severalYears(_ years: [Int], _ place: SourcePlace?) -> Finding {
        let list = years.map(String.init)
        return Finding(
            rule: ReadingRule.year.id, severity: .warning, place: place,
            message: Wording(
                zh: "标题中有不同的年份（\(list.joined(separator: "、"))），不作为年度的依据",
                en:
                    "the title states different years (\(list.joined(separator: ", "))); none of them is taken for the report's"
            ))
    }
}
