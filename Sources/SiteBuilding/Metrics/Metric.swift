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
        /// Normative documents issued and repealed, against the mean of those in force this year and the year before.
        case turnover
        /// The topics the text mentions, out of those it has to speak of (NA-01, NA-02).
        case topics
        /// Years in a row up to this one.
        case streak(Streak)
        /// Equations that fail, out of those that can be assessed and are not vacuous.
        case failedEquations
        /// Cells changed since the year before, out of those that are numbers in both and not zero in both.
        case changedCells
        /// Days from the end of the year to publication.
        case daysToPublication
        /// Whether every cell of table 3 is zero.
        case zeroRequests
    }

    /// What years in a row have in common.
    enum Streak: Hashable {
        /// A report.
        case reports
        /// A report without any new request.
        case noRequests
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
        case requests, cases, documents, decisions, days, reports, cells, equations, topics, years
        case tenThousandYuan = "fees"
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
        case .count, .fees, .daysToPublication, .turnover, .topics, .streak: false
        }
    }

    /// A Boolean value indicating whether the metric sets a figure against another it is no share of.
    var isRatio: Bool {
        switch formula {
        case .turnover, .topics: true
        default: false
        }
    }

    /// A Boolean value indicating whether values are percentages.
    var isPercentage: Bool { isShare || isRatio }

    /// A Boolean value indicating whether the values of several reports have a sum that means something.
    ///
    /// Days and years of different townships are not added up: their median says what there is to say.
    var isPooled: Bool {
        switch formula {
        case .daysToPublication, .streak: false
        default: true
        }
    }

    /// The formula with the names of its cells.
    func formulaText(_ language: Language) -> String {
        switch formula {
        case .count(let sum): sum.text
        case .share(let part, let whole, _): "\(Self.enclosed(part)) ÷ \(Self.enclosed(whole))"
        case .fees: "t2.admin_fee.amount_wan"
        case .filledCells: language == .zh ? "填有数字的格数 ÷ 表样的格数" : "cells that hold a number ÷ cells of the form"
        case .turnover:
            language == .zh
                ? "2 × (t2.normative_doc.issued + t2.normative_doc.repealed) ÷ (本年与上年 t2.normative_doc.in_force 之和)"
                : "2 × (t2.normative_doc.issued + t2.normative_doc.repealed) ÷ (t2.normative_doc.in_force of this year and the last, added)"
        case .topics:
            language == .zh
                ? "正文提到的方面 ÷ 应写的 8 个方面（NA-01 五个，NA-02 三个）"
                : "topics the text mentions ÷ the 8 it has to speak of (NA-01 five, NA-02 three)"
        case .streak(.reports):
            language == .zh ? "到本年为止连续有报告的年数" : "years in a row with a report, up to this one"
        case .streak(.noRequests):
            language == .zh
                ? "到本年为止 t3.new_received.total 连续为 0 的年数"
                : "years in a row in which t3.new_received.total is 0, up to this one"
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
        case .turnover: return turnover(of: report)
        case .topics:
            guard report.hasUniformForm else { return .notInForm }
            return report.topics.map { .ratio(Int($0), of: ReportSummary.topicCount) } ?? .unknown
        case .streak(let streak):
            guard report.hasUniformForm else { return .notInForm }
            let years = streak == .reports ? report.streaks.reports : report.streaks.noRequests
            return years.map { .count(ExactDecimal(Int($0))) } ?? .unknown
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

    /// The mean of two years is half their sum; doubling both sides keeps to whole numbers.
    private func turnover(of report: ReportSummary) -> MetricValue {
        let moved = MetricSum(plus: [.proactive(.issued), .proactive(.repealed)]).value(report.counts)
        let stock = MetricSum(plus: [.proactive(.inForce)]).value(report.counts)
        guard case .number(let moved) = moved, case .number(let stock) = stock else {
            return moved == .unknown || stock == .unknown ? .unknown : .notInForm
        }
        switch report.stockBefore {
        case .number(let before): return .ratio(2 * moved, of: stock + before)
        case .unknown: return .unknown
        case .notInForm, nil: return .noPrevious
        }
    }
}

/// The value of a metric for one report.
enum MetricValue: Sendable, Hashable {
    case count(ExactDecimal)
    case share(Int, of: Int)
    /// A figure set against one it is no share of.
    case ratio(Int, of: Int)
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
