import ReportModel

/// The reports of one body on an axis of years without holes: a year without report has its column too.
struct YearSeries {
    let years: [ReportYear]
    private let reports: [ReportYear: CheckedReport]
    /// The figures of each year, in order; `nil` where there is no report.
    private let figures: [ReportFigures?]
    /// For each table, whether the form of a year differs from that of the last report before.
    private let breaks: [StatutoryTable: [Bool]]
    private let forms: [StatutoryTable: Set<FormGeneration>]

    init(_ body: CheckedBody) {
        let reports = Dictionary(body.reports.map { ($0.report.year, $0) }) { first, _ in first }
        self.reports = reports
        let known = reports.keys.sorted()
        var years: [ReportYear] = []
        if let first = known.first, let last = known.last {
            years = (first.value...last.value).compactMap { ReportYear($0) }
        }
        let figures = years.map { reports[$0].map { ReportFigures($0.report) } }
        (self.years, self.figures) = (years, figures)
        forms = Dictionary(
            uniqueKeysWithValues: StatutoryTable.allCases.map { table in
                (table, Set(figures.compactMap { $0?.comparisonForm(of: table) }))
            })
        breaks = Dictionary(
            uniqueKeysWithValues: StatutoryTable.allCases.map { table in (table, Self.breaks(of: table, figures)) })
    }

    private static func breaks(of table: StatutoryTable, _ figures: [ReportFigures?]) -> [Bool] {
        var last: FormGeneration?
        return figures.map { figures in
            guard let form = figures?.breakForm(of: table) else { return false }
            defer { last = form }
            return last.map { $0 != form } ?? false
        }
    }

    func report(_ year: ReportYear) -> AnnualReport? { reports[year]?.report }
    func checked(_ year: ReportYear) -> CheckedReport? { reports[year] }

    var missing: [ReportYear] { years.filter { reports[$0] == nil } }

    /// The position of a year on the axis; `nil` outside of it.
    private func position(_ year: ReportYear) -> Int? {
        guard let first = years.first else { return nil }
        let position = year.value - first.value
        return figures.indices.contains(position) ? position : nil
    }

    func value(_ figure: ComparableFigure, in year: ReportYear) -> FigureValue {
        FigureValue(figure, in: position(year).flatMap { figures[$0] })
    }

    /// The change from the year before; none if that year has no report or another form.
    func change(_ figure: ComparableFigure, in year: ReportYear) -> FigureChange {
        guard let previous = year.previous else { return .none }
        return FigureChange(
            from: value(figure, in: previous).number, to: value(figure, in: year).number,
            isBroken: isBreak(before: year, in: figure.table))
    }

    /// A Boolean value indicating whether the form of a table in a year differs from that of the last report before.
    func isBreak(before year: ReportYear, in table: StatutoryTable) -> Bool {
        position(year).flatMap { breaks[table]?[$0] } ?? false
    }

    /// The generation that counts for a break before a year; `nil` where there is no report.
    func breakForm(_ year: ReportYear, of table: StatutoryTable) -> FormGeneration? {
        position(year).flatMap { figures[$0]?.breakForm(of: table) }
    }

    /// The forms a table was reported on in any of the years.
    func forms(of table: StatutoryTable) -> Set<FormGeneration> { forms[table] ?? [] }
}
