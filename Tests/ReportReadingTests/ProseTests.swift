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

/// Sections in the wordings and numberings of practice.
struct SectionTests {
    private func sections(_ change: (inout InventedDocument) -> Void) -> [ReportSection] {
        var document = InventedDocument()
        change(&document)
        return InventedDocument.read(document.text).report?.sections ?? []
    }

    @Test func aSeventhSectionIsShownUnderItsOwnHeading() {
        let found = sections { $0.tail += ["", "七、2025年工作思路", "", "做好虚构的工作。"] }
        #expect(found.map(\.kind) == SectionKind.official + [.own])
        #expect(found.last?.heading == "七、2025年工作思路")
        #expect(found.last?.blocks.map(\.text) == ["做好虚构的工作。"])
    }

    /// A number that does not follow on is a paragraph of the section, and so are the rows of a table.
    @Test func otherNumbersAreNoSections() {
        let found = sections { $0.tail += ["", "三、虚构的附注", "", "虚构。"] }
        #expect(found.map(\.kind) == SectionKind.official)
        #expect(found.last?.blocks.map(\.text) == ["无。", "三、虚构的附注", "虚构。"])
    }

    @Test(arguments: ["（一）", "1.", "- ", ""])
    func headingsCountHoweverTheyAreNumbered(mark: String) {
        let found = sections { document in
            func renumbered(_ lines: [String]) -> [String] {
                lines.map { line in
                    let isHeading = SectionKind.official.contains { $0.officialHeading == line }
                    return isHeading ? mark + line.unicodeScalars.dropFirst(2).map(String.init).joined() : line
                }
            }
            document.overview = renumbered(document.overview)
            document.proactive = renumbered(document.proactive)
            document.requests = renumbered(document.requests)
            document.disputes = renumbered(document.disputes)
            document.tail = renumbered(document.tail)
        }
        #expect(found.map(\.kind) == SectionKind.official)
    }

    @Test func aRepeatedHeadingLosesNothing() {
        let found = sections { $0.tail += ["", "五、存在的主要问题及改进情况", "", "另有一段虚构文字。"] }
        #expect(found.flatMap(\.blocks).map(\.text).contains("另有一段虚构文字。"))
    }

    @Test(arguments: [
        "一 、总体情况", "一、工作基本情况", "一、总体概述", "一、工作总体推进情况", "# 总体情况",
    ])
    func wordingsOfTheFirstHeading(heading: String) {
        let found = sections { $0.overview[0] = heading }
        #expect(found.first?.kind == .overview)
        #expect(found.first?.blocks.map(\.text) == ["本段为虚构文字。"])
    }

    /// A sentence behind a dash shares the words of a heading.
    @Test func listItemsAreNoHeadings() {
        let found = sections { $0.overview = ["一、总体情况", "", "- 主动公开政府信息12条，情况良好", "• 另一件虚构的事", ""] }
        #expect(found.map(\.kind) == SectionKind.official)
        #expect(found.first?.blocks.map(\.kind) == [.listItem, .listItem])
        #expect(found.first?.blocks.map(\.text) == ["主动公开政府信息12条，情况良好", "另一件虚构的事"])
    }
}
