package import Diagnostics
import ReportModel

/// A derived metric: id, formula with its cells, unit, caveat, direction and version (display rule R6).
///
/// Changing a formula makes a new version.
package struct Metric: Sendable, Hashable {
    /// How a metric is computed.
    enum Formula: Hashable {
        /// A number of requests, decisions, documents.
        case count(MetricSum)
        /// A part of a whole; a part larger than its whole is a contradiction in the report unless `mayExceed`.
        case share(MetricSum, of: MetricSum, mayExceed: Bool = false)
        /// 万元, a decimal.
        case fees
        /// Cells that hold a number, out of those of the form.
        case filledCells
        /// Equations that fail, out of those that can be assessed and are not vacuous.
        case failedEquations
        /// Cells changed since the year before, out of those that are numbers in both and not zero in both.
        case changedCells
        /// Days from the end of the year to publication.
        case daysToPublication
        /// Whether every cell of table 3 is zero.
        case zeroRequests
    }

    /// What is better; most metrics have no direction, and those are never ranked.
    package enum Direction: String, Sendable {
        case high, low, none
    }

    /// The id, such as `M06a`.
    package let id: String
    package let name: Wording
    let formula: Formula
    let unit: Unit
    package let direction: Direction
    package let caveat: Wording
    package let version: Int

    enum Unit: String {
        case requests, cases, documents, decisions, tenThousandYuan, days, reports, cells, equations
    }

    init(
        _ id: String, _ name: Wording, _ formula: Formula, _ unit: Unit, _ direction: Direction = .none,
        caveat: Wording, version: Int = 1
    ) {
        (self.id, self.name, self.formula, self.unit) = (id, name, formula, unit)
        (self.direction, self.caveat, self.version) = (direction, caveat, version)
    }

    /// A Boolean value indicating whether the metric is a part of a whole.
    var isShare: Bool {
        switch formula {
        case .share, .filledCells, .failedEquations, .changedCells, .zeroRequests: true
        case .count, .fees, .daysToPublication: false
        }
    }

    /// The formula with the names of its cells.
    func formulaText(_ language: Language) -> String {
        switch formula {
        case .count(let sum): sum.text
        case .share(let part, let whole, _): "\(Self.enclosed(part)) ÷ \(Self.enclosed(whole))"
        case .fees: "t2.admin_fee.amount_wan"
        case .filledCells: language == .zh ? "填有数字的格数 ÷ 表样的格数" : "cells that hold a number ÷ cells of the form"
        case .failedEquations:
            language == .zh
                ? "不符的等式 ÷ 可核对且不全为 0 的等式" : "equations that fail ÷ equations that can be assessed and are not all zero"
        case .changedCells:
            language == .zh
                ? "与上年不同的格数 ÷ 两年都是数字且不都为 0 的格数"
                : "cells other than last year ÷ cells that are numbers in both years and not zero in both"
        case .daysToPublication: language == .zh ? "发布日期 − 报告年度 12 月 31 日" : "day of publication − 31 December"
        case .zeroRequests: language == .zh ? "表三各格均为 0 的报告 ÷ 报告" : "reports with all cells of table 3 zero ÷ reports"
        }
    }

    private static func enclosed(_ sum: MetricSum) -> String {
        sum.plus.count + sum.minus.count > 1 ? "(\(sum.text))" : sum.text
    }

    /// The value for one report.
    func value(_ report: ReportSummary) -> MetricValue {
        switch formula {
        case .count(let sum): return MetricValue(sum.value(report.counts))
        case .share(let part, let whole, let mayExceed):
            switch (part.value(report.counts), whole.value(report.counts)) {
            case (.number(let part), .number(let whole)):
                let isPossible = part >= 0 && whole >= 0 && (mayExceed || part <= whole)
                return isPossible ? .share(part, of: whole) : .contradictory(part, of: whole)
            case (.unknown, _), (_, .unknown): return .unknown
            default: return .notInForm
            }
        case .fees:
            guard report.hasUniformForm, report.form == .form2021 else { return .notInForm }
            return report.fees.map { .count($0) } ?? .unknown
        case .filledCells:
            return report.hasUniformForm ? .share(report.filledCells, of: report.expectedCells) : .notInForm
        case .failedEquations:
            guard report.hasUniformForm else { return .notInForm }
            let failed = report.verdicts[.fail]
            return .share(failed, of: failed + report.verdicts[.pass])
        case .changedCells:
            return report.change.map { .share(Int($0.changed), of: Int($0.compared)) } ?? .noPrevious
        case .daysToPublication:
            guard let day = report.publishedOn else { return .unknown }
            return .count(ExactDecimal(day.days(sinceEndOf: report.year)))
        case .zeroRequests:
            guard report.hasUniformForm else { return .notInForm }
            return report.hasOnlyZeroRequests.map { .share($0 ? 1 : 0, of: 1) } ?? .unknown
        }
    }
}

/// The value of a metric for one report.
enum MetricValue: Sendable, Hashable {
    case count(ExactDecimal)
    case share(Int, of: Int)
    /// The report says a part is larger than its whole.
    case contradictory(Int, of: Int)
    /// A cell the formula needs holds no number: 缺数.
    case unknown
    /// There is no report on the same form the year before to compare with.
    case noPrevious
    /// The form of the report has no such cell.
    case notInForm

    init(_ count: ReportCounts.Count) {
        self =
            switch count {
            case .number(let number): .count(ExactDecimal(number))
            case .unknown: .unknown
            case .notInForm: .notInForm
            }
    }
}

extension CalendarDay {
    /// The days from the last day of a year to this one; negative before it.
    func days(sinceEndOf year: ReportYear) -> Int {
        dayNumber - (CalendarDay(year: year.value, month: 12, day: 31)?.dayNumber ?? 0)
    }

    /// The days since a fixed day, in the proleptic Gregorian calendar.
    private var dayNumber: Int {
        // Years begin in March, so that the day that is added every fourth year is the last one.
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        return years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day
    }
}
