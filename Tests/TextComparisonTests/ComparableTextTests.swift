import ReportModel
import SitegenTestSupport
import Testing

@testable import TextComparison

/// What is compared of a text, and what is left out of it.
struct ComparableTextTests {
    private func compared(_ text: String, former: [String] = []) -> String {
        let body = ReportingBody(
            path: InventedReport.report().body.path, kind: .town, formerNames: former, isSample: true)
        let block = TextBlock(kind: .paragraph, text: text, lines: 1...1)
        return String(decoding: ComparableText([block], names: OwnNames(body)).units, as: UTF16.self)
    }

    @Test(arguments: [
        ("样例县甲镇人民政府公开了 12 件。", "人民政府公开了件"), ("二〇二四年收到十二件，共三条", "年收到件共条"),
        ("一是进一步落实", "一是进一步落实"), ("按照《虚构的办法》（虚构发〔2024〕1号）办理", "按照虚构发号办理"),
        ("根据《没有完的书名写到最后", "根据没有完的书名写到最后"), ("本镇、本乡和本街道", "本本和本"),
        ("政府信息公开工作年度报告", ""), ("plain ASCII, 123 ｆｕｌｌ", ""), ("𠀀𠀁罕见字", "罕见字"), ("", ""),
    ]) func namesNumbersAndStockWordingAreLeftOut(text: String, expected: String) {
        #expect(compared(text) == expected)
    }

    @Test func formerNamesAndNamesWithoutTypeWordAreLeftOutToo() {
        #expect(compared("原样例旧镇在样例城里", former: ["样例旧镇"]) == "原在城里")
    }

    @Test func eachCharacterKnowsWhereItStands() {
        let blocks = ["甲1乙", "丙"].map { TextBlock(kind: .paragraph, text: $0, lines: 1...1) }
        let text = ComparableText(blocks, names: .none)
        #expect(text.places.map(\.block) == [0, 0, 1])
        #expect(text.places.map(\.byte) == [0, 4, 0])
    }

    /// Bytes cut off in the middle of a character are passed over.
    @Test func aTextThatEndsInTheMiddleOfANameDoesNoHarm() {
        #expect(compared("《") == "")
        #expect(compared("十") == "十")
        #expect(compared("样例") == "")
    }
}
