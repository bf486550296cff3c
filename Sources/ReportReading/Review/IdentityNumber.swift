import ReportModel

/// The identity number of a citizen (公民身份号码, GB 11643): region, date of birth, serial number, check digit.
enum IdentityNumber {
    /// The first two digits of the region: the provinces, and 81 to 83 for residents of Hong Kong, Macao and Taiwan.
    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
        63, 64, 65, 71, 81, 82, 83,
    ]
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    /// The check digit for each remainder; 10 is `X`.
    private static let checks = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]

    /// The day of birth of a valid number; `nil` for anything else.
    ///
    /// Valid is: 18 characters, a province in front, a day the calendar has, and the check digit (ISO 7064, MOD 11-2). Which county
    /// the region names is not asked: counties come and go, a number stays. There is no clock here, so the last year is generous.
    static func birthday(_ pieces: some Collection<DigitPiece>) -> CalendarDay? {
        let digits = pieces.flatMap(\.digits).map(Int.init)
        let endsInX = pieces.contains(where: \.endsInX)
        guard digits.count == (endsInX ? 17 : 18), provinces.contains(digits[0] * 10 + digits[1]) else { return nil }
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        guard checks[sum % 11] == (endsInX ? 10 : digits[17]) else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        let year = number(6..<10)
        guard (1900...2039).contains(year) else { return nil }
        return CalendarDay(year: year, month: number(10..<12), day: number(12..<14))
    }
}
