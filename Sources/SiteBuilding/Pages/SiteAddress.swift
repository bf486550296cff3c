package import Diagnostics
package import ReportModel

/// The place of a file in the site: relative, lower-case ASCII, `/` between folders, such as `u/jiazhen/2024/index.html`.
package struct SiteAddress: Sendable, Codable, Hashable, Comparable, CustomStringConvertible {
    package let path: String

    package init(_ path: String) { self.path = path }

    package var description: String { path }

    package static func < (left: SiteAddress, right: SiteAddress) -> Bool {
        left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }

    /// The address without `index.html`, as used in canonical addresses and in the sitemap.
    package var canonicalPath: String {
        path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast("index.html".utf8.count)) : path
    }

    /// The link from this file to another, so that the site works in any folder and from `file://`.
    ///
    /// - Complexity: O(both paths).
    package func link(to other: SiteAddress, fragment: String? = nil) -> String {
        // The bytes of the folders both share; the file's own name is never shared.
        var (equal, shared) = (0, 0)
        for (mine, theirs) in zip(path.utf8, other.path.utf8) {
            guard mine == theirs else { break }
            equal += 1
            if mine == UInt8(ascii: "/") { shared = equal }
        }
        var link = ""
        for byte in path.utf8.dropFirst(shared) where byte == UInt8(ascii: "/") { link += "../" }
        link += Substring(other.path.utf8.dropFirst(shared))
        if let fragment {
            link += "#"
            link += fragment
        }
        return link
    }

    /// The prefix that leads from this file to the root of the site: empty, `../`, `../../` ….
    package var root: String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }
}

/// The pages and files of the site that are about no single body.
extension SiteAddress {
    package static let home = SiteAddress("index.html")
    package static let search = SiteAddress("search/index.html")
    package static let methods = SiteAddress("methods/index.html")
    package static let siteMap = SiteAddress("sitemap/index.html")
    package static let data = SiteAddress("data/index.html")
    package static let changes = SiteAddress("changes/index.html")
    package static let changesFeed = SiteAddress("feeds/changes.xml")
    package static let allFigures = SiteAddress("data/figures.csv")
    package static let sources = SiteAddress("data/sources.csv")
    package static let allFindingsCSV = SiteAddress("data/findings.csv")
    package static let allFindingsJSON = SiteAddress("data/findings.json")
    package static let dataPackage = SiteAddress("data/datapackage.json")
    package static let dataIndex = SiteAddress("data/index.json")
    package static let findings = SiteAddress("findings/index.html")
    package static let coverage = SiteAddress("coverage/index.html")
    package static let coverageCSV = SiteAddress("data/coverage.csv")
    package static let coverageJSON = SiteAddress("data/coverage.json")
    package static let similar = SiteAddress("similar/index.html")
    package static let reuse = SiteAddress("data/reuse.csv")
    package static let metrics = SiteAddress("m/index.html")
    package static let glossary = SiteAddress("glossary/index.html")
    package static let guide = SiteAddress("guide/index.html")
    package static let offices = SiteAddress("for-offices/index.html")
    package static let reportError = SiteAddress("report-an-error/index.html")
    package static let notFound = SiteAddress("404.html")
    package static let feed = SiteAddress("feeds/all.xml")
    package static let sitemapXML = SiteAddress("sitemap.xml")
    /// The part of the sitemap with the pages about no single county.
    package static let sitemapPart = SiteAddress("sitemap-portal.xml")
    package static let robots = SiteAddress("robots.txt")

    /// The page of a rule; its name is lower case in the address.
    package static func rule(_ id: RuleID) -> SiteAddress { SiteAddress("rules/\(id.name.lowercased())/index.html") }

    /// The page of a rule for programs.
    package static func ruleJSON(_ id: RuleID) -> SiteAddress {
        SiteAddress("rules/\(id.name.lowercased())/index.json")
    }

    /// The page of a metric, and that of one of its years.
    static func metric(_ id: String) -> SiteAddress { SiteAddress("m/\(id.lowercased())/index.html") }
    static func metricJSON(_ id: String) -> SiteAddress { SiteAddress("m/\(id.lowercased())/index.json") }
    static func metricYear(_ id: String, _ year: ReportYear) -> SiteAddress {
        SiteAddress("m/\(id.lowercased())/\(year)/index.html")
    }
    static func metricYearJSON(_ id: String, _ year: ReportYear) -> SiteAddress {
        SiteAddress("m/\(id.lowercased())/\(year)/index.json")
    }

    /// The sums of a year for programs.
    static func yearJSON(_ year: ReportYear) -> SiteAddress { SiteAddress("data/years/\(year).json") }
    /// The similar texts of a year, and those of a year in a division, whose own address is given.
    package static func similar(_ year: ReportYear) -> SiteAddress { SiteAddress("similar/\(year)/index.html") }

    package static func similar(_ year: ReportYear, in division: SiteAddress) -> SiteAddress {
        SiteAddress("similar/\(year)/\(division.path)")
    }

    static func similarPairs(_ year: ReportYear) -> SiteAddress { SiteAddress("similar/\(year)/pairs.csv") }
    static func similarClusters(_ year: ReportYear) -> SiteAddress { SiteAddress("similar/\(year)/clusters.csv") }
    static func similarJSON(_ year: ReportYear) -> SiteAddress { SiteAddress("similar/\(year)/similar.json") }
}
