import Diagnostics
import ReportModel
import TextComparison

extension Rule {
    /// NA-09: what section 5 of last year's report promised is spoken of in this one.
    ///
    /// Told by words alone: a promise is taken to be spoken of where some sentence has four of ten of its pairs of characters. For
    /// information only.
    static let promisesAreSpokenOf = Rule(
        id: "NA-09", severity: .information,
        demand: Wording(
            zh: "上一年度第五部分提出的改进措施，在本年度报告中有所交代（按用词查找）",
            en: "The report speaks of the measures last year's section 5 promised (looked for by words)"),
        explanation: Wording(
            zh: "可能用别的说法写到了，也可能工作已做而未写；只按用词查找，不判断是否落实。",
            en: "It may be told in other words, or done and not told; words are looked for, not deeds."),
        basis: CopyBasis.progress,
        method: .conditions { context in
            guard let previous = context.previous, context.report.textKind == .full, previous.textKind == .full else {
                return []
            }
            let promises = Promise.all(in: previous)
            guard !promises.isEmpty else { return [] }
            let names = OwnNames(context.report.body)
            let told = context.report.sections.flatMap { TextSentence.of($0.blocks) }.map {
                $0.comparable(names).distinctPairs
            }
            guard !told.isEmpty else { return [] }
            let open = promises.filter { promise in !told.contains { promise.isSpoken(of: $0) } }
            let list = open.map { "“\($0.text.shortened)”" }.joined(separator: "、")
            let formula =
                "\(previous.year) 年提出的 \(promises.count) 项措施中，\(promises.count - open.count) 项在本年度报告中找到相应的文字"
            return [
                Condition(
                    instance: "改进措施", verdict: open.isEmpty ? .pass : .fail, formula: formula,
                    message: open.isEmpty
                        ? nil
                        : Wording(
                            zh: "\(formula)，没有找到的是\(list)",
                            en:
                                "Measures promised in \(previous.year) that the report does not seem to speak of: \(list)"
                        ),
                    statesFormula: true, place: context.report.section(.problems)?.place)
            ]
        })
}

/// A measure announced in section 5.
private struct Promise {
    let text: String
    /// In ascending order, each once.
    private let pairs: [UInt32]

    /// The sentences that announce something, from the words that open the announcement on.
    static func all(in report: AnnualReport) -> [Promise] {
        let names = OwnNames(report.body)
        return TextSentence.of(report.blocks(of: .problems)).compactMap { sentence in
            let bytes = Array(sentence.text.utf8)
            guard openings.contains(where: { SectionText.contains($0, in: bytes) }) else { return nil }
            let units = sentence.comparable(names)
            guard units.count >= 12 else { return nil }
            return Promise(text: sentence.text, pairs: units.distinctPairs.filter { !common.contains($0) })
        }
    }

    /// - Parameter told: the pairs of a sentence in ascending order, each once
    /// - Complexity: O(pairs of both).
    func isSpoken(of told: [UInt32]) -> Bool {
        pairs.isEmpty || pairs.countShared(with: told) * 10 >= pairs.count * 4
    }

    private static let openings = ["下一步", "今后", "计划", "将", "拟", "准备", "打算", "明年", "来年"].map { Array($0.utf8) }
    /// Pairs of characters every announcement has.
    private static let common: Set<UInt32> = Set(
        ["下一步", "今后", "计划", "我们将", "进一步", "加强", "政府信息公开", "工作", "明年", "来年", "准备", "打算"].flatMap {
            ComparableText($0).units.pairs
        })
}

extension ComparableText {
    fileprivate init(_ words: String) {
        self.init([TextBlock(kind: .paragraph, text: words, lines: 1...1)], names: .none)
    }
}

extension [UInt16] {
    /// Each two characters that stand side by side.
    fileprivate var pairs: [UInt32] { zip(self, dropFirst()).map { UInt32($0) << 16 | UInt32($1) } }

    /// The same in ascending order, each once.
    fileprivate var distinctPairs: [UInt32] {
        var distinct: [UInt32] = []
        distinct.reserveCapacity(count)
        for pair in pairs.sorted() where pair != distinct.last { distinct.append(pair) }
        return distinct
    }
}

extension [UInt32] {
    /// How many numbers two lists in ascending order share, each of them once.
    fileprivate func countShared(with other: [UInt32]) -> Int {
        var (index, position, shared) = (0, 0, 0)
        while index < count, position < other.count {
            if self[index] == other[position] { shared += 1 }
            let isBehind = self[index] <= other[position]
            if self[index] >= other[position] { position += 1 }
            if isBehind { index += 1 }
        }
        return shared
    }
}
