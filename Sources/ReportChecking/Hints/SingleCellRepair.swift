import Diagnostics
import ReportModel

extension Rule {
    /// T3-07: the one cell whose change would settle every broken sum of its table.
    ///
    /// A hint, never a correction: the published figure stays. It is given only where exactly one cell explains all breaks; with two
    /// errors no single cell does. Measured on full tables: every single error has exactly one such cell.
    static let singleCellRepair = Rule(
        id: "T3-07", severity: .information,
        demand: Wording(
            zh: "表三、表四的不符之处如果都能由唯一一个单元格解释，则指出该单元格（仅为提示）",
            en: "Where exactly one cell explains every broken sum of table 3 or 4, it is named (a hint only)"),
        explanation: Wording(
            zh: "这只是算术上的可能，公布的数字不作改动；也可能另有多处差错恰好如此。",
            en: "Arithmetic only: the published figure stays, and several slips may happen to look like this."),
        basis: RuleBasis.meaningOfTotals,
        method: .condition { report, ledger in
            ["T3", "T4"].compactMap { table in
                SingleCellRepair.find(in: ledger.filter { $0.rule.name.utf8.starts(with: table.utf8) }, of: report)
            }.map { repair in
                let cell = repair.cell.definition
                let name = "\(cell.rowLabel)·\(cell.columnLabel)"
                let old = report.cells[repair.cell].inFormulas
                return Break(
                    cells: [repair.cell],
                    message: Wording(
                        zh: "仅供参考：如果“\(name)”是 \(repair.value) 而不是 \(old)，\(repair.breaks) 处不符就都相符了",
                        en:
                            "A hint only: with \(repair.value) instead of \(old) in “\(name)”, all \(repair.breaks) breaks would be settled"
                    ),
                    formula: nil)
            }
        })
}

/// A cell whose change alone would make all equations of a table hold.
struct SingleCellRepair: Equatable {
    let cell: CellID
    /// The figure it would have to be.
    let value: ExactDecimal
    /// How many broken equations it would settle.
    let breaks: Int

    /// The only such cell of a report; `nil` if there is none or more than one.
    ///
    /// The cell has to stand in every broken equation, in none that holds, and its new figure must be possible. Equations that lack
    /// figures speak neither for nor against it, but none of them may be broken.
    ///
    /// - Complexity: O(equations × terms).
    static func find(in ledger: [LedgerEntry], of report: AnnualReport) -> SingleCellRepair? {
        let broken = ledger.filter { $0.verdict == .fail }
        guard let first = broken.first else { return nil }
        let holding = ledger.filter { $0.verdict == .pass || $0.verdict == .vacuous }
        var found: SingleCellRepair?
        for operand in first.left + first.right {
            guard let figure = report.cells.number(operand.cell),
                !holding.contains(where: { $0.sign(of: operand.cell) != nil }),
                let value = value(settling: broken, figure, in: operand.cell)
            else { continue }
            guard found == nil else { return nil }
            found = SingleCellRepair(cell: operand.cell, value: value, breaks: broken.count)
        }
        return found
    }

    /// The figure that settles all broken equations; `nil` if there is no such figure.
    private static func value(settling broken: [LedgerEntry], _ figure: ExactDecimal, in cell: CellID) -> ExactDecimal?
    {
        var value: ExactDecimal?
        for entry in broken {
            guard let left = entry.leftValue, let right = entry.rightValue, let isLeft = entry.sign(of: cell),
                let gap = isLeft ? right.subtracting(left) : left.subtracting(right),
                let needed = figure.adding(gap), !needed.isNegative, needed.whole != nil,
                value == nil || value == needed
            else { return nil }
            value = needed
        }
        return value
    }
}

extension LedgerEntry {
    /// Whether the cell adds to the left side; `false` for the right one, `nil` if it does not take part.
    fileprivate func sign(of cell: CellID) -> Bool? {
        if left.contains(where: { $0.cell == cell }) { return true }
        return right.contains { $0.cell == cell } ? false : nil
    }
}
