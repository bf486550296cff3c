import Diagnostics
import ReportModel
import TextComparison

extension Rule {
    /// NA-08: section 5 does not name one problem in the same words three years running.
    ///
    /// Sentences that name a problem, of at least twelve characters without names and numbers, and the same by 90 % (M21) in all three.
    static let problemsAreDealtWith = Rule(
        id: "NA-08", severity: .notice,
        demand: Wording(
            zh: "第五部分不连续三年以相同的语句写同一个问题（去除名称和数字后相同 90% 以上）",
            en:
                "Section 5 does not name a problem in the same sentence three years running (90 % without names and numbers)"
        ),
        explanation: Wording(
            zh: "有的问题确实需要多年解决；语句相同不等于没有改进。",
            en: "Some problems take years to solve; the same words do not mean that nothing was done."),
        basis: CopyBasis.progress,
        method: .conditions { context in
            guard let previous = context.previous, let earlier = context.evidence.twoBefore,
                [context.report, previous, earlier].allSatisfy({ $0.textKind == .full })
            else { return [] }
            let years = [context.report, previous, earlier].map(ProblemSentences.init)
            guard years.allSatisfy({ !$0.sentences.isEmpty }) else { return [] }
            let lasting = years[0].sentences.filter { sentence in
                years.dropFirst().allSatisfy { $0.holds(sentence) }
            }
            guard !lasting.isEmpty else {
                return [
                    Condition(
                        instance: SectionKind.problems.shortHeading, verdict: .pass,
                        formula: "写问题的 \(years[0].sentences.count) 句中，没有一句与 \(previous.year) 年和 \(earlier.year) 年都相同")
                ]
            }
            return lasting.map { sentence in
                let words = sentence.sentence.text.shortened
                let formula = "\(earlier.year)、\(previous.year)、\(context.report.year) 年同一句：“\(words)”"
                return Condition(
                    instance: SectionKind.problems.shortHeading, verdict: .fail, formula: formula,
                    message: Wording(
                        zh: "连续三年以相同的语句写同一个问题。\(formula)",
                        en: "The same sentence names a problem three years running: “\(words)”"),
                    statesFormula: true, place: SourcePlace(line: sentence.sentence.line, column: 1, length: 0))
            }
        })
}

/// The sentences of section 5 that name a problem.
private struct ProblemSentences {
    struct Sentence {
        let sentence: TextSentence
        let units: [UInt16]
    }

    let sentences: [Sentence]

    init(_ report: AnnualReport) {
        let names = OwnNames(report.body)
        sentences = TextSentence.of(report.blocks(of: .problems)).compactMap { sentence in
            let bytes = Array(sentence.text.utf8)
            guard Self.words.contains(where: { SectionText.contains($0, in: bytes) }) else { return nil }
            let units = sentence.comparable(names)
            return units.count >= 12 ? Sentence(sentence: sentence, units: units) : nil
        }
    }

    func holds(_ sentence: Sentence) -> Bool {
        sentences.contains { other in
            // Lengths this far apart cannot agree by 90 %.
            other.units.count * 9 <= sentence.units.count * 11 && sentence.units.count * 9 <= other.units.count * 11
                && CommonSubsequence.length(other.units, sentence.units) * 20
                    >= 9 * (other.units.count + sentence.units.count)
        }
    }

    private static let words = [
        "不足", "不够", "有待", "薄弱", "短板", "差距", "欠缺", "困难", "缺乏", "不强", "不高", "不及时", "不全", "不完善", "不到位",
        "问题是", "存在问题", "单一", "偏",
    ].map { Array($0.utf8) }
}

extension String {
    /// The beginning of a sentence, as much as a message can hold.
    var shortened: String {
        let scalars = unicodeScalars
        return scalars.count <= 40 ? self : String(String.UnicodeScalarView(scalars.prefix(40))) + "…"
    }
}
