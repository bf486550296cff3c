import ReportModel
import Testing

@testable import ReportReading

/// Paragraphs put together again: lines a PDF broke, sentences a page break cut, numbers that begin anew.
struct ProseTests {
    private func blocks(_ text: String) -> [TextBlock] {
        let source = SourceDocument(path: "2024.txt", bytes: Array(text.utf8), sha256: "")
        let blocks = TextFormat.blocks(of: source)
        return Prose.blocks(of: blocks, source: source, fullLine: Prose.fullLine(of: blocks))
    }

    @Test func joinsTheLinesOfAPage() {
        let text = """
            甲镇按照规定公开虚构的信息，内容包括预算、决算和若干虚构的事项，并在虚
            构的公开栏张贴，同时通过广播告知虚构的村民，全年共计公开十二条虚构信息。
            另有三条仍在整理。
            """
        #expect(
            blocks(text).map(\.text) == [
                "甲镇按照规定公开虚构的信息，内容包括预算、决算和若干虚构的事项，并在虚构的公开栏张贴，同时通过广播告知虚构的村民，全年共计公开十二条虚构信息。另有三条仍在整理。"
            ])
        #expect(blocks(text).first?.lines == 1...3)
    }

    @Test func joinsASentenceCutByAPageBreak() {
        let text = "甲镇把若干件编造出来的小事写成长长的一句话然后\n\n在此处被换页切断，形式多样。\n\n第二段另起。"
        #expect(blocks(text).map(\.text) == ["甲镇把若干件编造出来的小事写成长长的一句话然后在此处被换页切断，形式多样。", "第二段另起。"])
    }

    @Test func keepsHeadingsAndListsApart() {
        let text = "（一）主动公开情况\n本镇公开虚构信息。\n1、第一件虚构的事；\n2、第二件虚构的事。\n（二）监督保障：由虚构的专人负责。"
        #expect(blocks(text).map(\.kind) == [.heading, .paragraph, .listItem, .listItem, .paragraph])
        #expect(blocks(text).map(\.lines) == [1...1, 2...2, 3...3, 4...4, 5...5])
    }

    @Test func keepsShortClosingLinesApart() {
        let text = "无其他事项。\n\n（此件公开发布）\n\n样例县甲镇办公室\n\n2025年1月2日印发"
        #expect(blocks(text).count == 4)
    }

    @Test func losesNoRowOutsideTheTables() {
        #expect(blocks("附表\t一\t\t二").map(\.text) == ["附表 一 二"])
    }

    @Test(arguments: [("虚构", "文字", "虚构文字"), ("用 PDF", "text", "用 PDF text"), ("共12", "34条", "共1234条")])
    func joinsLines(first: String, second: String, joined: String) {
        #expect(Prose.joined(first, second) == joined)
    }
}
