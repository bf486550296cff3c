/// What a statement is limited to.
package struct StatementScope: Sendable, Codable, Hashable {
    package var period: StatementPeriod
    /// Another body the figure is about, as printed: 全县.
    package var otherBody: String?
    /// The channel the figure is limited to, as printed: 网站, 书面.
    package var channel: String?
    /// Any other words that limit what is counted, as printed: 自然人, 协助.
    package var qualifier: String?
    /// A Boolean value indicating whether the figure is a piece of a total stated before it in the sentence.
    package var isPart: Bool

    package init(
        period: StatementPeriod = .unstated, otherBody: String? = nil, channel: String? = nil, qualifier: String? = nil,
        isPart: Bool = false
    ) {
        self.period = period
        self.otherBody = otherBody
        self.channel = channel
        self.qualifier = qualifier
        self.isPart = isPart
    }

    /// A Boolean value indicating whether nothing but the period limits the figure.
    package var isWhole: Bool { otherBody == nil && channel == nil && qualifier == nil && !isPart }
}

/// The time a statement is about.
package enum StatementPeriod: Sendable, Codable, Hashable {
    /// The sentence names none: the year of the report.
    case unstated
    /// 本年, 今年, 全年.
    case reportYear
    /// A year given in figures.
    case year(Int)
    /// 上年, 去年.
    case yearBefore
    /// 上半年, 第一季度, 每月, a month.
    case partOfYear
    /// 累计, 历年, 截至目前, and years from … to ….
    case cumulative

    /// The word of the period in every machine-readable output; a year is its four figures.
    package var word: String {
        switch self {
        case .unstated: "unstated"
        case .reportYear: "report_year"
        case .year(let year): String(year)
        case .yearBefore: "year_before"
        case .partOfYear: "part_of_year"
        case .cumulative: "cumulative"
        }
    }

    /// A Boolean value indicating whether the period is the whole of a year of which a report with that year tells.
    package func isWhole(of year: ReportYear) -> Bool {
        switch self {
        case .unstated, .reportYear: true
        case .year(let value): value == year.value
        case .yearBefore, .partOfYear, .cumulative: false
        }
    }
}
