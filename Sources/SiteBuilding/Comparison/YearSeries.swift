import ReportModel

/// The reports of one body on an axis of years without holes: a year without report has its column too.
struct YearSeries {
    let years: [ReportYear]
    private let reports: [ReportYear: CheckedReport]

    init(_ body: CheckedBody) {
        reports = Dictionary(body.reports.map { ($0.report.year, $0) }) { first, _ in first }
        let known = reports.keys.sorted()
        guard let first = known.first, let last = known.last else {
            years = []
            return
        }
        years = (first.value...last.value).compactMap { ReportYear($0) }
    }

    func report(_ year: ReportYear) -> AnnualReport? { reports[year]?.report }
    func checked(_ year: ReportYear) -> CheckedReport? { reports[year] }

    var missing: [ReportYear] { years.filter { reports[$0] == nil } }

    func value(_ figure: ComparableFigure, in year: ReportYear) -> FigureValue { FigureValue(figure, in: report(year)) }

    /// The change from the year before; none if that year has no report or another form.
    func change(_ figure: ComparableFigure, in year: ReportYear) -> FigureChange {
        guard let previous = year.previous else { return .none }
        return FigureChange(
            from: value(figure, in: previous).number, to: value(figure, in: year).number,
            isBroken: isBreak(before: year, in: figure.table))
    }

    /// A Boolean value indicating whether the form of a table in a year differs from that of the last report before.
    func isBreak(before year: ReportYear, in table: StatutoryTable) -> Bool {
        guard let current = report(year) else { return false }
        guard let before = years.last(where: { $0 < year && reports[$0] != nil }).flatMap(report) else { return false }
        return current.breakForm(of: table) != before.breakForm(of: table)
    }

    /// The forms a table was reported on in any of the years.
    func forms(of table: StatutoryTable) -> Set<FormGeneration> {
        Set(reports.values.map { $0.report.comparisonForm(of: table) })
    }
}

extension AnnualReport {
    /// The generation that counts for a break: table 4 is the same in both, but stands in a report of one of them.
    func breakForm(of table: StatutoryTable) -> FormGeneration {
        table == .disputes ? comparisonForm(of: .requests) : comparisonForm(of: table)
    }
}
