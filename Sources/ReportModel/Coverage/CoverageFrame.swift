/// Which years reports are expected for, and up to which day (统计基准).
///
/// Never a clock: the day is a setting or stands in a report, so the same input always gives the same answer.
package struct CoverageFrame: Sendable, Codable, Hashable {
    /// Where it is known from that a deadline has passed.
    package enum Reference: Sendable, Codable, Hashable {
        /// The day of the settings (`as_of`).
        case setting(CalendarDay)
        /// The latest day a report of the newest year bears.
        case stated(CalendarDay)
        /// No day is known: the reports of a later year show that a year is over.
        case laterYears

        package var day: CalendarDay? {
            switch self {
            case .setting(let day), .stated(let day): day
            case .laterYears: nil
            }
        }
    }

    /// The first and the last year reports of registered bodies are expected for; `nil` without any report.
    package let years: ClosedRange<ReportYear>?
    package let reference: Reference
    /// The month and day of the following year a report is due by, and after which it is warned about.
    package let due: MonthDay
    package let late: MonthDay

    package init(
        years: ClosedRange<ReportYear>?, reference: Reference, due: MonthDay = MonthDay(month: 1, day: 31),
        late: MonthDay = MonthDay(month: 3, day: 31)
    ) {
        (self.years, self.reference, self.due, self.late) = (years, reference, due, late)
    }

    /// The frame of a set of reports.
    ///
    /// - Parameters:
    ///   - dates: the year of every report with the days it bears
    ///   - since: the first year of the settings; without one the first year of any report
    ///   - asOf: the day of the settings; without one the latest day in a report of the newest year, if it lies in the year after
    /// - Complexity: O(reports).
    package init(
        of dates: [(year: ReportYear, days: [CalendarDay])], since: ReportYear? = nil, asOf: CalendarDay? = nil,
        due: MonthDay = MonthDay(month: 1, day: 31), late: MonthDay = MonthDay(month: 3, day: 31)
    ) {
        let newest = dates.map(\.year).max()
        let first = since ?? dates.map(\.year).min()
        // A year is over when the next one has begun.
        let last = [newest, asOf.flatMap { ReportYear($0.year - 1) }].compactMap { $0 }.max()
        let stated = dates.filter { $0.year == newest }.flatMap(\.days).filter { $0.year - 1 == newest?.value }.max()
        let years = first.flatMap { first in last.flatMap { first <= $0 ? first...$0 : nil } }
        self.init(
            years: years, reference: asOf.map(Reference.setting) ?? stated.map(Reference.stated) ?? .laterYears,
            due: due, late: late)
    }

    /// The day the report of a year is due by.
    package func dueDay(of year: ReportYear) -> CalendarDay? { due.day(in: year.value + 1) }

    /// A Boolean value indicating whether the day a report is due by has passed for certain.
    package func isDue(_ year: ReportYear) -> Bool {
        // A report of a later year can only be written when that year is over.
        if case .setting = reference {} else if let newest = years?.upperBound, year < newest { return true }
        guard let day = reference.day, let due = dueDay(of: year) else { return false }
        return day > due
    }
}

/// A day of any year.
package struct MonthDay: Sendable, Codable, Hashable {
    package let month: Int
    package let day: Int

    package init(month: Int, day: Int) { (self.month, self.day) = (month, day) }

    /// The day in a year; 29 February is the day before 1 March.
    package func day(in year: Int) -> CalendarDay? {
        CalendarDay(year: year, month: month, day: day) ?? CalendarDay(year: year, month: month, day: day - 1)
    }
}
