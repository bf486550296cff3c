import Diagnostics
import ReportModel

extension Rule {
    /// NA-01: section 1 speaks of the five topics of the form.
    ///
    /// Told by words, generously: a finding means that none of the many words of a topic stands in the section.
    static let overviewIsComplete = Rule(
        id: "NA-01", severity: .notice,
        demand: Wording(
            zh: "总体情况部分写明主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面",
            en: "Section 1 speaks of publication, requests, information management, platforms and supervision"),
        explanation: Wording(
            zh: "有关内容可能用了别的说法；按用词查找，不判断内容。",
            en: "The topic may be there in other words; words are looked for, the content is not judged."),
        basis: RuleBasis.form,
        method: .conditions { context in
            guard context.report.isJudgedByItsText, let section = context.report.section(.overview) else { return [] }
            return overviewTopics.map { topic in
                SectionText.condition(
                    SectionText.holds(topic.words, in: [section]), topic.zh, section, "总体情况部分提到\(topic.zh)",
                    Wording(zh: "总体情况部分未提到\(topic.zh)", en: "Section 1 does not mention \(topic.en)"))
            }
        })

    /// NA-02: the report tells the results of assessment, public appraisal and accountability.
    ///
    /// 《政府信息公开条例》第五十条第（四）项.
    static let accountabilityIsReported = Rule(
        id: "NA-02", severity: .notice,
        demand: Wording(
            zh: "报告写明工作考核、社会评议和责任追究结果情况（《条例》第五十条）",
            en: "The report tells the results of assessment, public appraisal and accountability (Regulation, art. 50)"),
        explanation: Wording(
            zh: "有关内容可能用了别的说法；按用词查找，不判断内容。",
            en: "The topic may be there in other words; words are looked for, the content is not judged."),
        basis: RuleBasis.regulation,
        method: .conditions { context in
            let report = context.report
            guard report.isJudgedByItsText, let first = report.section(.overview) ?? report.sections.first else {
                return []
            }
            return accountabilityTopics.map { topic in
                SectionText.condition(
                    SectionText.holds(topic.words, in: report.sections), topic.zh, first, "报告提到\(topic.zh)",
                    Wording(zh: "报告未提到\(topic.zh)", en: "The report does not mention \(topic.en)"))
            }
        })

    /// NA-03: section 5 names problems and what is done about them.
    static let problemsAreNamed = Rule(
        id: "NA-03", severity: .notice,
        demand: Wording(
            zh: "第五部分既写明存在的主要问题，又写明改进情况", en: "Section 5 names problems and what is done about them"),
        explanation: Wording(
            zh: "有关内容可能用了别的说法；按用词和篇幅查找，不判断内容。",
            en: "They may be there in other words; words and length are looked at, the content is not judged."),
        basis: RuleBasis.form,
        method: .conditions { context in
            guard context.report.isJudgedByItsText, let section = context.report.section(.problems) else { return [] }
            var message: Wording?
            if section.characters < shortestProblems {
                message = Wording(
                    zh: "第五部分只有 \(section.characters) 个字",
                    en: "Section 5 has only \(section.characters) characters")
            } else if !SectionText.holds(problemWords, in: [section]) {
                message = Wording(zh: "第五部分没有写明存在的问题", en: "Section 5 names no problem")
            } else if !SectionText.holds(measureWords, in: [section]) {
                message = Wording(
                    zh: "第五部分没有写明改进情况", en: "Section 5 names nothing that is done about the problems")
            }
            return [
                SectionText.condition(
                    message == nil, "问题与改进", section, "第五部分写明了问题和改进情况", message ?? Wording(zh: "", en: ""))
            ]
        })

