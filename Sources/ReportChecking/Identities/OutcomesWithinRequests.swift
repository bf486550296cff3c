import Diagnostics
import ReportModel

extension Rule {
    /// T3-05: no outcome, and nothing carried over, exceeds the requests there were.
    ///
    /// Stated only for cells no broken equation names already. What remains are tables with missing figures, where a cell is held
    /// against the total column.
    static let outcomesWithinRequests = Rule(
        id: "T3-05", severity: .error,
        demand: Wording(
            zh: "每一栏：办理总计、结转下年和每一项办理结果都不超过新收与上年结转之和，每一项结果不超过办理总计",
            en:
                "In each column: total handled, carried over and each outcome ≤ received + carried in; each outcome ≤ total"
        ),
        explanation: Wording(
            zh: "可能是收到的申请漏填，也可能是办理结果填错了行或栏。",
            en: "Requests received may have been left out, or an outcome stands in the wrong row or column."),
        basis: RuleBasis.meaningOfFigures,
        method: .conditions { context in
            let named = context.namedCells
            let whole = Limits(.total, context.report.cells)
            return Applicant.allCases.map { column in
                Limits(column, context.report.cells).judge(column, whole: whole, named: named, context)
            }
        })
}

/// What the cells of a column may at most be.
private struct Limits {
    /// Received and carried in, and the total handled; `nil` where a figure is missing.
    let requests: ExactDecimal?
    let handled: ExactDecimal?

    init(_ column: Applicant, _ cells: CellTable) {
        handled = cells.number(.requests(.resultTotal, column))
        if let received = cells.number(.requests(.newReceived, column)),
            let carried = cells.number(.requests(.carriedIn, column))
        {
            requests = received.adding(carried)
        } else {
            requests = nil
        }
    }

    func judge(_ column: Applicant, whole: Limits, named: Set<CellID>, _ context: CheckContext) -> Condition {
        let report = context.report
        let outcomes = RequestRow.outcomes(of: report.form(of: .requests))
        var broken: [CellID] = []
        var (isComplete, isZero, hasOnlyBlanks) = (requests != nil && handled != nil, true, true)
        var largest = ExactDecimal.zero
        for row in outcomes + [.resultTotal, .carriedOut] {
            let id = CellID.requests(row, column)
            guard let figure = report.cells.number(id) else {
                isComplete = false
                if !report.cells[id].isUnfilled { hasOnlyBlanks = false }
                continue
            }
            if !figure.isZero { isZero = false }
            largest = max(largest, figure)
            var limits = [requests, whole.requests]
            if outcomes.contains(row) {
                // Where there was no request at all T3-06 speaks of the outcomes.
                if whole.requests?.isZero == true { continue }
                limits += [handled, whole.handled]
            }
            if limits.contains(where: { $0.map { figure > $0 } ?? false }), !named.contains(id) { broken.append(id) }
        }
        if requests == nil || handled == nil { hasOnlyBlanks = hasOnlyBlanks && isZero }
        let verdict: Verdict =
            !broken.isEmpty
            ? .fail
            : isComplete ? (isZero ? .vacuous : .pass) : hasOnlyBlanks ? .passesIfBlankIsZero : .unknown
        return condition(column, broken, verdict, largest, whole, context)
    }

    private func condition(
        _ column: Applicant, _ broken: [CellID], _ verdict: Verdict, _ largest: ExactDecimal, _ whole: Limits,
        _ context: CheckContext
    ) -> Condition {
        let report = context.report
        let limit = requests ?? whole.requests
        let limitText = limit.map { "新收与上年结转 \($0)" } ?? "新收与上年结转 缺数"
        let bounds = [RequestRow.newReceived, .carriedIn].map { context.operand(.requests($0, column)) }
        guard verdict == .fail else {
            return Condition(
                instance: column.label, operands: [context.operand(.requests(.resultTotal, column))], bounds: bounds,
                verdict: verdict, formula: "\(column.label)：各项最大为 \(largest)，\(limitText)")
        }
        let figures = broken.map { "\($0.definition.rowLabel) \(report.cells[$0].inFormulas)" }.joined(separator: "、")
        let handledText = (handled ?? whole.handled).map { "，办理总计 \($0)" } ?? ""
        let formula = "\(column.label)：\(figures)，多于\(limitText)\(handledText)"
        return Condition(
            instance: column.label, operands: broken.map(context.operand), bounds: bounds, verdict: .fail,
            formula: formula,
            message: Wording(
                zh: "\(column.label)一栏有的办理结果多于收到的申请或办理总计：\(figures)",
                en: "Column \(column.label): more than the requests there were or the total handled: \(figures)"),
            pointedAt: broken)
    }
}

extension Cell {
    /// A Boolean value indicating whether nothing, or only a placeholder, stands in the cell.
    var isUnfilled: Bool {
        switch state {
        case .blank, .dash: true
        case .number, .text, .unreadable, .absent: false
        }
    }
}
