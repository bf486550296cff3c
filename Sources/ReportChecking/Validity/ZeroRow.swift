import Diagnostics
import ReportModel

/// Judges rows that should be 0 in every cell.
enum ZeroRow {
    /// The verdict with the cells that state something else; a blank is not a zero.
    static func judge(_ row: [CellID], _ report: AnnualReport) -> (verdict: Verdict, stated: [CellID]) {
        let stated = row.filter { report.cells.number($0).map { !$0.isZero } ?? false }
        if !stated.isEmpty { return (.fail, stated) }
        let missing = row.filter { report.cells.number($0) == nil }
        if missing.isEmpty { return (.pass, []) }
        return (missing.allSatisfy { report.cells[$0].isUnfilled } ? .passesIfBlankIsZero : .unknown, [])
    }

    /// The figures of cells with their columns: `现行有效件数 6、本年制发件数 1`.
    static func figures(_ cells: [CellID], _ report: AnnualReport) -> String {
        cells.map { "\($0.definition.columnLabel) \(report.cells[$0].inFormulas)" }.joined(separator: "、")
    }
}
