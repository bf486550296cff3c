import Diagnostics
import ReportModel

extension Rule {
    /// XY-03: a count that is far from that of the year before, judged on the scale of square roots.
    ///
    /// On that scale chance moves every count about as much: from 1 to 6 is noise, from 21 to 920 is not. A jump is a distance of
    /// at least four times √½ and a difference of at least 10. Only whole counts of the same form: table 2, the total column of
    /// table 3 and the totals of table 4.
    static let figuresJump = Rule(
        id: "XY-03", severity: .notice,
        demand: Wording(
            zh: "件数与上一年度相比没有突变（平方根之差不到 2.83，或相差不到 10）",
            en: "No count leaps from one year to the next (square roots less than 2.83 apart, or less than 10 apart)"),
        explanation: Wording(
            zh: "可能确有其事，例如专项行动、机构改革或系统上线；也可能是多写或少写了一位数字。",
            en: "It may be so, after a campaign, a reorganisation or a new system; or a digit was added or lost."),
        basis: RuleBasis.experience,
        method: .conditions { context in
            guard let previous = context.previous else { return [] }
            return StatutoryTable.allCases.compactMap { table in
                guard table != .proactive || context.report.form(of: table) == previous.form(of: table) else {
                    return nil
                }
                return judge(table, previous, context)
            }
        })

    private static func judge(_ table: StatutoryTable, _ previous: AnnualReport, _ context: CheckContext) -> Condition {
        let cells = counts(of: table, in: context.report.form(of: table))
        var jumps: [CellID] = []
        var known = 0
        var isZero = true
        for cell in cells {
            guard let now = context.report.cells.number(cell)?.whole, let before = previous.cells.number(cell)?.whole
            else { continue }
            known += 1
            if now != 0 || before != 0 { isZero = false }
            if isJump(now, before) { jumps.append(cell) }
        }
        let name = table.shortName
        let figures = jumps.map {
            "\($0.definition.rowLabel)\($0.definition.columnLabel == "总计" ? "" : "·" + $0.definition.columnLabel) "
                + "\(previous.cells[$0].inFormulas) → \(context.report.cells[$0].inFormulas)"
        }.joined(separator: "，")
        let verdict: Verdict =
            !jumps.isEmpty ? .fail : known == 0 ? .unknown : isZero ? .vacuous : .pass
        let formula = "\(name)：\(previous.year) 年与 \(context.report.year) 年可比的 \(known) 项"
        return Condition(
            instance: name, operands: (jumps.isEmpty ? cells : jumps).map(context.operand),
            bounds: jumps.map { LedgerEntry.Operand(year: previous.year, cell: $0) }, verdict: verdict,
            formula: jumps.isEmpty ? formula + "无突变" : "\(name)：\(figures)",
            message: jumps.isEmpty
                ? nil
                : Wording(
                    zh: "与 \(previous.year) 年相比有突变。\(name)：\(figures)",
                    en: "Far from \(previous.year). \(name)：\(figures)"))
    }

    /// The counts of a table that stand for its rows.
    private static func counts(of table: StatutoryTable, in form: FormGeneration) -> [CellID] {
        CellRegistry.cells(of: table, in: form).filter { cell in
            let definition = cell.definition
            return definition.unit == .items && (table == .proactive || definition.columnLabel == "总计")
        }
    }

    /// |√x − √y| ≥ 4/√2 and |x − y| ≥ 10, in whole numbers: (x + y − 8)² ≥ 4xy.
    private static func isJump(_ first: Int64, _ second: Int64) -> Bool {
        guard first >= 0, second >= 0, abs(first - second) >= 10 else { return false }
        let (product, isTooLarge) = first.multipliedReportingOverflow(by: second)
        let reduced = first + second - 8
        let (square, isHuge) = reduced.multipliedReportingOverflow(by: reduced)
        guard !isTooLarge, !isHuge, product <= Int64.max / 4 else { return true }
        return reduced >= 0 && square >= 4 * product
    }
}

extension StatutoryTable {
    /// 表二, 表三 or 表四.
    var shortName: String {
        switch self {
        case .proactive: "表二"
        case .requests: "表三"
        case .disputes: "表四"
        }
    }
}
