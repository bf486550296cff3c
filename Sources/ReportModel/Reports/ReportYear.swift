/// The year a report is about (1 January to 31 December), not the year it was published in.
package struct ReportYear: Sendable, Codable, Hashable, Comparable, CustomStringConvertible {
    package let value: Int

    /// Creates a report year; `nil` outside 2008 (first year of the Regulation) to 2099.
    package init?(_ value: Int) {
        guard (2008...2099).contains(value) else { return nil }
        self.value = value
    }

    package var description: String { String(value) }
    package static func < (left: ReportYear, right: ReportYear) -> Bool { left.value < right.value }
    package var previous: ReportYear? { ReportYear(value - 1) }
    /// A Boolean value indicating whether reports for the year have a uniform form: the trial form came with those for 2019.
    package var hasUniformForm: Bool { value >= 2019 }
}

/// A calendar day that stands in a document; never made up, never today's.
package struct CalendarDay: Sendable, Codable, Hashable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Creates a day; `nil` if the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// `YYYY-MM-DD`.
    package var description: String {
        "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
