import Foundation
import SitegenTestSupport
import Testing

@testable import SearchIndexing

/// The rules stand twice, in Swift and in the browser's script; here the browser is asked for its answers.
@Suite(.enabled(if: HeadlessBrowser.isExpected, "no Chromium found"), .serialized)
struct ScriptAgreementTests {
    @Test func everyCodePointIsClassifiedAndFoldedAlike() throws {
        let answers: [[UInt32]] = try ScriptHarness.answers(
            to: """
                const { classOf, fold } = sitegenSearch.rules;
                let last = "";
                for (let point = 0; point < 0x110000; point++) {
                    if (point >= 0xD800 && point < 0xE000) continue;
                    const step = [classOf(point), fold(point) - point];
                    if (step.join() !== last) answer.push([point, ...step.map((value) => value >>> 0)]);
                    last = step.join();
                }
                """)
        var expected: [[UInt32]] = []
        for point in (0..<0x110000 as Range<UInt32>) where !(0xD800..<0xE000).contains(point) {
            let step = [UInt32(CharacterClass(point).rawValue), folded(point) &- point]
            if expected.last.map({ Array($0[1...]) }) != step { expected.append([point] + step) }
        }
        #expect(answers == expected)
    }

    @Test func textsAreNormalizedAndFiledAlike() throws {
        var generator = SeededGenerator(seed: 21)
        let texts = SearchVectors.texts.map(\.text) + (0..<200).map { _ in InventedTexts.text(25, using: &generator) }
        let answers: [[String]] = try ScriptHarness.answers(
            to: """
                const { normalize, keysOf, compareKeys } = sitegenSearch.rules;
                for (const text of given) {
                    const normalized = normalize(text).text;
                    answer.push([normalized, ...[...keysOf(normalized)].sort(compareKeys)]);
                }
                """, given: texts)
        let expected = texts.map { text in
            let normalized = NormalizedText(text)
            return [SearchKey(scalars: normalized.scalars).text] + normalized.keys.sorted().map(\.text)
        }
        #expect(
            answers.map { $0.map { Array($0.unicodeScalars) } } == expected.map { $0.map { Array($0.unicodeScalars) } })
    }

    @Test func vectorsAreAnsweredAsTheySay() throws {
        let answers: [Answer] = try ScriptHarness.answers(
            to: ScriptHarness.searching, given: SearchVectors.queries.map { [$0.query] + ($0.where ?? []) },
            index: try IndexInMemory(SearchVectors.documents).files)
        #expect(answers == SearchVectors.queries.map { Answer(finds: $0.finds, loosening: $0.loosening) })
    }

    /// With limits so small that lists are cut and directories have levels.
    @Test func inventedTextsAreAnsweredAlike() throws {
        var limits = SearchIndexLimits()
        (limits.shardBytes, limits.cardDocuments, limits.directoryEntries) = (600, 4, 8)
        let documents = InventedTexts.documents(60, seed: 31)
        let index = try IndexInMemory(documents, limits: limits)
        let queries = [
            "公开 -纸鸢", "甲3镇政府", "第2县", "试", "30000", "300", "\"ab c\"", "样本纸鸢", "𠮷", "2024 公开信息", "收到条件 虚构",
            "共 12 5", "镇甲", "<b>公开", "script", "无此文", "0",
            "纸鸢公开放飞信息", "信息放飞公开纸鸢样本试写", "无此文公开信息", "第3县样本12件", "公开 无此 此文", "共30000条 -公开样本",
        ]
        let answers: [Answer] = try ScriptHarness.answers(
            to: ScriptHarness.searching, given: queries.map { [$0] }, index: index.files)
        let expected = try queries.map { query in
            let answer = try index.reader.search(SearchQuery(query))
            return Answer(
                finds: answer.hits.map(\.document.address),
                loosening: answer.hits.isEmpty ? "" : answer.loosening.name)
        }
        #expect(answers == expected)
        #expect(expected.count { !$0.finds.isEmpty } > 10)
        #expect(Set(expected.map(\.loosening)).isSuperset(of: ["", "runs", "pieces", "missing"]))
    }

    @Test func figuresAreReadAndComparedAlike() throws {
        let texts = [
            "0", "-0", "00", "0.0", "12", "012", "12.50", "12.5", "-3", "-3.01", "0.092", "9007199254740993",
            "9007199254740992", "1.", ".5", "1,234", "", "-", "1e3", "+2", "12a", "--1", "1.2.3",
        ]
        let answers: [[String]] = try ScriptHarness.answers(
            to: """
                const { figureOf, compareFigures } = sitegenSearch.rules;
                for (const text of given) {
                    const value = figureOf(text);
                    answer.push([value ?? "none", ...given.map(figureOf).filter((other) => other !== null && value !== null)
                        .map((other) => String(Math.sign(compareFigures(value, other))))]);
                }
                """, given: texts)
        let values = texts.map(ExactFigure.init)
        let expected = values.map { value in
            [value?.description ?? "none"]
                + values.compactMap { $0 }.compactMap { other in
                    value.map { $0 < other ? "-1" : $0 == other ? "0" : "1" }
                }
        }
        #expect(answers == expected)
        #expect(values.compactMap { $0 }.count == 13)
    }

    private struct Answer: Decodable, Equatable {
        let finds: [String]
        let loosening: String
    }
}