    /// NA-04: the year a sentence tells the work of is that of the report.
    ///
    /// Silent where the paragraph tells of the report's year as well, or the report states the same figure for it: a year before
    /// may be told for comparison.
    static let workIsOfTheYear = Rule(
        id: "NA-04", severity: .warning,
        demand: Wording(
            zh: "正文所述工作年度与报告年度一致", en: "The year the text tells the work of is that of the report"),
        explanation: Wording(
            zh: "可能沿用了往年的文字，也可能有意回顾往年。",
            en: "The sentence may be left from an earlier report, or look back on purpose."),
        basis: RuleBasis.experience,
        method: .conditions { context in
            let report = context.report
            return report.statements.compactMap { statement in
                guard statement.subject == .workYear, statement.section != .problems,
                    let year = statement.count?.whole, year <= report.year.value
                else { return nil }
                let isRight =
                    year == report.year.value || isComparison(statement, report)
                    || report.statements.contains { isOfReportYear($0, statement, report) }
                guard !isRight else { return statement.condition(.pass, "工作年度 \(year)", context) }
                return statement.condition(
                    .fail, "工作年度 \(year) ≠ 报告年度 \(report.year)", context,
                    message: Wording(
                        zh: "\(report.year) 年度的报告中以 \(year) 年为工作年度：“\(statement.sentence.short)”",
                        en: "A report for \(report.year) tells of the work of \(year): “\(statement.sentence.short)”"))
            }
        })

    /// A Boolean value indicating whether the report states for its own year whatever the sentence counts.
    private static func isComparison(_ statement: Statement, _ report: AnnualReport) -> Bool {
        let counted = report.statements.filter { $0.sentence == statement.sentence && $0.subject != .workYear }
        return !counted.isEmpty
            && counted.allSatisfy { old in
                report.statements.contains {
                    $0.subject == old.subject && $0.sentence != old.sentence && $0.scope.period.isWhole(of: report.year)
                }
            }
    }

    private static func isOfReportYear(_ other: Statement, _ statement: Statement, _ report: AnnualReport) -> Bool {
        guard other.section == statement.section, other.sentence.paragraph == statement.sentence.paragraph else {
            return false
        }
        switch other.scope.period {
        case .year(let year): return year == report.year.value
        case .reportYear: return true
        default: return false
        }
    }

    /// Shorter texts cannot name a problem and what is done about it.
    private static let shortestProblems = 30

    private struct Topic {
        let zh: String
        let en: String
        let words: [String]
    }

    private static let overviewTopics = [
        Topic(zh: "主动公开", en: "publication on one's own initiative", words: ["主动公开", "主动发布", "公开信息", "发布信息"]),
        Topic(zh: "依申请公开", en: "disclosure on request", words: ["依申请", "公开申请", "申请公开", "申请"]),
        Topic(
            zh: "政府信息管理", en: "information management",
            words: ["信息管理", "信息资源", "审核", "审查", "三审", "公开目录", "公开清单", "档案", "台账"]),
        Topic(
            zh: "平台建设", en: "platforms", words: ["平台", "网站", "公众号", "公开栏", "公示栏", "专栏", "载体", "渠道", "阵地", "电子屏"]),
        Topic(zh: "监督保障", en: "supervision and support", words: ["监督", "保障", "考核", "评议", "培训", "督查", "检查"]),
    ]
    private static let accountabilityTopics = [
        Topic(zh: "工作考核", en: "assessment (工作考核)", words: ["考核"]),
        Topic(zh: "社会评议", en: "public appraisal (社会评议)", words: ["评议"]),
        Topic(zh: "责任追究", en: "accountability (责任追究)", words: ["责任追究", "追究责任", "追责", "问责"]),
    ]
    private static let problemWords = [
        "问题", "不足", "不够", "有待", "薄弱", "短板", "差距", "欠缺", "困难", "缺乏", "不强", "不高", "不多", "不及时", "不全", "偏",
    ]
    private static let measureWords = [
        "改进", "下一步", "措施", "加强", "完善", "提升", "提高", "强化", "今后", "打算", "计划", "将", "优化", "对策", "推进", "规范", "整改",
    ]
}

extension StatementSentence {
    /// The beginning of the sentence, as much as a message can hold.
    fileprivate var short: String {
        let scalars = text.unicodeScalars
        return scalars.count <= 40 ? text : String(String.UnicodeScalarView(scalars.prefix(40))) + "…"
    }
}
