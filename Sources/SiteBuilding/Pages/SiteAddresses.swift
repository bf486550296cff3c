package import Diagnostics
package import ReportModel

/// The address of every body, division, report and comparison, each used once.
///
/// Addresses are stable: a body keeps its own whatever other bodies come and go, except where two sound alike; then both
/// carry a mark made from their names, and a warning advises to give them a `slug` in `body.yml`.
package struct SiteAddresses: Sendable {
    /// By the key of the body.
    private let units: [String: String]
    /// By the position in the index.
    private let divisions: [String]
    /// What could not be addressed as wished.
    package let diagnostics: [Diagnostic]

    /// Decides the addresses.
    ///
    /// - Complexity: O(bodies + divisions).
    package init(_ index: PortalIndex) {
        var diagnostics: [Diagnostic] = []
        let wishes = index.bodies.map { Wish($0.body, diagnostics: &diagnostics) }
        let uses = Dictionary(grouping: wishes, by: \.slug)
        let given = Set(wishes.filter(\.isGiven).map(\.slug))
        var units: [String: String] = [:]
        for wish in wishes {
            let sharing = uses[wish.slug] ?? []
            if sharing.count == 1 || (wish.isGiven && sharing.count(where: \.isGiven) == 1) {
                units[wish.key] = wish.slug
                continue
            }
            units[wish.key] = wish.slug + "-" + Slug.mark(of: wish.key)
            diagnostics.append(
                Self.clash(wish, with: sharing.filter { $0.key != wish.key }, given: given.contains(wish.slug)))
        }
        self.units = units
        self.divisions = Self.divisionAddresses(index)
        self.diagnostics = diagnostics
    }

    private struct Wish {
        let key: String
        let slug: String
        let isGiven: Bool

        init(_ body: ReportingBody, diagnostics: inout [Diagnostic]) {
            key = body.key
            if let slug = body.slug, Slug.isValid(slug) {
                (self.slug, isGiven) = (slug, true)
                return
            }
            (slug, isGiven) = (Slug.of(path: body.path.map(\.name)), false)
            guard let given = body.slug else { return }
            diagnostics.append(
                Diagnostic(
                    rule: "AD-02", severity: .error, at: nil,
                    Wording(
                        zh: "\(body.key)：slug「\(given)」不能用于地址",
                        en: "\(body.key): the slug “\(given)” cannot stand in an address"),
                    advice: Wording(
                        zh: "只用小写字母、数字和单个连字符", en: "use lower-case letters, digits and single hyphens only")))
        }
    }

    private static func clash(_ wish: Wish, with others: [Wish], given: Bool) -> Diagnostic {
        let names = others.map(\.key).sorted().joined(separator: "、")
        return Diagnostic(
            rule: "AD-01", severity: given && wish.isGiven ? .error : .warning, at: nil,
            Wording(
                zh: "\(wish.key) 与 \(names) 的地址相同（\(wish.slug)），已各加标记",
                en: "\(wish.key) and \(names) share the address \(wish.slug); each got a mark"),
            advice: Wording(zh: "在 body.yml 中写明 slug", en: "give each a slug in its body.yml"))
    }

    private static func divisionAddresses(_ index: PortalIndex) -> [String] {
        let wishes = index.divisions.map { folder(of: $0.level) + $0.slug }
        let uses = Dictionary(grouping: wishes.indices) { wishes[$0] }
        return wishes.indices.map { position in
            guard (uses[wishes[position]] ?? []).count > 1 else { return wishes[position] }
            return wishes[position] + "-"
                + Slug.mark(of: index.divisions[position].path.map(\.name).joined(separator: "/"))
        }
    }

    private static func folder(of level: DivisionLevel) -> String {
        switch level {
        case .province: "p/"
        case .prefecture: "f/"
        case .county: "c/"
        case .township, .department: "u/"
        }
    }

    /// The readable part of a body's address.
    package func slug(of body: ReportingBody) -> String { units[body.key] ?? Slug.of(path: body.path.map(\.name)) }

    package func division(_ position: Int) -> SiteAddress { SiteAddress(divisions[position] + "/index.html") }

    package func divisionJSON(_ position: Int) -> SiteAddress { SiteAddress(divisions[position] + "/index.json") }

    /// The page of the reports of one year in a county.
    package func division(_ position: Int, _ year: ReportYear) -> SiteAddress {
        SiteAddress("\(divisions[position])/\(year)/index.html")
    }

    /// The feed of a division's newest reports.
    package func feed(_ position: Int) -> SiteAddress { SiteAddress("feeds/\(divisions[position]).xml") }

    /// The part of the sitemap about a division and the bodies right below it.
    ///
    /// At the root: a part may only name pages in or below its own folder (sitemaps.org).
    package func sitemap(_ position: Int) -> SiteAddress {
        SiteAddress("sitemap-\(divisions[position].split(separator: "/").joined(separator: "-")).xml")
    }

    /// The workbook of the bodies right below a division, where the whole site is too large for one.
    package func workbook(_ position: Int) -> SiteAddress { SiteAddress("\(divisions[position])/reports.xlsx") }

    package func unit(_ body: ReportingBody) -> UnitAddresses { UnitAddresses(slug: slug(of: body)) }
}

/// The addresses of everything about one body.
package struct UnitAddresses: Sendable, Hashable {
    package let slug: String

    package var page: SiteAddress { SiteAddress("u/\(slug)/index.html") }
    package var figuresCSV: SiteAddress { SiteAddress("u/\(slug)/figures.csv") }
    package var figuresJSON: SiteAddress { SiteAddress("u/\(slug)/figures.json") }

    package func report(_ year: ReportYear) -> SiteAddress { SiteAddress("u/\(slug)/\(year)/index.html") }
    package func source(_ year: ReportYear) -> SiteAddress { SiteAddress("u/\(slug)/\(year)/source/index.html") }
    package func reportCSV(_ year: ReportYear) -> SiteAddress { SiteAddress("u/\(slug)/\(year)/report.csv") }
    package func reportJSON(_ year: ReportYear) -> SiteAddress { SiteAddress("u/\(slug)/\(year)/report.json") }

    /// The page that sets the report beside those it shares text with.
    package func similar(_ year: ReportYear) -> SiteAddress { SiteAddress("u/\(slug)/\(year)/similar/index.html") }

    package func comparison(_ first: ReportYear, _ second: ReportYear) -> SiteAddress {
        SiteAddress("u/\(slug)/compare/\(first)-\(second)/index.html")
    }
}
