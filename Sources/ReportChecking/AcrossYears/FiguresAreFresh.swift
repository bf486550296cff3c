import Diagnostics
import ReportModel

extension Rule {
    /// XY-04: every figure is that of the year before.
    ///
    /// Totals follow from their parts, and stocks (现行有效) stay as they are: neither counts. Few and small figures may well be the
    /// same by chance: there have to be three, and ten cases together.
    static let figuresAreFresh = Rule(
        id: "XY-04", severity: .warning,
        demand: Wording(
            zh: "三张表中当年发生的数字（不计合计和现行有效件数；不为 0 的至少 3 个、合起来至少 10 件）不与上一年度完全相同",
            en:
                "The figures of the year (without totals and stocks; at least 3 other than 0, at least 10 cases) are not all those of the year before"
        ),
        explanation: Wording(
            zh: "可能是沿用了上一年度的表格而没有更新；数字较小时也可能碰巧相同。",
            en: "Last year's tables may have been kept without an update; small figures may also agree by chance."),
        basis: RuleBasis.experience,
        method: .conditions { context in
            let report = context.report
            guard let previous = context.previous, report.forms == previous.forms else { return [] }
            let parts = report.expectedCells.filter { !$0.isTotal }
            var same: [CellID] = []
            var (changed, known) = (0, 0)
            for cell in parts {
                guard let now = report.cells.number(cell), let before = previous.cells.number(cell) else {
                    if report.cells[cell].state != previous.cells[cell].state { changed += 1 }
                    continue
                }
                known += 1
                if now != before { changed += 1 } else if !now.isZero { same.append(cell) }
            }
            let flows = same.filter { !$0.isStock }
            let cases = flows.compactMap { report.cells.number($0)?.whole }.reduce(0) { $0 &+ $1 }
            let isFrozen = changed == 0 && flows.count >= 3 && cases >= 10
            let verdict: Verdict =
                isFrozen ? .fail : known == 0 ? .unknown : same.isEmpty && changed == 0 ? .vacuous : .pass
            let figures = same.prefix(6).map {
                "\($0.definition.rowLabel)·\($0.definition.columnLabel) \(report.cells[$0].inFormulas)"
            }.joined(separator: "，")
            return [
                Condition(
                    instance: "三张表", operands: same.map(context.operand),
                    bounds: same.map { .init(year: previous.year, cell: $0) }, verdict: verdict,
                    formula: isFrozen
                        ? "与 \(previous.year) 年相同的 \(same.count) 个数字：\(figures)\(same.count > 6 ? "……" : "")"
                        : "与 \(previous.year) 年相比：相同且不为 0 的 \(same.count) 个，不同的 \(changed) 个",
                    message: !isFrozen
                        ? nil
                        : Wording(
                            zh: "不为 0 的 \(same.count) 个数字（不计合计）与 \(previous.year) 年完全相同",
                            en: "All \(same.count) figures other than 0 (without totals) are those of \(previous.year)")
                )
            ]
        })
}

extension CellID {
    /// A Boolean value indicating whether the cell sums up others of its table.
    var isTotal: Bool {
        let definition = definition
        return definition.table != .proactive
            && (definition.columnLabel == "总计" || definition.rowKey == RequestRow.resultTotal.key)
    }

    /// A Boolean value indicating whether the cell counts what there is, not what happened in the year.
    fileprivate var isStock: Bool {
        ["现行有效件数", "对外公开总数量", "上一年项目数量"].contains(definition.columnLabel)
    }
}
