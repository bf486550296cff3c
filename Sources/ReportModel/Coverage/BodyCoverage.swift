/// The report of one body for one year: there, or why not.
package struct CoveredYear: Sendable, Codable, Hashable {
    package let year: ReportYear
    package let status: CoverageStatus
    /// Why files about it are not published, each reason once.
    package var refusals: [RefusalReason] = []
    /// 发布日期 and 成文日期 of a published report, where known.
    package var publishedOn: CalendarDay?
    package var issuedOn: CalendarDay?
    /// The day it was due by.
    package var dueOn: CalendarDay?

    /// The day a published report is judged by: the day of publication, else that of issue; `nil` if neither is known.
    package var day: CalendarDay? { publishedOn ?? issuedOn }
}

/// For which years a body owed a report, what that is known from, and what became of each.
package struct BodyCoverage: Sendable, Codable, Hashable {
    /// What is known of one published report.
    package struct Published: Sendable, Codable, Hashable {
        package let year: ReportYear
        package let issuedOn: CalendarDay?
        package let publishedOn: CalendarDay?

        package init(year: ReportYear, issuedOn: CalendarDay?, publishedOn: CalendarDay?) {
            (self.year, self.issuedOn, self.publishedOn) = (year, issuedOn, publishedOn)
        }
    }

    /// The row of the registry; `nil` where the years are inferred from what was ever published.
    package let registered: RegisteredBody?
    /// Ascending, without gaps; empty if nothing is known of the body.
    package let years: [CoveredYear]

    /// Decides what is expected of a body.
    ///
    /// A registered body owes a report for each year of the frame it existed in. For any other, the years between the first and
    /// the last there is a file about count, and none beyond.
    ///
    /// - Parameters:
    ///   - refused: files about the body that are not published
    ///   - earlier: years it was published for before
    /// - Complexity: O(years × files of the body).
    package init(
        published: [Published], refused: [RefusedFile] = [], earlier: [ReportYear] = [],
        registered: RegisteredBody? = nil, frame: CoverageFrame
    ) {
        self.registered = registered
        var known = published.map(\.year) + refused.map(\.year) + earlier
        if registered != nil, let years = frame.years { known += [years.lowerBound, years.upperBound] }
        guard let first = known.min(), let last = known.max() else {
            years = []
            return
        }
        let files = (published.map(\.year) + refused.map(\.year)).sorted()
        years = (first.value...last.value).compactMap { ReportYear($0) }.map { year in
            let dueOn = frame.dueDay(of: year)
            if let report = published.first(where: { $0.year == year }) {
                let isLate = (report.publishedOn ?? report.issuedOn).flatMap { day in dueOn.map { day > $0 } } ?? false
                return CoveredYear(
                    year: year, status: isLate ? .late : .published, publishedOn: report.publishedOn,
                    issuedOn: report.issuedOn, dueOn: dueOn)
            }
            let reasons = Set(refused.filter { $0.year == year }.map(\.reason)).sorted()
            let isBetween = files.first.map { $0 < year } ?? false && files.last.map { year < $0 } ?? false
            let status: CoverageStatus =
                if !reasons.isEmpty {
                    reasons == [.unreadable] ? .unreadable : .refused
                } else if earlier.contains(year) {
                    .withdrawn
                } else if let registered {
                    Self.status(year, registered, frame)
                } else { isBetween ? .notFound : .notExpected }
            return CoveredYear(year: year, status: status, refusals: reasons, dueOn: dueOn)
        }
    }

    private static func status(
        _ year: ReportYear, _ registered: RegisteredBody, _ frame: CoverageFrame
    ) -> CoverageStatus {
        if !registered.existed(in: year) { return .didNotExist }
        guard let years = frame.years, years.contains(year) else { return .notExpected }
        return frame.isDue(year) ? .notFound : .notYetDue
    }

    /// What became of the report of a year; `nil` for a year that is not looked at.
    package func year(_ year: ReportYear) -> CoveredYear? {
        guard let first = years.first else { return nil }
        let position = year.value - first.year.value
        return years.indices.contains(position) ? years[position] : nil
    }
}

/// How many reports of a set were expected and what became of them.
package struct CoverageCounts: Sendable, Hashable {
    private var counts: [Int] = Array(repeating: 0, count: CoverageStatus.allCases.count)
    /// The published reports without any date: whether they were in time is not known.
    package private(set) var undated = 0

    package init() {}

    package subscript(status: CoverageStatus) -> Int { counts[Self.place(of: status)] }
    /// The reports that were expected: published, or missing for whatever reason.
    package var expected: Int { CoverageStatus.allCases.reduce(0) { $0 + ($1.isExpected ? self[$1] : 0) } }
    package var published: Int { self[.published] + self[.late] }

    package mutating func count(_ covered: CoveredYear) {
        counts[Self.place(of: covered.status)] += 1
        if covered.status.isPublished, covered.day == nil { undated += 1 }
    }

    private static func place(of status: CoverageStatus) -> Int {
        CoverageStatus.allCases.firstIndex(of: status) ?? 0
    }
}
