import Diagnostics
import ReportModel

extension Rule {
    /// TX-08: what the text says of one thing in several places agrees: parts with their total, totals with each other.
    ///
    /// Parts that fall short of their total are broken only where the sentence says that they are all: 其余, 按渠道.
    static let textAgreesWithItself = Rule(
        id: "TX-08", severity: .warning,
        demand: Wording(
            zh: "正文所述各渠道公开信息条数之和与总数一致；同一数字在正文各处一致",
            en: "Published items by channel add up to their total; a figure stated twice is the same"),
        explanation: Wording(
            zh: "同一条信息可能在几个渠道发布而重复计数，或各处的统计口径不同。",
            en: "An item may be published and counted in several channels, or the figures be counted differently."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in
            PublishedParts.conditions(context) + StatedTwice.conditions(context) + StatedBalance.conditions(context)
        })

    /// TX-09: percentages agree with the counts they are said of.
    static let percentagesAsStated = Rule(
        id: "TX-09", severity: .notice,
        demand: Wording(
            zh: "正文所述增减百分比和占比与同一句中的件数一致", en: "Percentages in the text agree with the counts of the sentence"),
        explanation: Wording(
            zh: "百分比可能以未写出的数字为基数，或按其他口径计算。",
            en: "The percentage may rest on figures not given, or be counted differently."),
        basis: RuleBasis.sameReport,
        method: .conditions { context in StatedPercentages.conditions(context) })
}

/// Totals of published items and the pieces named after them in the sentence.
enum PublishedParts {
    static func conditions(_ context: CheckContext) -> [Condition] {
        let statements = context.report.statements.filter {
            $0.subject == .published && $0.claim != .none && $0.count != nil
        }
        return statements.enumerated().compactMap { index, total in
            guard !total.scope.isPart else { return nil }
            let parts = statements[(index + 1)...].prefix {
                $0.scope.isPart && $0.sentence == total.sentence && $0.measure == total.measure
            }
            return parts.isEmpty ? nil : condition(total, Array(parts), context)
        }
    }

    private static func condition(_ total: Statement, _ parts: [Statement], _ context: CheckContext) -> Condition? {
        guard total.precision == .exact, let whole = total.count, isTakenApart(total),
            parts.allSatisfy({ $0.precision == .exact && $0.scope.otherBody == total.scope.otherBody })
        else { return nil }
        if let larger = parts.first(where: { ($0.count ?? .zero) > whole }), let count = larger.count {
            let formula = "\(larger.scope.name) \(count) > 总数 \(whole)"
            return larger.condition(
                .fail, formula, context,
                message: Wording(
                    zh: "正文称“\(larger.quote)”，超过前面所说的总数：\(formula)",
                    en: "The text says “\(larger.quote)”, more than the total before it: \(formula)"))
        }
        // Pieces of pieces, and pieces that are no channels, need not add up.
        let sum = parts.reduce(ExactDecimal?.some(.zero)) { sum, part in sum.flatMap { $0.adding(part.count ?? .zero) }
        }
        guard parts.count > 1, parts.allSatisfy({ $0.scope.qualifier == nil }), !isNested(total.sentence.text), let sum
        else { return nil }
        let terms = parts.map { "\($0.scope.name) \($0.count ?? .zero)" }.joined(separator: " + ")
        guard sum > whole || sum < whole && isComplete(total.sentence.text) else {
            return total.condition(.pass, "\(terms) = \(sum)，总数 \(whole)", context)
        }
        let formula = "\(terms) = \(sum) ≠ 总数 \(whole)"
        return total.condition(
            .fail, formula, context,
            message: Wording(
                zh: "正文称“\(total.quote)”，而各部分之和不同：\(formula)",
                en: "The text says “\(total.quote)”, but the parts add up otherwise: \(formula)"))
    }

    /// A Boolean value indicating whether the sentence says that what follows the total are its pieces.
    ///
    /// 公开信息 20 条，公众号 80 条 may as well be added up.
    private static func isTakenApart(_ total: Statement) -> Bool {
        let marks = ["其中", "其余", "剩余", "余下", "分为", "渠道", "包括", "包含", "占"]
        let rest = behind(total)
        if total.scope.channel != nil { return count("其中", rest) > 0 }
        return marks.contains { count($0, rest) > 0 } || ["（", "(", "：", ":"].contains { rest.hasPrefix($0) }
    }

    /// The sentence behind the clause of a statement.
    private static func behind(_ statement: Statement) -> String {
        // A long clause is quoted from its end, behind “…”.
        let quote = Array((statement.quote.hasPrefix("…") ? statement.quote.dropFirst() : statement.quote[...]).utf8)
        let bytes = Array(statement.sentence.text.utf8)
        guard !quote.isEmpty, bytes.count >= quote.count,
            let start = (0...(bytes.count - quote.count)).first(where: {
                bytes[$0..<($0 + quote.count)].elementsEqual(quote)
            })
        else { return "" }
        return String(decoding: bytes[(start + quote.count)...], as: UTF8.self)
    }

