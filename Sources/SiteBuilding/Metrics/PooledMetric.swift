import ReportModel

/// A metric over many reports of one year: pooled, with the reports it is made of (R4).
struct PooledMetric: Hashable {
    /// The reports of the year, and those with a value.
    private(set) var reports = 0
    private(set) var counted = 0
    /// Of the others: without number, without such a cell in their form, contradicting themselves.
    private(set) var unknown = 0
    private(set) var notInForm = 0
    private(set) var contradictory = 0
    /// The sum of the counts, or of the parts and of the wholes; `nil` where it does not fit.
    private(set) var sum: ExactDecimal? = .zero
    private(set) var part = 0
    private(set) var whole = 0

    /// Adds up: blanks are left out, never added as zero; parts and wholes are those of the same reports.
    init(_ values: some Sequence<MetricValue>) { for value in values { add(value) } }

    mutating func add(_ value: MetricValue) {
        reports += 1
        switch value {
        case .count(let number):
            counted += 1
            sum = sum?.adding(number)
        case .share(let part, let whole), .ratio(let part, let whole):
            counted += 1
            self.part += part
            self.whole += whole
        case .contradictory: contradictory += 1
        case .unknown, .noPrevious: unknown += 1
        case .notInForm: notInForm += 1
        }
    }
}

/// A unit with its value in a list of a metric.
struct MetricEntry: Hashable {
    /// The position of the body in the index.
    let body: Int
    let value: MetricValue
    /// Its place among the ranked, ties sharing one (M32); `nil` where nothing is ranked.
    var rank: Int?

    /// The value as a number to sort by: a count, or the share in percent; `nil` where there is none.
    var number: ExactDecimal? {
        switch value {
        case .count(let number): number
        case .share(let part, let whole) where whole > 0: Self.share(part, of: whole)
        case .ratio(let part, let whole) where whole > 0: Self.share(part, of: whole)
        default: nil
        }
    }

    private static func share(_ part: Int, of whole: Int) -> ExactDecimal {
        // Counts are below 2³¹, so this fits.
        ExactDecimal(significand: Int64(part) * 100_000_000 / Int64(whole), scale: 6)
    }
}

/// The units of a metric in one year: ranked where the metric has a direction and the numbers are large enough, else sorted.
struct MetricList {
    /// Ranked, best first; empty for a metric without direction.
    private(set) var ranked: [MetricEntry] = []
    /// Listed by size, largest first, names in the order of the site.
    private(set) var sorted: [MetricEntry] = []
    /// Left out, with the reason beside their value.
    private(set) var left: [MetricEntry] = []

    /// - Complexity: O(units × log units).
    init(_ metric: Metric, _ entries: [MetricEntry], minimums: SiteSettings.MinimumCounts) {
        for entry in entries {
            if entry.number == nil {
                left.append(entry)
            } else if metric.direction != .none, Self.isEnough(entry.value, minimums) {
                ranked.append(entry)
            } else if metric.direction != .none {
                left.append(entry)
            } else {
                sorted.append(entry)
            }
        }
        sort(&sorted) { Self.isLess($1, $0) }
        sort(&ranked) { metric.direction == .low ? Self.isLess($0, $1) : Self.isLess($1, $0) }
        for place in ranked.indices {
            let isTie = place > 0 && ranked[place].number == ranked[place - 1].number
            ranked[place].rank = isTie ? ranked[place - 1].rank : place + 1
        }
    }

    /// A share needs as many cases as the owner has set; a count is complete in itself.
    private static func isEnough(_ value: MetricValue, _ minimums: SiteSettings.MinimumCounts) -> Bool {
        switch value {
        case .share(_, let whole), .ratio(_, let whole): whole >= max(minimums.ranking, minimums.percentage)
        default: true
        }
    }

    private static func isLess(_ left: MetricEntry, _ right: MetricEntry) -> Bool {
        (left.number ?? .zero) < (right.number ?? .zero)
    }

    private func sort(_ entries: inout [MetricEntry], by isBefore: (MetricEntry, MetricEntry) -> Bool) {
        entries.sort { isBefore($0, $1) || (!isBefore($1, $0) && $0.body < $1.body) }
    }
}
