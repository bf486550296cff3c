import Diagnostics
import LocatedYAML
import ReportModel

extension StrictMapping {
    /// An address, checked and brought into its usual form by `check`.
    mutating func address(_ key: String, _ check: (String) throws(SettingFault) -> String) -> String? {
        guard let text = string(key) else { return nil }
        do throws(SettingFault) {
            return try check(text)
        } catch {
            refuse(key, error.message(key))
            return nil
        }
    }

    /// A whole number that is not negative.
    mutating func count(_ key: String) -> Int? {
        guard let count = integer(key) else { return nil }
        if count < 0 { refuse(key, Wording(zh: "“\(key)”不能是负数", en: "“\(key)” cannot be negative")) }
        return count
    }

    /// The words of a list, each among the known ones.
    mutating func choices(_ key: String, among known: [String]) -> [String] {
        let words = strings(key) ?? []
        for word in words where !known.contains(word) {
            let nearest = NearestName.of(word, among: known)
            let list = known.joined(separator: ", ")
            refuse(
                key,
                Wording(
                    zh: "“\(key)”中的“\(word)”应为以下之一：\(list)\(nearest.map { "；是否指“\($0)”？" } ?? "")",
                    en:
                        "“\(word)” in “\(key)” has to be one of: \(list)\(nearest.map { "; did you mean “\($0)”?" } ?? "")"
                ))
        }
        return words
    }

    /// A day of any year, written `MM-DD`.
    mutating func day(_ key: String) -> ReportDeadlines.Day? {
        guard let text = string(key) else { return nil }
        if let day = ReportDeadlines.Day(text) { return day }
        refuse(key, Wording(zh: "“\(key)”应写成 MM-DD，例如 01-31", en: "“\(key)” has to be written MM-DD, such as 01-31"))
        return nil
    }

    /// A day of the calendar, written `YYYY-MM-DD`.
    mutating func calendarDay(_ key: String) -> CalendarDay? {
        guard let text = string(key) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        if parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3,
            let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
        {
            return day
        }
        refuse(
            key, Wording(zh: "“\(key)”应写成 YYYY-MM-DD，例如 2025-04-01", en: "“\(key)” has to be a day, such as 2025-04-01")
        )
        return nil
    }

    /// A report year, 2008 to 2099.
    mutating func reportYear(_ key: String) -> ReportYear? {
        guard let number = integer(key) else { return nil }
        if let year = ReportYear(number) { return year }
        refuse(key, Wording(zh: "“\(key)”应为 2008 至 2099 之间的年份", en: "“\(key)” has to be a year from 2008 to 2099"))
        return nil
    }

    /// Reports a value that cannot be used, at its place.
    mutating func refuse(_ key: String, _ message: Wording) {
        let place = node(key)?.location ?? location
        add(contentsOf: [Diagnostic(rule: "SE-03", severity: .error, at: place, message)])
    }
}

extension ReportDeadlines.Day {
    /// Reads `MM-DD`; `nil` if no year has such a day.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let month = Int(parts[0]),
            let day = Int(parts[1]), (1...12).contains(month)
        else { return nil }
        let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...lengths[month - 1]).contains(day) else { return nil }
        self.init(month: month, day: day)
    }
}
