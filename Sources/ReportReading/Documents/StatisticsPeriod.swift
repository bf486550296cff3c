import ReportModel

/// Reads the statistics period (统计期限) of a report: 1 January to 31 December of one year, written in full.
///
/// Damaged periods (`202511日至20251231日`, `202020年12月31日`) are none.
enum StatisticsPeriod {
    /// The year of the period; `nil` if no text states one or several differ.
    ///
    /// - Complexity: O(scalars of the texts).
    static func year(in texts: [String]) -> ReportYear? {
        let years = Set(texts.flatMap(years(in:)))
        return years.count == 1 ? years.first : nil
    }

    private static func years(in text: String) -> [ReportYear] {
        let scalars = text.unicodeScalars.filter { !CharacterSort.isBlank($0.value) }.map {
            Unicode.Scalar(CharacterSort.narrowed($0.value)) ?? $0
        }
        let (start, end) = (Array("年1月1日".unicodeScalars), Array("12月31日".unicodeScalars))
        return scalars.indices.compactMap { index in
            guard index >= 4, scalars[index...].starts(with: start), let year = year(scalars, before: index) else {
                return nil
            }
            // The end has to follow at once: 至, 起至, a dash, and the same year or none.
            let rest = scalars[(index + start.count)...].prefix(12)
            guard let last = rest.indices.first(where: { rest[$0...].starts(with: end) }) else { return nil }
            let between = rest[..<last]
            let digits = between.filter(isDigit)
            let isSame = digits.isEmpty || between.last == "年" && Self.year(scalars, before: last - 1) == year
            return isSame && digits.count <= 4 ? ReportYear(year) : nil
        }
    }

    /// The four digits in front of a place; `nil` if there are fewer or more.
    private static func year(_ scalars: [Unicode.Scalar], before index: Int) -> Int? {
        let digits = scalars[..<index].reversed().prefix(5).prefix(while: isDigit)
        guard digits.count == 4 else { return nil }
        return digits.reversed().reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