    private static func isNested(_ sentence: String) -> Bool {
        ["其中", "包括", "包含", "含"].reduce(0) { $0 + count($1, sentence) } > 1
    }

    /// A Boolean value indicating whether the sentence says that the pieces are all there is.
    private static func isComplete(_ sentence: String) -> Bool {
        ["其余", "剩余", "余下", "按渠道", "从渠道", "分为"].contains { count($0, sentence) > 0 }
    }

    private static func count(_ word: String, _ text: String) -> Int {
        let (word, bytes) = (Array(word.utf8), Array(text.utf8.filter { $0 != UInt8(ascii: " ") }))
        guard bytes.count >= word.count else { return 0 }
        return (0...(bytes.count - word.count)).count { bytes[$0..<($0 + word.count)].elementsEqual(word) }
    }
}

/// Totals stated in two sentences.
enum StatedTwice {
    static func conditions(_ context: CheckContext) -> [Condition] {
        let report = context.report
        let statements = report.statements.filter {
            $0.isComparable(in: report) && $0.precision == .exact && $0.count != nil && $0.subject != .workYear
        }
        return statements.enumerated().compactMap { index, statement in
            let earlier = statements[..<index].first {
                $0.sentence != statement.sentence && $0.subject == statement.subject && $0.measure == statement.measure
                    && isSame($0, statement, report)
            }
            guard let earlier, let first = earlier.count, let second = statement.count else { return nil }
            guard first != second else {
                return statement.condition(.pass, "\(statement.subject.label) \(first) = \(second)", context)
            }
            let formula = "\(statement.subject.label) \(first) ≠ \(second)"
            return statement.condition(
                .fail, formula, context,
                message: Wording(
                    zh: "正文称“\(statement.quote)”，而第 \(earlier.place.line) 行称“\(earlier.quote)”：\(formula)",
                    en:
                        "The text says “\(statement.quote)”, but on line \(earlier.place.line) “\(earlier.quote)”: \(formula)"
                ))
        }
    }

    /// A Boolean value indicating whether two statements are certain to be about the same.
    ///
    /// What a table counts as well is compared with the table instead. Published items are the same only in the same words.
    private static func isSame(_ first: Statement, _ second: Statement, _ report: AnnualReport) -> Bool {
        switch first.subject {
        case .published: return words(first.quote) == words(second.quote)
        case .informationFee, .charges: return false
        case .answered: return false
        default: return TableFigure.of(first.subject, in: report)?.value(in: report) == nil
        }
    }

    /// The words of a clause without its figures and what only says that all are meant.
    private static func words(_ quote: String) -> [UInt32] {
        let idle = Set("0123456789０１２３４５６７８９ 　共总计合全本年度累我镇乡街道一二三四五六七八九十百千零两".unicodeScalars.map(\.value))
        return quote.unicodeScalars.map(\.value).filter { !idle.contains($0) }
    }
}

/// Requests received, carried in, concluded and carried over, all in one sentence.
enum StatedBalance {
    /// Stated only where the tables cannot tell which figure is wrong.
    static func conditions(_ context: CheckContext) -> [Condition] {
        let report = context.report
        let statements = report.statements.filter { $0.isComparable(in: report) && $0.precision == .exact }
        return statements.compactMap { received in
            guard received.subject == .received, received.claim != .none, let new = received.count else { return nil }
            func figure(_ subject: StatementSubject) -> ExactDecimal? {
                statements.first { $0.subject == subject && $0.sentence == received.sentence }?.count
            }
            guard let concluded = figure(.concluded), let out = figure(.carriedOut),
                TableFigure.of(.concluded, in: report)?.value(in: report) == nil,
                let handled = concluded.adding(out)
            else { return nil }
            let carriedIn = figure(.carriedIn)
            guard let open = new.adding(carriedIn ?? .zero) else { return nil }
            let left = "收到 \(new)" + (carriedIn.map { " + 上年结转 \($0)" } ?? "")
            let right = "办结 \(concluded) + 结转下年度 \(out)"
            guard carriedIn == nil ? open > handled : open != handled else {
                return received.condition(.pass, "\(left)；\(right)", context)
            }
            let formula = "\(left) ≠ \(right)"
            return received.condition(
                .fail, formula, context,
                message: Wording(
                    zh: "正文同一句中的申请件数对不上：\(formula)", en: "The requests of one sentence do not balance: \(formula)"))
        }
    }
}

extension StatementScope {
    /// What the part is called in a formula.
    fileprivate var name: String { channel ?? qualifier ?? "其中" }
}
