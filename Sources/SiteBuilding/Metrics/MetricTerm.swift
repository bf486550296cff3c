import ReportModel

/// A term of a formula: figures that are added up, under the name of their cells.
struct MetricTerm: Hashable {
    /// The cell, or `*` for every cell of a group: `t3.denied.*.total`.
    let name: String
    /// The positions in `CountedFigure.all`.
    let figures: [Int]

    static func row(_ row: RequestRow) -> MetricTerm {
        row == .other
            ? group(.other) : MetricTerm(name: CellID.requests(row, .total).name, figures: [row.rawValue])
    }

    /// All outcomes of a group; 其他处理 as one sum, since the 2019 form has one row for it.
    static func group(_ group: RequestRow.Group) -> MetricTerm {
        let rows = RequestRow.allCases.filter { $0.group == group }
        return MetricTerm(
            name: "t3.\(group.rawValue).*.total",
            figures: group == .other ? [RequestRow.other.rawValue] : rows.map(\.rawValue))
    }

    static func new(_ applicant: Applicant) -> MetricTerm {
        let place = Applicant.parts.firstIndex(of: applicant) ?? 0
        return MetricTerm(
            name: CellID.requests(.newReceived, applicant).name, figures: [RequestRow.allCases.count + place])
    }

    static func dispute(_ block: DisputeBlock, _ result: DisputeResult) -> MetricTerm {
        let start = RequestRow.allCases.count + Applicant.parts.count
        return MetricTerm(
            name: CellID.disputes(block, result).name,
            figures: [start + block.rawValue * DisputeResult.allCases.count + result.rawValue])
    }

    enum Proactive: Int {
        case issued, repealed, inForce, licenses, penalties, coercions
    }

    static func proactive(_ figure: Proactive) -> MetricTerm {
        let start =
            RequestRow.allCases.count + Applicant.parts.count
            + DisputeBlock.allCases.count * DisputeResult.allCases.count
        let place = start + figure.rawValue
        return MetricTerm(name: CountedFigure.all[place].cells2021.first?.name ?? "", figures: [place])
    }
}

/// Terms that are added and terms that are taken away.
struct MetricSum: Hashable {
    let plus: [MetricTerm]
    let minus: [MetricTerm]
    private let added: [Int]
    private let taken: [Int]

    init(plus: [MetricTerm], minus: [MetricTerm] = []) {
        (self.plus, self.minus) = (plus, minus)
        (added, taken) = (plus.flatMap(\.figures), minus.flatMap(\.figures))
    }

    /// The sum as written: `a + b − c`.
    var text: String {
        plus.map(\.name).joined(separator: " + ") + minus.map { " − " + $0.name }.joined()
    }

    func value(_ counts: ReportCounts) -> ReportCounts.Count {
        switch (counts.sum(added), counts.sum(taken)) {
        case (.number(let sum), .number(let taken)): .number(sum - taken)
        case (.unknown, _), (_, .unknown): .unknown
        default: .notInForm
        }
    }
}
