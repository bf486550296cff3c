import ReportModel
import Testing

@testable import TextComparison

/// What readers are shown of a copy.
struct CommonRunsTests {
    private func marked(_ first: String, _ second: String) -> [String] {
        func side(_ text: String) -> (blocks: [TextBlock], text: ComparableText) {
            let blocks = text.split(separator: "\n").map { TextBlock(kind: .paragraph, text: String($0), lines: 1...1) }
            return (blocks, ComparableText(blocks, names: .none))
        }
        return MarkedBlock.marking(side(first), side(second)).first.map { marked in
            let bytes = Array(marked.block.text.utf8)
            var (text, index) = ("", 0)
            for run in marked.runs {
                text += String(decoding: bytes[index..<run.range.lowerBound], as: UTF8.self) + "["
                index = run.range.lowerBound
                for masked in run.masked {
                    text += String(decoding: bytes[index..<masked.lowerBound], as: UTF8.self)
                    text += "{" + String(decoding: bytes[masked], as: UTF8.self) + "}"
                    index = masked.upperBound
                }
                text += String(decoding: bytes[index..<run.range.upperBound], as: UTF8.self) + "]"
                index = run.range.upperBound
            }
            return text + String(decoding: bytes[index...], as: UTF8.self)
        }
    }

    @Test func whatBothHaveIsMarkedAndWhatMayDifferInsideIt() {
        #expect(
            marked("渡口的班次写在木牌上，共 12 块。另起一句", "据说渡口的班次写在木牌上，共二十块，后面不同")
                == ["[渡口的班次写在木牌上，共 {12} 块]。另起一句"])
    }

    @Test func fourCharactersAreNotEnough() {
        #expect(marked("河边水位甲乙丙丁", "河边水位子丑寅卯") == ["河边水位甲乙丙丁"])
    }

    @Test func aRunOverTwoParagraphsIsMarkedInBoth() {
        #expect(marked("渡口的班\n次写在木", "渡口的班次写在木") == ["[渡口的班]", "[次写在木]"])
    }

    @Test func theMarksAreWhatTheShareCounts() {
        let (first, second) = ("渡口的班次写在木牌上河边的水位", "另外渡口的班次写在石头上河边的水位")
        let (own, other) = (ComparableText(first, names: .none).units, ComparableText(second, names: .none).units)
        #expect(ShingleSet(own).shared(with: ShingleSet(other)) == 3 + 2)
        #expect(marked(first, second) == ["[渡口的班次写在]木牌[上河边的水位]"])
    }
}
