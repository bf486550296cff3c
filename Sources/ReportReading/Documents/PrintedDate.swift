import ReportModel

/// Reads days as documents print them.
///
/// A damaged date (`202511日`, `20231月1日`) is no date: which digits were lost cannot be said.
enum PrintedDate {
    /// The day a text is, or begins with: `2024年1月24日`, `2024-01-24`, `2024/1/24`, with blanks and full-width digits.
    ///
    /// - Returns: The day and what stands behind it.
    static func leading(_ text: String) -> (day: CalendarDay, rest: String)? {
        var scalars = text.unicodeScalars.filter { !CharacterSort.isBlank($0.value) }[...]
        func number(_ digits: ClosedRange<Int>) -> Int? {
            let run = scalars.prefix { (0x30...0x39).contains(CharacterSort.narrowed($0.value)) }
            guard digits.contains(run.count) else { return nil }
            scalars = scalars.dropFirst(run.count)
            return run.reduce(0) { $0 * 10 + Int(CharacterSort.narrowed($1.value)) - 0x30 }
        }
        func mark(_ marks: String) -> Unicode.Scalar? {
            guard let first = scalars.first, marks.unicodeScalars.contains(first) else { return nil }
            scalars = scalars.dropFirst()
            return first
        }
        guard let year = number(4...4), let first = mark("年-/.") else { return nil }
        let second = first == "年" ? "月" : String(first)
        guard let month = number(1...2), mark(second) != nil, let day = number(1...2) else { return nil }
        if first == "年", mark("日") == nil { return nil }
        guard let value = CalendarDay(year: year, month: month, day: day) else { return nil }
        return (value, String(String.UnicodeScalarView(scalars)))
    }

    /// The day a text begins with, with or without a time of day behind it: `2024-01-18 09:30`.
    static func day(ofTime text: String) -> CalendarDay? {
        // Without its blanks such a text has too many digits for a day.
        let date = text.unicodeScalars.prefix { !CharacterSort.isBlank($0.value) }
        return (leading(text) ?? leading(String(date)))?.day
    }

    /// The years a text names as `2024年`, in order, with what stands before and behind each.
    static func years(in text: String) -> [(year: Int, before: String, after: String)] {
        let scalars = Array(text.unicodeScalars)
        var found: [(Int, String, String)] = []
        var index = 0
        while index < scalars.count {
            let run = scalars[index...].prefix { (0x30...0x39).contains(CharacterSort.narrowed($0.value)) }
            guard run.count == 4 else {
                index += max(1, run.count)
                continue
            }
            var next = index + 4
            while next < scalars.count, CharacterSort.isBlank(scalars[next].value) { next += 1 }
            if next < scalars.count, scalars[next] == "年" {
                let year = run.reduce(0) { $0 * 10 + Int(CharacterSort.narrowed($1.value)) - 0x30 }
                found.append((year, string(scalars[..<index]), string(scalars[(next + 1)...])))
            }
            index += 4
        }
        return found
    }

    /// The years a title names: `2024年`, `2024` without 年, `二〇二四年`, in order, with what stands before and behind each.
    ///
    /// A number in brackets or in front of 号 belongs to a document number.
    static func titleYears(in text: String) -> [(year: Int, before: String, after: String)] {
        let scalars = Array(text.unicodeScalars)
        var found: [(Int, String, String)] = []
        var index = 0
        while index < scalars.count {
            let digits = scalars[index...].prefix { digit($0) != nil }
            guard digits.count == 4 else {
                index += max(1, digits.count)
                continue
            }
            let isArabic = digits.allSatisfy { (0x30...0x39).contains(CharacterSort.narrowed($0.value)) }
            let year = digits.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
            var next = index + 4
            while next < scalars.count, CharacterSort.isBlank(scalars[next].value) { next += 1 }
            let isFollowed = next < scalars.count && scalars[next] == "年"
            let isNumber = next < scalars.count && "〕]）)】号".unicodeScalars.contains(scalars[next])
            if isFollowed || isArabic && !isNumber && (2008...2099).contains(year) {
                let end = isFollowed ? next + 1 : index + 4
                found.append((year, string(scalars[..<index]), string(scalars[end...])))
            }
            index += 4
        }
        return found
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        let value = CharacterSort.narrowed(scalar.value)
        if (0x30...0x39).contains(value) { return Int(value) - 0x30 }
        return chineseDigits[scalar]
    }

    private static let chineseDigits: [Unicode.Scalar: Int] = [
        "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    private static func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: part)
        return String(view)
    }
}
