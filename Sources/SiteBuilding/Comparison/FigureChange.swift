import ReportModel

/// The change of a figure from one year to another, by display rule R3.
enum FigureChange: Hashable {
    /// One of the two is no number, or the form has changed between them.
    case none
    case unchanged
    /// From zero there is no percentage.
    case fromZero(ExactDecimal)
    /// From a number below ten only the difference is shown.
    case difference(ExactDecimal)
    /// The difference, and the change in tenths of a percent.
    case share(ExactDecimal, tenths: Int64)

    /// Creates the change between two figures; `isBroken` says that the form changed between the two years.
    init(from previous: ExactDecimal?, to current: ExactDecimal?, isBroken: Bool = false) {
        guard !isBroken, let previous, let current, let difference = current.subtracting(previous) else {
            self = .none
            return
        }
        if difference.isZero {
            self = .unchanged
        } else if previous.isZero {
            self = .fromZero(current)
        } else if previous < ExactDecimal(10) {
            self = .difference(difference)
        } else if let tenths = Self.tenths(difference, of: previous) {
            self = .share(difference, tenths: tenths)
        } else {
            self = .difference(difference)
        }
    }

    /// The share of a positive number in tenths of a percent, rounded half away from zero; `nil` if it does not fit.
    private static func tenths(_ part: ExactDecimal, of whole: ExactDecimal) -> Int64? {
        guard part.scale <= 9, whole.scale <= 9 else { return nil }
        let scale = max(part.scale, whole.scale)
        let powers: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000]
        let (upper, first) = part.significand.multipliedReportingOverflow(by: powers[Int(scale - part.scale)])
        let (lower, second) = whole.significand.multipliedReportingOverflow(by: powers[Int(scale - whole.scale)])
        let (scaled, third) = upper.multipliedReportingOverflow(by: 2_000)
        let (twice, fourth) = lower.multipliedReportingOverflow(by: 2)
        guard !first, !second, !third, !fourth, lower > 0 else { return nil }
        let half = scaled < 0 ? scaled - lower : scaled + lower
        return half / twice
    }

    /// The change as shown; `nil` where nothing is to be said.
    func text(_ words: PageWords) -> String? {
        switch self {
        case .none: nil
        case .unchanged: words["change_none"]
        case .fromZero(let value):
            words(value.isNegative ? "change_from_zero_down" : "change_from_zero", ["value": value.description])
        case .difference(let difference): Self.signed(difference.description)
        case .share(let difference, let tenths):
            words(
                "change_share",
                [
                    "difference": Self.signed(difference.description),
                    "share": Self.signed(ExactDecimal(significand: tenths, scale: 1).description),
                ])
        }
    }

    /// A Boolean value indicating whether the figure differs.
    var isChange: Bool {
        switch self {
        case .none, .unchanged: false
        case .fromZero, .difference, .share: true
        }
    }

    // U+2212 is as wide as the plus sign.
    private static func signed(_ digits: String) -> String {
        digits.utf8.first == UInt8(ascii: "-") ? "−" + digits.dropFirst() : "+" + digits
    }
}
