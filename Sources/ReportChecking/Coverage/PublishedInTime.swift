import Diagnostics
import ReportModel

/// How a report's publication stands to the days it is due by.
struct PublicationDelay {
    /// The day it is judged by, with what that is.
    let day: CalendarDay
    let isIssue: Bool
    let due: CalendarDay
    let late: CalendarDay

    /// The delay of a report; `nil` where nothing says when it was published.
    ///
    /// A report cannot be published before it is issued: one issued after the later day was published after it, whenever that was.
    init?(_ report: AnnualReport, _ limits: CheckLimits) {
        guard let due = limits.due.day(in: report.year.value + 1), let late = limits.late.day(in: report.year.value + 1)
        else { return nil }
        (self.due, self.late) = (due, late)
        if let day = report.publishedOn {
            (self.day, isIssue) = (day, false)
        } else if let day = report.issuedOn, day > max(due, late) {
            (self.day, isIssue) = (day, true)
        } else {
            return nil
        }
    }

    var isLate: Bool { day > due }
    /// A Boolean value indicating whether it came after the day of the warning, too.
    var isVeryLate: Bool { isLate && day > late }
}

extension Rule {
    /// CO-02: a report is published by the days of the settings: a notice after the first, a warning after the second.
    ///
    /// 31 January binds departments and is practice for townships, 31 March binds local governments' own reports.
    static let publishedInTime = Rule(
        id: "CO-02", severity: .warning,
        demand: Wording(
            zh: "报告在站点设置的期限内公布：晚于 due 提示，晚于 late 警告",
            en: "The report is published by the days of the settings: a notice after due, a warning after late"),
        explanation: Wording(
            zh: "乡镇的期限由各地规定；网页上的日期也可能是网站改版、迁移后的日期。",
            en: "What binds townships is set locally; the date a page shows may be that of a move of the website."),
        basis: Wording(
            zh: "《政府信息公开条例》第四十九条（1 月 31 日、3 月 31 日）；期限见站点设置 deadlines",
            en: "Regulation on Open Government Information, article 49 (31 January, 31 March); days as set in deadlines"
        ),
        method: .textConditions { context in
            let (report, year) = (context.report, context.report.year)
            guard let delay = PublicationDelay(report, context.limits) else {
                return [
                    Condition(instance: "发布日期", verdict: .unknown, formula: "\(year) 年度报告的发布日期：缺")
                ]
            }
            let passed = delay.isVeryLate ? delay.late : delay.due
            let what = delay.isIssue ? "发布日期缺，不早于成文日期 \(delay.day)" : "发布日期 \(delay.day)"
            return [
                Condition(
                    instance: "发布日期", verdict: delay.isLate ? .fail : .pass,
                    formula: "\(year) 年度报告，\(what) \(delay.isLate ? ">" : "≤") 期限 \(passed)",
                    message: !delay.isLate
                        ? nil
                        : delay.isIssue
                            ? Wording(
                                zh: "报告成文于 \(delay.day)，公布只会更晚，晚于 \(passed)",
                                en: "Issued on \(delay.day) and published no earlier, after \(passed)")
                            : Wording(
                                zh: "报告于 \(delay.day) 公布，晚于 \(passed)", en: "Published on \(delay.day), after \(passed)"
                            ),
                    severity: delay.isVeryLate ? .warning : .notice)
            ]
        })
}
