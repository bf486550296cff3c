import ReportModel

/// Display rules R1 and R2: what a share may be shown as, after how many cases it counts.
struct ShareDisplay: Hashable {
    /// How much may be said.
    enum Form: Hashable {
        /// The whole is zero: 不适用, never 0 % and never 100 %.
        case notApplicable
        /// Too few cases for a percentage: the fraction alone.
        case fraction
        /// A percentage with its 95 % interval, marked 基数小.
        case small(tenths: Int, low: Int, high: Int)
        /// A percentage.
        case full(tenths: Int)
        /// The part is larger than its whole, by rights or by mistake: the fraction alone.
        case beyond
    }

    let part, whole: Int
    let form: Form

    init(_ part: Int, of whole: Int, minimums: SiteSettings.MinimumCounts) {
        (self.part, self.whole) = (part, whole)
        form =
            if whole <= 0 {
                .notApplicable
            } else if part > whole || part < 0 {
                .beyond
            } else if whole < minimums.percentage {
                .fraction
            } else if whole < minimums.ranking, let interval = Wilson.interval(part, of: whole) {
                .small(tenths: Self.tenths(part, of: whole), low: interval.low, high: interval.high)
            } else {
                .full(tenths: Self.tenths(part, of: whole))
            }
    }

    /// A share in tenths of a percent, rounded half up.
    ///
    /// Less than all is never shown as 100 %, more than nothing never as 0 %.
    static func tenths(_ part: Int, of whole: Int) -> Int {
        guard whole > 0 else { return 0 }
        let rounded = (part * 2_000 + whole) / (2 * whole)
        if part < whole, rounded >= 1_000 { return 999 }
        if part > 0, rounded == 0 { return 1 }
        return rounded
    }
}

/// The score interval of Wilson (1927) for a share, at 95 %.
enum Wilson {
    // The 97.5th percentile of the normal distribution.
    private static let z = 1.959_963_984_540_054

    /// The bounds in tenths of a percent, rounded; `nil` for no cases.
    static func interval(_ part: Int, of whole: Int) -> (low: Int, high: Int)? {
        guard whole > 0, part >= 0, part <= whole else { return nil }
        let n = Double(whole)
        let p = Double(part) / n
        let square = z * z
        let centre = p + square / (2 * n)
        let spread = z * ((p * (1 - p) + square / (4 * n)) / n).squareRoot()
        let scale = 1 + square / n
        // At the ends the bound is exact; rounding errors must not show as −0.0.
        let low = part == 0 ? 0 : (centre - spread) / scale
        let high = part == whole ? 1 : (centre + spread) / scale
        return (Int((low * 1_000).rounded()), Int((high * 1_000).rounded()))
    }
}

/// Median and spread of the values of at least five units (R4, M33).
struct Spread: Hashable {
    /// Fewer units carry no distribution.
    static let minimum = 5

    let count: Int
    let low, median, high: ExactDecimal
    let least, most: ExactDecimal

    /// - Complexity: O(values × log values).
    init?(_ values: [ExactDecimal]) {
        guard values.count >= Self.minimum else { return nil }
        let sorted = values.sorted()
        count = sorted.count
        (least, most) = (sorted[0], sorted[sorted.count - 1])
        low = Self.percentile(10, of: sorted)
        median = Self.percentile(50, of: sorted)
        high = Self.percentile(90, of: sorted)
    }

    /// The smallest value at least this percentage of the units do not exceed: always a value that occurs.
    private static func percentile(_ percent: Int, of sorted: [ExactDecimal]) -> ExactDecimal {
        sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
    }
}
