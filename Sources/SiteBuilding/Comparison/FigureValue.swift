import ReportModel

/// What a figure is in one year.
enum FigureValue: Hashable {
    /// The cell as read.
    case cell(CellID, Cell)
    /// The sum of several cells that all hold numbers.
    case sum(ExactDecimal)
    /// A sum of which at least one cell holds no number.
    case incompleteSum
    /// The form the year was reported on has no such figure.
    case notInForm(FormGeneration)
    /// There is no report for the year.
    case noReport

    init(_ figure: ComparableFigure, in report: AnnualReport) {
        self.init(figure, in: ReportFigures(report))
    }

    init(_ figure: ComparableFigure, in report: ReportFigures?) {
        guard let report else {
            self = .noReport
            return
        }
        let form = report.comparisonForm(of: figure.table)
        let cells = figure.cells(in: form)
        switch cells.count {
        case 0: self = .notInForm(form)
        case 1: self = .cell(cells[0], report.cells[cells[0]])
        default:
            let sum = cells.reduce(Optional(ExactDecimal.zero)) { sum, id in
                guard let sum, let number = report.cells.number(id) else { return nil }
                return sum.adding(number)
            }
            self = sum.map(FigureValue.sum) ?? .incompleteSum
        }
    }

    var number: ExactDecimal? {
        switch self {
        case .cell(_, let cell): cell.number
        case .sum(let value): value
        case .incompleteSum, .notInForm, .noReport: nil
        }
    }

    /// A Boolean value indicating whether the value adds nothing to a table: zero, or no report at all.
    var isZeroOrMissing: Bool {
        switch self {
        case .noReport, .notInForm: true
        default: number?.isZero ?? false
        }
    }
}

extension AnnualReport {
    /// The form a table is read on: its own, for a table that was not found that of the others.
    func comparisonForm(of table: StatutoryTable) -> FormGeneration {
        forms[table] ?? forms.values.max() ?? .form2021
    }
}
