import Diagnostics
import ReportModel

/// Compares what a report says in words with what its tables say.
enum StatementComparison {
    /// Another figure the statement may as well be about, and what it is called.
    struct Reading {
        let value: ExactDecimal?
        let name: Wording
        /// A Boolean value indicating whether agreeing with it is worth a remark.
        var isRemarked = false

        init(_ value: ExactDecimal?, _ zh: String, _ en: String, isRemarked: Bool = false) {
            self.value = value
            name = Wording(zh: zh, en: en)
            self.isRemarked = isRemarked
        }
    }

    /// The conditions on the statements about some subjects; those limited to a part, a channel, another time or body are not
    /// compared.
    ///
    /// - Parameter readings: what else the statement may be about; agreeing with one is no break
    /// - Complexity: O(statements).
    static func conditions(
        _ context: CheckContext, _ subjects: Set<StatementSubject>,
        where isMeant: (Statement) -> Bool = { _ in true },
        readings: (Statement, ExactDecimal) -> [Reading] = { _, _ in [] }
    ) -> [Condition] {
        let report = context.report
        return report.statements.compactMap { statement in
            guard subjects.contains(statement.subject), statement.isComparable(in: report), isMeant(statement),
                let stated = statement.count, let figure = TableFigure.of(statement.subject, in: report)
            else { return nil }
            let subject = "正文\(statement.subject.label) \(statement.figureText)"
            guard let value = figure.value(in: report) else {
                return statement.condition(.unknown, "\(subject)；\(figure.name.zh)缺少数字", figure, context)
            }
            if statement.fits(value) {
                let isZero = value.isZero && stated.isZero
                return statement.condition(
                    isZero ? .vacuous : .pass, "\(subject) = \(figure.name.zh) \(value)", figure, context)
            }
            if let other = readings(statement, value).first(where: { $0.value.map(statement.fits) ?? false }) {
                return agreement(statement, "\(subject) = \(other.name.zh)", figure, value, other, context)
            }
            return statement.condition(
                .fail, "\(subject) ≠ \(figure.name.zh) \(value)", figure, context,
                message: Wording(
                    zh: "正文称“\(statement.quote)”，而\(figure.name.zh)为 \(value)",
                    en: "The text says “\(statement.quote)”, but \(figure.name.en) is \(value)"))
        }
    }

    /// Agreement in another reading: it holds, and may be worth a remark.
    private static func agreement(
        _ statement: Statement, _ formula: String, _ figure: TableFigure, _ value: ExactDecimal, _ other: Reading,
        _ context: CheckContext
    ) -> Condition {
        guard other.isRemarked else { return statement.condition(.pass, formula, figure, context) }
        return statement.condition(
            .pass, formula, figure, context,
            message: Wording(
                zh: "正文称“\(statement.quote)”，\(figure.name.zh)为 \(value)；正文的数字等于\(other.name.zh)",
                en:
                    "The text says “\(statement.quote)”, \(figure.name.en) is \(value); the figure is that of \(other.name.en)"
            ), severity: .information)
    }
}

extension Statement {
    /// A condition that compares the statement with other words of the text.
    func condition(_ verdict: Verdict, _ formula: String, _ context: CheckContext, message: Wording? = nil) -> Condition
    {
        condition(verdict, formula, nil, context, message: message)
    }

    /// A condition that compares the statement with a figure of the tables.
    func condition(
        _ verdict: Verdict, _ formula: String, _ figure: TableFigure?, _ context: CheckContext,
        message: Wording? = nil, severity: Severity? = nil
    ) -> Condition {
        Condition(
            instance: "第 \(place.line) 行\(subject.label)", operands: figure?.cells.map(context.operand) ?? [],
            verdict: verdict, formula: formula, message: message, severity: severity, place: place,
            attribution: isDoubtful(in: context.report) ? .reading : nil)
    }
}

extension Statement {
    /// A Boolean value indicating whether the statement is about the whole of the report's year and body.
    ///
    /// Section 5 tells of problems and plans; figures there may be anything.
    func isComparable(in report: AnnualReport) -> Bool {
        scope.isWhole && scope.period.isWhole(of: report.year) && section != .problems
    }

    /// A Boolean value indicating whether a value agrees with the statement, as exact as it is meant.
    func fits(_ value: ExactDecimal) -> Bool {
        guard let stated = count else { return true }
        switch precision {
        case .exact, .damaged: return value == stated
        case .atLeast: return value >= stated
        case .atMost: return value <= stated
        case .andMore: return value >= stated && value <= stated.withLowestPlaceRaised
        case .around:
            // 约: a fifth either way, and never less than five.
            guard let gap = value.subtracting(stated), let fifth = stated.whole.map({ max($0 / 5, 5) }) else {
                return true
            }
            return gap <= ExactDecimal(significand: fifth) && gap >= ExactDecimal(significand: -fifth)
        }
    }

    /// A Boolean value indicating whether a contradiction may be ours: damaged figures, and digests in our own words.
    func isDoubtful(in report: AnnualReport) -> Bool { precision == .damaged || report.textKind == .digest }

    /// The figure as formulas show it: `3 件`, or 0 for a negation.
    var figureText: String {
        switch claim {
        case .none: "0"
        case .figure(let value): measure.isEmpty ? "\(value)" : "\(value) \(measure)"
        case .change(let value), .share(let value): "\(value)%"
        }
    }
}

extension ExactDecimal {
    /// The value with the lowest place that is not 0 one higher: 30 → 40, 100 → 200, 125 → 126.
    fileprivate var withLowestPlaceRaised: ExactDecimal {
        guard let whole, whole > 0 else { return self }
        var unit: Int64 = 1
        while whole % (unit * 10) == 0, unit < 1_000_000 { unit *= 10 }
        return ExactDecimal(significand: whole + unit)
    }
}
