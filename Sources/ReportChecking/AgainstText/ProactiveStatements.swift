import Diagnostics
import ReportModel

extension Rule {
    /// TX-06: normative documents issued, repealed and in force in the text are those of table 2.
    static let documentsAsStated = Rule(
        id: "TX-06", severity: .warning,
        demand: Wording(
            zh: "正文所述规范性文件制发、废止、现行有效件数 = 表二“行政规范性文件”一行",
            en: "Normative documents issued, repealed and in force, in the text = in table 2"),
        explanation: Wording(
            zh: "正文可能把一般文件计作规范性文件，或计入以上级名义印发的文件。",
            en: "The text may count ordinary documents, or those issued in the name of a higher office."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in
            StatementComparison.conditions(context, [.documentsIssued, .documentsRepealed, .documentsInForce])
        })

    /// TX-07: licences, penalties and coercions in the text are those of table 2.
    static let decisionsAsStated = Rule(
        id: "TX-07", severity: .warning,
        demand: Wording(
            zh: "正文所述行政许可、行政处罚、行政强制件数 = 表二处理决定数量",
            en: "Licences, penalties and coercions, in the text = in table 2"),
        explanation: Wording(
            zh: "正文可能计入受理而未决定的事项，或由上级部门作出的决定。",
            en: "The text may count matters not yet decided, or decisions of a higher office."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in
            StatementComparison.conditions(context, [.licences, .penalties, .coercions])
        })

    /// T2-07: a part of the licences, penalties or coercions in the text is not more than all of them in table 2.
    ///
    /// Whole figures are the business of TX-07.
    static let partsOfDecisionsAsStated = Rule(
        id: "T2-07", severity: .notice,
        demand: Wording(
            zh: "正文所述某一类行政许可、行政处罚、行政强制的件数不超过表二处理决定数量",
            en: "One kind of licences, penalties or coercions, in the text ≤ all of them in table 2"),
        explanation: Wording(
            zh: "该类决定可能以其他机关名义作出，未计入本机关的表格。",
            en: "Decisions of that kind may be made in another office's name and not counted here."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in
            let report = context.report
            return report.statements.compactMap { statement in
                guard [.licences, .penalties, .coercions].contains(statement.subject), !statement.scope.isWhole,
                    statement.scope.otherBody == nil, statement.scope.period.isWhole(of: report.year),
                    statement.section != .problems, statement.precision == .exact, let stated = statement.count,
                    let figure = TableFigure.of(statement.subject, in: report), let value = figure.value(in: report)
                else { return nil }
                let said = "正文\(statement.subject.label) \(statement.figureText)"
                guard stated > value else {
                    return statement.condition(.pass, "\(said) ≤ \(figure.name.zh) \(value)", figure, context)
                }
                return statement.condition(
                    .fail, "\(said) > \(figure.name.zh) \(value)", figure, context,
                    message: Wording(
                        zh: "正文称“\(statement.quote)”，超过\(figure.name.zh)的 \(value)",
                        en: "The text says “\(statement.quote)”, more than \(figure.name.en) has: \(value)"))
            }
        })

    /// T2-05: what the text says of fees agrees with table 2.
    ///
    /// Whether an information-processing fee is one of the 行政事业性收费 is said by at least one province only, so a fee of that name is only compared
    /// with a table that says no fee at all was charged; that none was charged contradicts nothing.
    static let feesAsStated = Rule(
        id: "T2-05", severity: .warning,
        demand: Wording(
            zh: "正文称收取了费用的，表二“行政事业性收费”不为 0；正文称没有行政事业性收费的，表二为 0",
            en: "Where the text says fees were charged, table 2 is not 0; where it says there were none, it is"),
        explanation: Wording(
            zh: "信息处理费可能未作为行政事业性收费统计，或金额不足表格所列的最小单位。",
            en: "An information-processing fee may not be counted among these fees, or be below the unit of the table."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in
            let report = context.report
            guard let figure = TableFigure.of(.administrativeFee, in: report), let value = figure.value(in: report)
            else { return [] }
            return report.statements.compactMap { statement in
                guard statement.isComparable(in: report), let stated = statement.count else { return nil }
                let agrees: Bool
                switch statement.subject {
                case .informationFee, .charges:
                    // That no fee of this kind was charged says nothing of the others.
                    guard stated > .zero else { return nil }
                    agrees = !value.isZero
                case .administrativeFee: agrees = value.isZero == stated.isZero
                default: return nil
                }
                let said = "正文\(statement.subject.label) \(statement.figureText)"
                guard !agrees else {
                    return statement.condition(.pass, "\(said)；\(figure.name.zh) \(value)", figure, context)
                }
                return statement.condition(
                    .fail, "\(said) ≠ \(figure.name.zh) \(value)", figure, context,
                    message: Wording(
                        zh: "正文称“\(statement.quote)”，而\(figure.name.zh)为 \(value)",
                        en: "The text says “\(statement.quote)”, but \(figure.name.en) is \(value)"))
            }
        })

    /// TX-10: section 6 says whether an information-processing fee was charged.
    ///
    /// Practice since the fee exists; most reports name it, some speak of charges in general.
    static let feeIsMentioned = Rule(
        id: "TX-10", severity: .notice,
        demand: Wording(
            zh: "第六部分说明是否收取信息处理费", en: "Section 6 says whether an information-processing fee was charged"),
        explanation: Wording(
            zh: "没有收取的，有些报告只写“无其他需要报告的事项”。",
            en: "Where none was charged, some reports only say there is nothing else to report."),
        basis: RuleBasis.experience,
        method: .conditions { context in
            let report = context.report
            guard report.isJudgedByItsText, let section = report.section(.other) else { return [] }
            let isMentioned = SectionText.holds(
                ["收费", "费用", "处理费", "收取", "缴费"],
                in: report.sections.filter { $0.kind == .other || $0.kind == .overview })
            return [
                SectionText.condition(
                    isMentioned, "信息处理费", section, "已说明是否收取信息处理费",
                    Wording(
                        zh: "第六部分没有说明是否收取信息处理费",
                        en: "Section 6 does not say whether an information-processing fee was charged"))
            ]
        })
}
