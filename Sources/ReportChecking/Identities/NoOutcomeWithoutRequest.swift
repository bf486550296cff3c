import Diagnostics
import ReportModel

extension Rule {
    /// T3-06: where no request was open, none can have an outcome.
    ///
    /// Stated only for outcomes that no broken equation names already: T3-01 and T3-02 find most of them.
    static let noOutcomeWithoutRequest = Rule(
        id: "T3-06", severity: .error,
        demand: Wording(
            zh: "本年新收与上年结转均为 0 时，各项办理结果均应为 0",
            en: "Where nothing was received or carried in, every outcome is 0"),
        explanation: Wording(
            zh: "可能是新收或结转的数字漏填，也可能是办理结果填错了行。",
            en: "The requests received may have been left out, or the outcome stands in the wrong row."),
        basis: RuleBasis.meaningOfFigures,
        method: .conditions { context in
            let cells = context.report.cells
            let open = [CellID.requests(.newReceived, .total), .requests(.carriedIn, .total)]
            guard open.allSatisfy({ cells.number($0)?.isZero == true }) else { return [] }
            let outcomes = RequestRow.outcomes(of: context.report.form(of: .requests)).flatMap { row in
                Applicant.allCases.map { CellID.requests(row, $0) }
            }
            let stated = outcomes.filter { cells.number($0).map { $0 > .zero } ?? false }
            let named = context.namedCells
            let impossible = stated.filter { !named.contains($0) }
            let condition = Condition(
                instance: "办理结果", operands: open.map(context.operand), bounds: [],
                verdict: verdict(outcomes, stated, cells), formula: "新收 0 + 结转 0，各项办理结果均为 0")
            guard !stated.isEmpty else { return [condition] }
            let figures = stated.map {
                "\($0.definition.rowLabel)（\($0.definition.columnLabel)）\(cells[$0].inFormulas)"
            }.joined(separator: "、")
            return [
                Condition(
                    instance: "办理结果", operands: stated.map(context.operand), bounds: open.map(context.operand),
                    verdict: .fail, formula: "新收 0 + 结转 0，而办理结果有：\(figures)",
                    message: impossible.isEmpty
                        ? nil
                        : Wording(
                            zh: "新收和上年结转均为 0，却有办理结果：\(figures)",
                            en: "Nothing was received or carried in, yet outcomes are stated: \(figures)"),
                    pointedAt: impossible)
            ]
        })

    private static func verdict(_ outcomes: [CellID], _ stated: [CellID], _ cells: CellTable) -> Verdict {
        let missing = outcomes.filter { cells.number($0) == nil }
        if missing.isEmpty { return .vacuous }
        return missing.allSatisfy { cells[$0].isUnfilled } ? .passesIfBlankIsZero : .unknown
    }
}
