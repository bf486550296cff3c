import Diagnostics
import ReportModel

/// Something that must have happened in this year or the one before for a figure to be possible.
struct Precondition {
    /// The cells one of which has to be more than 0 in either year.
    let cells: [CellID]
    let label: String
    let zh: String
    let en: String

    func judge(_ instance: String, _ figures: String, _ stated: [CellID], _ context: CheckContext) -> Condition {
        var bounds = cells.map(context.operand)
        if let before = context.yearBefore { bounds += cells.map { LedgerEntry.Operand(year: before, cell: $0) } }
        let found = bounds.map(context.evidence.cell)
        let isMet = found.contains { $0.number.map { $0 > .zero } ?? false }
        let isKnown = found.count == 2 * cells.count && found.allSatisfy { $0.number != nil }
        let verdict: Verdict =
            isMet
            ? .pass
            : isKnown ? .fail : found.allSatisfy { $0.number != nil || $0.isUnfilled } ? .passesIfBlankIsZero : .unknown
        let years = bounds.map { "\($0.year) 年\($0.cell.definition.shortName) \(context.evidence.cell($0).inFormulas)" }
        return Condition(
            instance: instance, operands: stated.map(context.operand), bounds: bounds,
            verdict: verdict == .passesIfBlankIsZero ? .unknown : verdict,
            formula: "\(figures)；\(years.joined(separator: "，"))",
            message: verdict == .fail ? Wording(zh: zh, en: en) : nil, pointedAt: stated)
    }
}

extension CellDefinition {
    /// The shortest name that says which figure it is: 行政复议总计, 本年新收总计.
    fileprivate var shortName: String {
        guard table == .requests, let row = RequestRow.allCases.first(where: { $0.key == rowKey }) else {
            return rowLabel + columnLabel
        }
        return row.shortLabel
    }
}
