import ReportModel

/// What a comparison needs of a report: its cells, and the form each table is read on.
///
/// A report is a large value; asked for every figure of every year, copying it would cost more than the page.
struct ReportFigures {
    let cells: CellTable
    private let proactive: FormGeneration
    private let requests: FormGeneration
    private let disputes: FormGeneration

    init(_ report: AnnualReport) {
        cells = report.cells
        proactive = report.comparisonForm(of: .proactive)
        requests = report.comparisonForm(of: .requests)
        disputes = report.comparisonForm(of: .disputes)
    }

    /// The form a table is read on: its own, for a table that was not found that of the others.
    func comparisonForm(of table: StatutoryTable) -> FormGeneration {
        switch table {
        case .proactive: proactive
        case .requests: requests
        case .disputes: disputes
        }
    }

    /// The generation that counts for a break: table 4 is the same in both, but stands in a report of one of them.
    func breakForm(of table: StatutoryTable) -> FormGeneration { table == .proactive ? proactive : requests }
}
