import ReportModel
import Testing

@testable import SiteBuilding

/// Each sentence of a summary is made of the cells it lists.
@Suite struct SummarySentenceTests {
    private static func sentences(_ content: @escaping (CellID) -> InventedReport.Content?) throws
        -> [SummarySentenceView.Sentence]
    {
        let words = PageWords(try InventedPortal([]).theme.words)
        return SummarySentenceView(
            report: InventedReport.report(2024, content: content), words: words, page: ""
        ).sentences
    }

    @Test func eachListsItsCells() throws {
        let sentences = try Self.sentences { $0 == .requests(.granted, .total) ? .number("4") : nil }
        #expect(
            sentences.map { $0.cells.map(\.name) } == [
                ["t3.new_received.total"], ["t3.result_total.total"], ["t3.granted.total", "t3.partial.total"],
                ["t4.review.total", "t4.suit_direct.total", "t4.suit_after_review.total"], ["t2.license.decisions"],
                ["t2.penalty.decisions"],
            ])
        #expect(sentences[2].text == "其中予以公开和部分公开 4 件")
    }

    /// Without one of its cells a sentence goes; the others stay.
    @Test func aMissingCellTakesItsSentenceAway() throws {
        let all = try Self.sentences { _ in nil }
        for sentence in all {
            for cell in sentence.cells {
                let left = try Self.sentences { $0 == cell ? .blank : nil }
                #expect(left.map(\.text) == all.map(\.text).filter { $0 != sentence.text }, "\(cell.name)")
            }
        }
    }

    @Test func thePageLinksEverySentenceToItsCells() throws {
        let page = try #require(
            try InventedPortal([InventedReport.body([InventedReport.report(2024)])]).files[PagesEveryCellTests.address])
        let summary = try #require(page.firstMatch(of: #/<div class="summary">.*?<\/div>/#)?.0)
        #expect(summary.matches(of: #/<li>/#).count == 6)
        #expect(summary.contains("<a href=\"#t4.suit_direct.total\">未经复议直接起诉</a>"))
        #expect(page.contains("id=\"t4.suit_direct.total\""))
    }
}
