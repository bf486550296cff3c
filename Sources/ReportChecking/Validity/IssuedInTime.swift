import Diagnostics
import ReportModel

extension Rule {
    /// NA-12: a report is issued after its year is over and before the day set for it.
    ///
    /// When it was published is the business of CO-02; where that speaks, this rule does not say it again.
    static let issuedInTime = Rule(
        id: "NA-12", severity: .notice,
        demand: Wording(
            zh: "成文日期在报告年度结束之后、站点设置的期限（deadlines 的 due）之前",
            en: "The report is issued after its year is over and by the day of the settings (due in deadlines)"),
        explanation: Wording(
            zh: "乡镇的期限由各地规定；文中的日期也可能是印发或转载的日期。",
            en: "What binds townships is set locally; the date may also be that of printing or reprinting."),
        basis: Wording(
            zh: "统计期限为报告年度 1 月 1 日至 12 月 31 日；期限见站点设置",
            en: "The period is 1 January to 31 December; the day is one of the site's settings"),
        method: .textConditions { context in
            let report = context.report
            let (due, year) = (context.limits, report.year.value)
            guard let day = report.issuedOn,
                let limit = due.due.day(in: year + 1)
            else {
                return [Condition(instance: "成文日期", verdict: .unknown, formula: "\(year) 年度报告的成文日期：缺")]
            }
            let isEarly = day.year <= year
            let verdict: Verdict = isEarly || day > limit ? .fail : .pass
            return [
                Condition(
                    instance: "成文日期", verdict: verdict,
                    formula: "\(year) 年度报告，成文日期 \(day)，期限 \(limit)",
                    message: verdict == .pass || !isEarly && PublicationDelay(report, context.limits)?.isLate == true
                        ? nil
                        : isEarly
                            ? Wording(
                                zh: "\(year) 年尚未结束，报告已于 \(day) 成文",
                                en: "Issued on \(day), before the year \(year) was over")
                            : Wording(zh: "报告于 \(day) 成文，晚于 \(limit)", en: "Issued on \(day), after \(limit)"))
            ]
        })
}
