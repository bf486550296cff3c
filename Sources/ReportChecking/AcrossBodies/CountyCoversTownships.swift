import Diagnostics
import ReportModel

extension Rule {
    /// CO-07: a figure of a county's own report is at least the sum of those of its townships.
    ///
    /// Only a lower bound: the county counts its departments too. Townships without a report or a figure are left out of the sum,
    /// which makes it smaller, so a break is one whatever they would say.
    static let countyCoversTownships = Rule(
        id: "CO-07", severity: .notice,
        demand: Wording(
            zh: "县（市、区）报告的件数不小于所辖各乡镇报告之和", en: "A count of the county's report is at least the sum of its townships"),
        explanation: Wording(
            zh: "县级报告可能只汇总本级机关，不含乡镇；同一申请也可能转办后在乡镇再次计数。",
            en: "The county may report on its own offices only; a request handed on may be counted again in a township."
        ),
        basis: RuleBasis.meaningOfFigures,
        method: .acrossBodies { rows in
            var sums: [TownshipSum: (sum: Int64, count: Int)] = [:]
            for row in rows where row.body.path.last?.level == .township {
                for figure in row.figures where figure.count >= 0 {
                    let key = TownshipSum(row, row.body.parents, figure.cell)
                    let known = sums[key] ?? (0, 0)
                    let (sum, overflow) = known.sum.addingReportingOverflow(figure.count)
                    if !overflow { sums[key] = (sum, known.count + 1) }
                }
            }
            return rows.indices.compactMap { index in
                let row = rows[index]
                guard row.body.kind == .county, row.body.path.last?.level == .county else { return nil }
                let broken = row.figures.compactMap { figure -> (CellID, String)? in
                    guard let own = sums[TownshipSum(row, row.body.path, figure.cell)], figure.count < own.sum else {
                        return nil
                    }
                    let definition = figure.cell.definition
                    return (
                        figure.cell,
                        "\(definition.rowLabel)·\(definition.columnLabel) \(figure.count) < \(own.count) 个乡镇之和 \(own.sum)"
                    )
                }
                guard !broken.isEmpty else { return nil }
                let list = broken.map(\.1).joined(separator: "；")
                return (
                    index,
                    Break(
                        cells: broken.map(\.0),
                        message: Wording(zh: "小于所辖乡镇之和：\(list)", en: "Less than its townships have: \(list)"),
                        formula: list)
                )
            }
        })
}

/// What figures are added up by: a county, a year, a cell.
private struct TownshipSum: Hashable {
    let county: [String]
    let year: ReportYear
    let cell: CellID
    let isSample: Bool

    init(_ row: PeerRow, _ county: [Division], _ cell: CellID) {
        self.county = county.map(\.name)
        (year, isSample, self.cell) = (row.year, row.body.isSample, cell)
    }
}
