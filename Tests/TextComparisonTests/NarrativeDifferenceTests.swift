import ReportModel
import Testing

@testable import TextComparison

/// What became of a text from one year to the next.
struct NarrativeDifferenceTests {
    private func changes(_ before: String, _ after: String) -> [String] {
        func blocks(_ text: String) -> [TextBlock] {
            text.split(separator: "\n").enumerated().map {
                TextBlock(kind: .paragraph, text: String($1), lines: ($0 + 1)...($0 + 1))
            }
        }
        return NarrativeDifference(blocks(before), blocks(after)).entries.map {
            "\($0.change.rawValue) \($0.before?.text ?? "—") \($0.after?.text ?? "—")"
        }
    }

    @Test func whatWasRemovedStandsWhereItStood() {
        #expect(
            changes("渡口甲。河边乙。山上丙。", "渡口甲。山上丙。")
                == ["unchanged 渡口甲。 渡口甲。", "removed 河边乙。 —", "unchanged 山上丙。 山上丙。"])
    }

    @Test func whatWasAddedIsShown() {
        #expect(changes("", "渡口甲。\n河边乙") == ["added — 渡口甲。", "added — 河边乙"])
        #expect(changes("渡口甲。", "") == ["removed 渡口甲。 —"])
    }

    @Test func aSentenceThatOnlyMovedIsNeitherAddedNorRemoved() {
        #expect(
            changes("渡口甲。河边乙乙。山上丙。", "河边乙乙。山上丙。渡口甲。")
                == ["unchanged 河边乙乙。 河边乙乙。", "unchanged 山上丙。 山上丙。", "moved 渡口甲。 渡口甲。"])
    }

    @Test func blanksAndLineBreaksAreNoChange() {
        #expect(changes("渡口 甲。河边乙。", "渡口甲。\n河边乙。").allSatisfy { $0.hasPrefix("unchanged") })
    }

    @Test func anotherFigureIsANewWordingWithTheFigureMarked() throws {
        let before = [TextBlock(kind: .paragraph, text: "全年公开信息65条。", lines: 3...3)]
        let after = [TextBlock(kind: .paragraph, text: "全年公开信息70条。", lines: 5...5)]
        let entry = try #require(NarrativeDifference(before, after).entries.first)
        #expect(entry.change == .reworded)
        #expect(entry.cut == [18..<20] && entry.put == [18..<20])
        #expect(entry.before?.line == 3 && entry.after?.line == 5)
    }

    /// Every sentence of both texts occurs exactly once, whatever was done to it.
    @Test func nothingIsLostAndNothingDoubled() {
        var state: UInt64 = 3
        func next(_ below: Int) -> Int {
            state = StableHash.mixed(state)
            return Int(state % UInt64(below))
        }
        for round in 0..<200 {
            func text() -> [TextBlock] {
                (0..<next(8)).map { line in
                    let sentences = (0..<(1 + next(3))).map { _ in "句\(next(9))甲乙\(next(3))丙。" }
                    return TextBlock(kind: .paragraph, text: sentences.joined(), lines: (line + 1)...(line + 1))
                }
            }
            let (before, after) = (text(), text())
            let entries = NarrativeDifference(before, after).entries
            #expect(entries.compactMap(\.after) == TextSentence.of(after), "round \(round)")
            let old = entries.compactMap(\.before).map { "\($0.line) \($0.text)" }.sorted()
            #expect(old == TextSentence.of(before).map { "\($0.line) \($0.text)" }.sorted(), "round \(round)")
        }
    }
}
