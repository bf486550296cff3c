/// The statistics period (统计期限) a report states: from its first day to its last.
///
/// By the form it is 1 January to 31 December of the report's year; what a report states instead is kept as it is.
package struct StatisticsPeriod: Sendable, Codable, Hashable {
    package let from: CalendarDay
    package let to: CalendarDay

    /// Creates a period; `nil` if it would end before it begins.
    package init?(from: CalendarDay, to: CalendarDay) {
        guard from <= to else { return nil }
        (self.from, self.to) = (from, to)
    }

    /// The year the period is the whole of; `nil` for any other period.
    package var wholeYear: ReportYear? {
        let isWhole = (from.month, from.day) == (1, 1) && (to.month, to.day) == (12, 31) && from.year == to.year
        return isWhole ? ReportYear(from.year) : nil
    }
}
