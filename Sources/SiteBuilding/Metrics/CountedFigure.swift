import ReportModel

/// A figure metrics count with, and the cells of each form generation that hold it.
struct CountedFigure: Hashable {
    let cells2021: [CellID]
    let cells2019: [CellID]
    let table: StatutoryTable

    func cells(in form: FormGeneration) -> [CellID] { form == .form2021 ? cells2021 : cells2019 }

    /// The figures kept of every report, in a fixed order.
    static let all: [CountedFigure] = requests + applicants + disputes + proactive

    /// The sums of table 3 by outcome; 其他处理 is one row in 2019 and three in 2021.
    private static let requests: [CountedFigure] = RequestRow.allCases.map { row in
        let parts: [RequestRow] = [.notCorrected, .feeUnpaid, .miscellaneous]
        let id = CellID.requests(row, .total)
        if row == .other {
            return CountedFigure(
                cells2021: parts.map { .requests($0, .total) }, cells2019: [id], table: .requests)
        }
        return CountedFigure(cells2021: [id], cells2019: parts.contains(row) ? [] : [id], table: .requests)
    }

    private static let applicants: [CountedFigure] = Applicant.parts.map { applicant in
        let id = CellID.requests(.newReceived, applicant)
        return CountedFigure(cells2021: [id], cells2019: [id], table: .requests)
    }

    private static let disputes: [CountedFigure] = DisputeBlock.allCases.flatMap { block in
        DisputeResult.allCases.map { result in
            let id = CellID.disputes(block, result)
            return CountedFigure(cells2021: [id], cells2019: [id], table: .disputes)
        }
    }

    // 新制作 is in substance 制发; the 2019 form asks for no repealed documents and none in force.
    private static let proactive: [CountedFigure] = [
        ("t2.normative_doc.issued", "t2_2019.normative_doc.made"), ("t2.normative_doc.repealed", nil),
        ("t2.normative_doc.in_force", nil), ("t2.license.decisions", "t2_2019.license.decisions"),
        ("t2.penalty.decisions", "t2_2019.penalty.decisions"), ("t2.coercion.decisions", "t2_2019.coercion.decisions"),
    ].map { (new: String, old: String?) in
        CountedFigure(
            cells2021: [new].compactMap { CellID($0) }, cells2019: [old].compactMap { $0 }.compactMap { CellID($0) },
            table: .proactive)
    }
}

/// What of a report metrics are counted from: some fifty whole numbers in two hundred bytes.
package struct ReportCounts: Sendable, Codable, Hashable {
    /// What is known of a figure.
    enum Count: Codable, Hashable {
        case number(Int)
        /// The cell holds no whole number: 缺数.
        case unknown
        /// The form of the report has no such cell.
        case notInForm
    }

    private static let unknown = Int32.min
    private static let notInForm = Int32.min + 1
    private let counts: [Int32]

    /// Reads the figures of a report.
    ///
    /// - Complexity: O(1): the list of figures is fixed.
    init(_ report: AnnualReport) {
        counts = CountedFigure.all.map { figure in
            let cells = figure.cells(in: report.comparisonForm(of: figure.table))
            guard report.hasUniformForm, !cells.isEmpty else { return Self.notInForm }
            var sum: Int32 = 0
            for cell in cells {
                guard let whole = report.cells.number(cell)?.whole, let count = Int32(exactly: whole), count >= 0
                else { return Self.unknown }
                let (next, overflow) = sum.addingReportingOverflow(count)
                if overflow { return Self.unknown }
                sum = next
            }
            return sum
        }
    }

    /// - Parameter figure: the position in `CountedFigure.all`
    subscript(figure: Int) -> Count {
        switch counts[figure] {
        case Self.unknown: .unknown
        case Self.notInForm: .notInForm
        default: .number(Int(counts[figure]))
        }
    }

    /// The sum of figures, if all of them are known.
    func sum(_ figures: [Int]) -> Count {
        var sum = 0
        var isUnknown = false
        var isMissing = false
        for figure in figures {
            switch self[figure] {
            case .number(let number): sum += number
            case .unknown: isUnknown = true
            case .notInForm: isMissing = true
            }
        }
        return isUnknown ? .unknown : isMissing ? .notInForm : .number(sum)
    }
}
