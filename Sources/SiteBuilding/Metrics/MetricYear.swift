import ReportModel

/// A metric in one year over a set of townships: pooled, spread, and each unit.
struct MetricYear {
    let metric: Metric
    let year: ReportYear
    /// The townships, with or without a report for the year.
    let bodies: Int
    let pooled: PooledMetric
    /// The values that can be compared: counts, and shares with enough cases for a percentage.
    let compared: [ExactDecimal]
    let spread: Spread?
    /// Every unit with a report; its positions are those in the index.
    let entries: [MetricEntry]

    /// - Parameter positions: the townships as positions in the index
    /// - Complexity: O(bodies × log bodies).
    init(_ metric: Metric, _ year: ReportYear, _ positions: [Int], _ making: PageMaking) {
        (self.metric, self.year) = (metric, year)
        bodies = positions.count
        entries = positions.compactMap { position in
            making.index.bodies[position].report(of: year).map { MetricEntry(body: position, value: metric.value($0)) }
        }
        pooled = PooledMetric(entries.lazy.map(\.value))
        let minimums = making.settings.minimumCounts
        compared = entries.compactMap { $0.value.drawn(minimums) }
        // A day or a flag of a single report is no value of its own to compare.
        spread = metric.formula == .zeroRequests ? nil : Spread(compared)
    }

    /// A Boolean value indicating whether the same townships are counted as in another year.
    func hasUnits(of other: MetricYear) -> Bool {
        func counted(_ year: MetricYear) -> [Int] { year.entries.filter { $0.value.isCounted }.map(\.body) }
        return counted(self) == counted(other)
    }

    /// A value of the spread as text.
    func text(_ value: ExactDecimal) -> String { MetricView.signed(value) + (metric.isPercentage ? "%" : "") }
}

extension PortalIndex {
    /// The townships metrics are about: no sample, no county or department, which would count things twice.
    ///
    /// - Complexity: O(bodies).
    var metricBodies: [Int] {
        bodies.indices.filter { !bodies[$0].body.isSample && bodies[$0].body.kind.group == .township }
    }

    /// The same below a division; in one of samples only, the samples.
    func metricBodies(in division: Int) -> [Int] {
        let isSample = isSample(division)
        return divisions[division].bodies.filter {
            bodies[$0].body.isSample == isSample && bodies[$0].body.kind.group == .township
        }
    }

    /// The years pages of metrics are about, ascending.
    var metricYears: [ReportYear] {
        Set(
            bodies.lazy.filter { !$0.body.isSample && $0.body.kind.group == .township }.flatMap(\.comparableYears)
        ).sorted()
    }
}

extension [ReportYear] {
    /// Every year from the first to the last: a year without a report has its place too.
    var axis: [ReportYear] {
        guard let first, let last else { return [] }
        return (first.value...last.value).compactMap { ReportYear($0) }
    }
}
