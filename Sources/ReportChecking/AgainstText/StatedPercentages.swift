import Diagnostics
import ReportModel

/// Percentages of a sentence recomputed from the counts in it.
enum StatedPercentages {
    static func conditions(_ context: CheckContext) -> [Condition] {
        let report = context.report
        return report.statements.compactMap { statement in
            let same = report.statements.filter {
                $0.sentence == statement.sentence && $0.subject == statement.subject && $0.precision == .exact
                    && $0.count != nil && $0.scope.otherBody == statement.scope.otherBody
            }
            switch statement.claim {
            case .change(let percent):
                guard
                    let now = same.last(where: {
                        $0.scope == statement.scope && $0.scope.period.isWhole(of: report.year)
                            && standsBefore($0, statement)
                    })?.count,
                    let before = same.first(where: { isYearBefore($0.scope, report) })?.count,
                    let change = now.subtracting(before)
                else { return nil }
                let isRight = statement.precision != .exact || holds(percent, change, of: before)
                return condition(isRight, statement, "（\(now) − \(before)）÷ \(before)", percent, context)
            case .share(let percent):
                guard
                    let part = same.last(where: { $0.scope == statement.scope && standsBefore($0, statement) })?.count,
                    let total = same.first(where: { !$0.scope.isPart })?.count
                else { return nil }
                let isRight = statement.precision != .exact || holds(percent, part, of: total)
                return condition(isRight, statement, "\(part) ÷ \(total)", percent, context)
            case .figure, .none: return nil
            }
        }
    }

    /// A Boolean value indicating whether a percentage is that of a value of a base, to one unit of its last printed place.
    ///
    /// Rounded up, down and cut off are all right. Without a base, or a value too large to say, it holds.
    static func holds(_ percent: ExactDecimal, _ value: ExactDecimal, of base: ExactDecimal) -> Bool {
        guard let value = value.whole, let base = base.whole, base > 0, percent.scale <= 4 else { return true }
        var unit: Int64 = 1
        for _ in 0..<percent.scale { unit *= 10 }
        let (stated, first) = percent.significand.multipliedReportingOverflow(by: base)
        let (exact, second) = value.multipliedReportingOverflow(by: 100 * unit)
        let (gap, third) = stated.subtractingReportingOverflow(exact)
        guard !first, !second, !third else { return true }
        return gap.magnitude <= UInt64(base)
    }

    private static func isYearBefore(_ scope: StatementScope, _ report: AnnualReport) -> Bool {
        switch scope.period {
        case .yearBefore: !scope.isPart
        case .year(let year): year == report.year.value - 1 && !scope.isPart
        default: false
        }
    }

    private static func standsBefore(_ first: Statement, _ second: Statement) -> Bool {
        (first.place.line, first.place.column) < (second.place.line, second.place.column)
    }

    private static func condition(
        _ isRight: Bool, _ statement: Statement, _ quotient: String, _ percent: ExactDecimal, _ context: CheckContext
    ) -> Condition {
        guard !isRight else { return statement.condition(.pass, "\(quotient) ≈ \(percent)%", context) }
        let formula = "\(quotient) ≠ \(percent)%"
        return statement.condition(
            .fail, formula, context,
            message: Wording(
                zh: "正文称“\(statement.quote)”，与同一句中的件数不符：\(formula)",
                en: "The text says “\(statement.quote)”, which the counts of the sentence do not give: \(formula)"))
    }
}

extension Rule {
    /// XY-05: 同比增长 x % in the text agrees with the figures of this report and the one before.
    static let changeAsStated = Rule(
        id: "XY-05", severity: .warning,
        demand: Wording(
            zh: "正文所述同比增减百分比与两年报告的表格一致", en: "Changes in percent, in the text = those of the two reports"),
        explanation: Wording(
            zh: "上一年度的数字可能更正过，或百分比按其他口径计算。",
            en: "The earlier figure may have been corrected, or the percentage be counted differently."),
        basis: RuleBasis.sameQuantity,
        method: .conditions { context in
            guard let previous = context.previous else { return [] }
            let report = context.report
            return report.statements.compactMap { statement in
                guard case .change(let percent) = statement.claim, statement.isComparable(in: report),
                    statement.precision == .exact, let figure = TableFigure.of(statement.subject, in: report),
                    let earlier = TableFigure.of(statement.subject, in: previous), earlier.cells == figure.cells,
                    let now = figure.value(in: report), let before = earlier.value(in: previous), before > .zero,
                    let change = now.subtracting(before)
                else { return nil }
                let quotient = "（\(now) − \(before)）÷ \(before)"
                if StatedPercentages.holds(percent, change, of: before)
                    || isOfOpen(percent, statement, previous, report)
                {
                    return statement.condition(.pass, "\(quotient) ≈ \(percent)%", figure, context)
                }
                return statement.condition(
                    .fail, "\(quotient) ≠ \(percent)%", figure, context,
                    message: Wording(
                        zh: "正文称“\(statement.quote)”，而\(figure.name.zh)由 \(before) 变为 \(now)",
                        en: "The text says “\(statement.quote)”, but \(figure.name.en) went from \(before) to \(now)"))
            }
        })

    /// A Boolean value indicating whether the change is that of requests received and carried in together.
    private static func isOfOpen(
        _ percent: ExactDecimal, _ statement: Statement, _ previous: AnnualReport, _ report: AnnualReport
    ) -> Bool {
        guard statement.subject == .received else { return false }
        func open(_ report: AnnualReport) -> ExactDecimal? {
            TableFigure("", "", [.requests(.newReceived, .total), .requests(.carriedIn, .total)]).value(in: report)
        }
        guard let now = open(report), let before = open(previous), let change = now.subtracting(before) else {
            return false
        }
        return StatedPercentages.holds(percent, change, of: before)
    }
}
