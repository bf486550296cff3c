import ReportModel

/// Reads the statistics period (统计期限) a text states, in the wordings of practice.
///
/// `自2024年1月1日起至2024年12月31日止`, `2024年1月1日—12月31日`, `2024年1-12月`. What was damaged on the way (`202511日至20251231日`) is none:
/// `DamagedDates` quotes it.
enum PeriodReading {
    /// Words in front of a period that make it the report's own.
    private static let keywords = ["统计期", "统计时", "数据统计", "统计数据", "所列数据", "报告期"].map { Array($0.unicodeScalars) }
    /// How far in front of the period such a word may stand.
    private static let reach = 24
    private static let joints = Set("至到-—–－―~～".unicodeScalars)
    private static let fillers = Set("起始止".unicodeScalars)

    /// The period of a report's text; `nil` if none is stated or several that differ.
    ///
    /// One introduced by 统计期限 and the like counts before others; without such words only that of a whole year counts.
    /// - Complexity: O(scalars of the texts).
    static func period(in blocks: [TextBlock], of source: SourceDocument) -> Stated<StatisticsPeriod>? {
        var introduced: [(StatisticsPeriod, SourcePlace)] = []
        var others: [(StatisticsPeriod, SourcePlace)] = []
        for block in blocks {
            for found in periods(in: block.text) {
                let place = QuotedPlace.of(found.quote, in: block, of: source)
                if found.isIntroduced {
                    introduced.append((found.period, place))
                } else if found.period.wholeYear != nil {
                    others.append((found.period, place))
                }
            }
        }
        let candidates = introduced.isEmpty ? others : introduced
        guard let first = candidates.first, candidates.allSatisfy({ $0.0 == first.0 }) else { return nil }
        return Stated(first.0, .text, at: first.1)
    }

    /// Every period of a text.
    static func periods(in text: String) -> [(period: StatisticsPeriod, quote: String, isIntroduced: Bool)] {
        guard mayHold(text) else { return [] }
        let original = Array(text.unicodeScalars)
        let kept = original.indices.filter { !CharacterSort.isBlank(original[$0].value) }
        let scalars = kept.map { Unicode.Scalar(CharacterSort.narrowed(original[$0].value)) ?? original[$0] }
        var found: [(StatisticsPeriod, String, Bool)] = []
        var index = 0
        while index < scalars.count {
            guard isDigit(scalars[index]), index == 0 || !isDigit(scalars[index - 1]),
                let (period, end) = period(scalars, at: index)
            else {
                index += 1
                continue
            }
            var quote = String.UnicodeScalarView()
            quote.append(contentsOf: original[kept[index]...kept[end - 1]])
            let front = Array(scalars[max(0, index - reach)..<index])
            found.append((period, String(quote), keywords.contains { contains($0, in: front) }))
            index = end
        }
        return found
    }

    /// A Boolean value indicating whether a text has as many digits as the shortest period: 2024年1-2月.
    private static func mayHold(_ text: String) -> Bool {
        // Full-width digits begin with 0xEF, as other full-width characters do.
        text.utf8.lazy.filter { (0x30...0x39).contains($0) || $0 == 0xEF }.prefix(6).count == 6
    }

    private static func contains(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Bool {
        text.indices.contains { text[$0...].starts(with: word) }
    }

    private static func period(_ scalars: [Unicode.Scalar], at start: Int) -> (StatisticsPeriod, end: Int)? {
        var reader = Reader(scalars: scalars, index: start)
        guard let year = reader.number(4...4), let mark = reader.mark("年-/.") else { return nil }
        let second: Unicode.Scalar = mark == "年" ? "月" : mark
        guard let month = reader.number(1...2) else { return nil }
        // 2024年1-12月, 2024年1月至12月.
        var months = reader
        _ = months.mark("月")
        if mark == "年", months.joint(), let last = months.number(1...2), months.mark("月") != nil,
            months.current.map(isDigit) != true, let from = CalendarDay(year: year, month: month, day: 1),
            let to = lastDay(year, last), let period = StatisticsPeriod(from: from, to: to)
        {
            return (period, months.index)
        }
        guard reader.mark(String(Character(second))) != nil, let day = reader.number(1...2) else { return nil }
        if mark == "年", reader.mark("日") == nil { return nil }
        guard let from = CalendarDay(year: year, month: month, day: day), reader.joint() else { return nil }
        // The second day may leave out the year.
        let atSecond = reader
        var lastYear = year
        if let number = reader.number(4...4), reader.mark(String(Character(mark))) != nil {
            lastYear = number
        } else {
            reader = atSecond
        }
        guard let lastMonth = reader.number(1...2), reader.mark(String(Character(second))) != nil,
            let lastDay = reader.number(1...2)
        else { return nil }
        if mark == "年", reader.mark("日") == nil { return nil }
        guard reader.current.map(isDigit) != true,
            let to = CalendarDay(year: lastYear, month: lastMonth, day: lastDay),
            let period = StatisticsPeriod(from: from, to: to)
        else { return nil }
        return (period, reader.index)
    }

    private static func lastDay(_ year: Int, _ month: Int) -> CalendarDay? {
        (28...31).reversed().lazy.compactMap { CalendarDay(year: year, month: month, day: $0) }.first
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// A place in scalars that moves on over what it knows.
    private struct Reader {
        let scalars: [Unicode.Scalar]
        var index: Int

        var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

        mutating func number(_ digits: ClosedRange<Int>) -> Int? {
            let run = scalars[min(index, scalars.count)...].prefix(while: isDigit)
            guard digits.contains(run.count) else { return nil }
            index += run.count
            return run.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
        }

        mutating func mark(_ marks: String) -> Unicode.Scalar? {
            guard let scalar = current, marks.unicodeScalars.contains(scalar) else { return nil }
            index += 1
            return scalar
        }

        /// 起至, 至, — between two days.
        mutating func joint() -> Bool {
            let start = index
            while let scalar = current, fillers.contains(scalar) { index += 1 }
            let first = index
            while let scalar = current, joints.contains(scalar) { index += 1 }
            if index > first { return true }
            index = start
            return false
        }
    }
}
