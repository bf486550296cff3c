package import ReportModel

/// A file that may be a report, with everything its place and its side files say about it.
package struct ContentEntry: Sendable, Codable, Hashable {
    /// The path relative to the content folder with `/`, or the path as the user named it for a single file.
    package let path: String
    /// Where the file is opened.
    package let filePath: String
    package let format: SourceFormat
    /// What the folders and their `body.yml` say about the reporting body.
    package let place: ContentPlace
    /// What `report.yml` says about this file.
    package let facts: ReportFacts
    /// The year the file name states: `2024.txt`, `2024-修订.md`.
    package let yearInName: ReportYear?

    package init(
        path: String, filePath: String, format: SourceFormat, place: ContentPlace = ContentPlace(),
        facts: ReportFacts = ReportFacts()
    ) {
        self.path = path
        self.filePath = filePath
        self.format = format
        self.place = place
        self.facts = facts
        self.yearInName = Self.year(inFileName: path)
    }

    /// The year a file name begins with, if it is no longer number: `2024.txt` and `2024年报.md`, not `20240115.txt`.
    private static func year(inFileName path: String) -> ReportYear? {
        let name = path.utf8[
            (path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...]
        let digits = name.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard digits.count == 4 else { return nil }
        return ReportYear(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
}

/// What the folders of a file say about the body it belongs to: names and levels from the folder names, the rest from
/// the `body.yml` of each folder.
package struct ContentPlace: Sendable, Codable, Hashable {
    /// The divisions, highest first, ascending; empty where the path says nothing.
    package var path: [PlacedDivision]
    /// The kind stated by `body.yml` for the body itself.
    package var kind: BodyKind?
    package var formerNames: [String]
    package var slug: String?
    package var isSample: Bool

    package init(
        path: [PlacedDivision] = [], kind: BodyKind? = nil, formerNames: [String] = [], slug: String? = nil,
        isSample: Bool = false
    ) {
        self.path = path
        self.kind = kind
        self.formerNames = formerNames
        self.slug = slug
        self.isSample = isSample
    }
}

/// A division of the path and where it was taken from.
package struct PlacedDivision: Sendable, Codable, Hashable {
    package let division: Division
    package let origin: ValueOrigin

    package init(_ division: Division, from origin: ValueOrigin) {
        self.division = division
        self.origin = origin
    }
}

/// Where a value about a report was taken from; also the order in which the sources are asked.
package enum ValueOrigin: String, Sendable, Codable, Hashable, CaseIterable {
    /// A folder or file name.
    case path
    /// `body.yml` or `report.yml`.
    case sideFile = "side-file"
    /// What the page or the file says about itself: meta tags, 索引号 and 发布机构 above the text, 当前位置.
    case page
    case title
    case text

    /// The origin in words, for messages.
    package var label: String {
        switch self {
        case .path: "路径"
        case .sideFile: "附属文件"
        case .page: "网页信息"
        case .title: "标题"
        case .text: "正文"
        }
    }
}

/// What `report.yml` says about one file.
package struct ReportFacts: Sendable, Codable, Hashable {
    package var year: ReportYear?
    package var textKind: AnnualReport.TextKind
    package var sourceAddress: String?
    /// A remark on the source, shown beside it.
    package var sourceNote: String?
    /// 发布日期.
    package var published: CalendarDay?
    /// What `decisions.yml` says about findings in this file.
    package var decisions: [Decision] = []
    /// What `corrections.yml` says about figures in this file.
    package var corrections: [Correction] = []

    package init(
        year: ReportYear? = nil, textKind: AnnualReport.TextKind = .full, sourceAddress: String? = nil,
        sourceNote: String? = nil, published: CalendarDay? = nil
    ) {
        self.year = year
        self.textKind = textKind
        self.sourceAddress = sourceAddress
        self.sourceNote = sourceNote
        self.published = published
    }
}
