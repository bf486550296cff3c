import Diagnostics
import ReportModel

extension Rule {
    /// TX-01: the number of requests received in the text is that of table 3.
    ///
    /// Received and carried in together, and received less those one only assisted with, are accepted with a remark.
    static let receivedAsStated = Rule(
        id: "TX-01", severity: .warning,
        demand: Wording(
            zh: "正文所述收到的申请件数 = 表三“本年新收”总计", en: "Requests received, in the text = in table 3"),
        explanation: Wording(
            zh: "正文可能计入了上年结转、协助办理或口头、重复的申请，或统计截止日期不同。",
            en: "The text may count requests carried in, assisted with or repeated, or up to another day."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in
            let report = context.report
            return StatementComparison.conditions(
                context, [.received], where: { $0.claim != .none },
                readings: { statement, received in
                    let carried = report.cells.number(.requests(.carriedIn, .total))
                    let assisted = report.statements.first {
                        $0.subject == .received && $0.scope.isPart && $0.scope.qualifier == "协助"
                            && $0.sentence == statement.sentence
                    }?.count
                    return [
                        .init(
                            carried.flatMap(received.adding), "本年新收与上年结转之和", "received and carried in together",
                            isRemarked: true),
                        .init(
                            assisted.flatMap(received.adding), "本年新收与正文所述协助件数之和",
                            "received and the assisted ones of the text together", isRemarked: true),
                    ]
                })
        })

    /// TX-02: where the text says no request was received, table 3 says 0.
    static let noneReceivedAsStated = Rule(
        id: "TX-02", severity: .warning,
        demand: Wording(
            zh: "正文称未收到申请的，表三“本年新收”总计为 0", en: "Where the text says none was received, table 3 says 0"),
        explanation: Wording(
            zh: "正文可能沿用了往年的文字，或指某一类、某一渠道的申请。",
            en: "The sentence may be left from another year, or mean one kind or channel of requests."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in
            StatementComparison.conditions(context, [.received], where: { $0.claim == .none })
        })

    /// TX-03: the requests carried in and carried over are those of table 3.
    static let carriedAsStated = Rule(
        id: "TX-03", severity: .warning,
        demand: Wording(
            zh: "正文所述上年结转、结转下年度的件数 = 表三相应各行总计",
            en: "Requests carried in and carried over, in the text = in table 3"),
        explanation: Wording(
            zh: "年末在办的申请在正文与表格中的统计截止日期可能不同。",
            en: "Text and table may count open requests up to different days."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in StatementComparison.conditions(context, [.carriedIn, .carriedOut]) })

    /// TX-04: the outcomes in the text are those of table 3.
    ///
    /// 予以公开 may include 部分公开, 不予公开 everything that was not given, 办结 only what came in this year: these readings are accepted.
    static let outcomesAsStated = Rule(
        id: "TX-04", severity: .warning,
        demand: Wording(
            zh: "正文所述各类办理结果的件数 = 表三相应各行总计", en: "Outcomes of requests, in the text = in table 3"),
        explanation: Wording(
            zh: "正文对办理结果的分类可能与表格不同，例如把部分公开计入予以公开。",
            en: "The text may sort outcomes otherwise, counting partial disclosure as granted."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in
            let report = context.report
            let outcomes: Set<StatementSubject> = [
                .granted, .partial, .denied, .unavailable, .notProcessed, .otherHandling, .concluded,
            ]
            let broken = StatementComparison.conditions(
                context, outcomes, readings: { statement, value in otherOutcomes(statement.subject, value, report) })
            return broken + tooManyAnswers(context)
        })

    private static func otherOutcomes(
        _ subject: StatementSubject, _ value: ExactDecimal, _ report: AnnualReport
    ) -> [StatementComparison.Reading] {
        func figure(_ subject: StatementSubject) -> ExactDecimal? {
            TableFigure.of(subject, in: report)?.value(in: report)
        }
        func sum(_ subjects: StatementSubject...) -> StatementComparison.Reading {
            let values = subjects.compactMap(figure)
            let total = values.reduce(ExactDecimal?.some(value)) { sum, next in sum.flatMap { $0.adding(next) } }
            return .init(values.count == subjects.count ? total : nil, "", "")
        }
        switch subject {
        case .granted: return [sum(.partial)]
        case .denied:
            return [
                sum(.partial), sum(.unavailable), sum(.unavailable, .notProcessed),
                sum(.unavailable, .notProcessed, .otherHandling),
            ]
        case .unavailable, .notProcessed: return [sum(.otherHandling)]
        case .otherHandling: return [sum(.notProcessed), sum(.unavailable, .notProcessed)]
        case .concluded:
            let received = figure(.received)
            let carried = figure(.carriedIn)
            return [
                .init(received, "", ""), .init(carried.flatMap(value.subtracting), "", ""),
                .init(carried.flatMap { carried in received.flatMap { $0.adding(carried) } }, "", ""),
            ]
        default: return []
        }
    }

    /// More answers than requests that could be answered; fewer are innocent, as not every outcome is an answer.
    private static func tooManyAnswers(_ context: CheckContext) -> [Condition] {
        let report = context.report
        return StatementComparison.conditions(
            context, [.answered],
            readings: { statement, concluded in
                let open = TableFigure.of(.received, in: report)?.value(in: report).flatMap { received in
                    TableFigure.of(.carriedIn, in: report)?.value(in: report).flatMap(received.adding)
                }
                guard let stated = statement.count, let open, stated > open, stated > concluded else {
                    return [.init(statement.count, "", "")]
                }
                return []
            })
    }

    /// TX-05: reviews and suits in the text are those of table 4.
    static let disputesAsStated = Rule(
        id: "TX-05", severity: .warning,
        demand: Wording(
            zh: "正文所述行政复议、行政诉讼件数 = 表四总计；称未发生的，表四为 0",
            en: "Reviews and suits, in the text = in table 4; where none is said to have happened, 0"),
        explanation: Wording(
            zh: "正文可能只指本年新发生的案件，而表格计入以前年度的案件。",
            en: "The text may mean new cases only, the table those of earlier years as well."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in StatementComparison.conditions(context, [.reviews, .suits, .disputes]) })
}
