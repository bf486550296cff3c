/// What a figure set against another may be shown as, when the one is no share of the other (R1, R2).
///
/// No interval: such a value is no sample of cases. Below twice the counts of a share, which for the sum of two years is once, a percentage
/// is left out or marked as small.
struct RatioDisplay: Hashable {
    /// How much may be said.
    enum Form: Hashable {
        /// The other figure is zero: 不适用.
        case notApplicable
        /// Too little for a percentage: both figures alone.
        case fraction
        /// A percentage; it can exceed 100.
        case percentage(tenths: Int, isSmall: Bool)
    }

    let part, whole: Int
    let form: Form

    init(_ part: Int, of whole: Int, minimums: SiteSettings.MinimumCounts) {
        (self.part, self.whole) = (part, whole)
        form =
            if whole <= 0 {
                .notApplicable
            } else if whole < 2 * minimums.percentage {
                .fraction
            } else {
                .percentage(
                    tenths: (part * 2_000 + whole) / (2 * whole), isSmall: whole < 2 * minimums.ranking)
            }
    }
}
