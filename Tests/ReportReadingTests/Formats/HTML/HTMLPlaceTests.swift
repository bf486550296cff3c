import Foundation
import ReportModel
import Testing

@testable import ReportReading

/// Every figure leads back to its cell in the page, and what the page states about the report is found.
struct HTMLPlaceTests {
    @Test(arguments: [HTMLNoise.none, .word, .layoutTables, .splitTables, .hiddenColumn, .hiddenDecoys])
    func everyCellHasItsTableRowAndCell(noise: HTMLNoise) throws {
        let document = HTMLDocument(.form2021, .distinct, noise, seed: 3)
        let report = try #require(document.read().report)
        for (id, figure) in document.expected {
            let place = try #require(report.cells[id].place)
            let origin = try #require(report.source.origins.origin(of: place))
            #expect(text(at: origin, in: document.page) == figure, "\(id)")
        }
    }

    /// The content of a cell found in the markup by counting tags, as a person with an editor would.
    private func text(at origin: SourceOrigin, in page: String) -> String? {
        guard case .cell(let table, let row, let cell) = origin else { return nil }
        let body = page.split(separator: "<body>", maxSplits: 1).last.map(String.init) ?? page
        let tables = body.components(separatedBy: "<table").dropFirst()
        guard tables.count >= table else { return nil }
        let rows = Array(tables)[table - 1].components(separatedBy: "<tr").dropFirst()
        guard rows.count >= row else { return nil }
        let cells = Array(rows)[row - 1].components(separatedBy: "<td").dropFirst()
        guard cells.count >= cell else { return nil }
        var rest = Array(cells)[cell - 1].components(separatedBy: "</td>").first ?? ""
        while let start = rest.range(of: "<!--"), let end = rest.range(of: "-->") {
            rest.removeSubrange(start.lowerBound..<end.upperBound)
        }
        var text = ""
        var isTag = true
        for character in rest {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        return text.split(whereSeparator: \.isWhitespace).joined()
    }

    @Test func findsWhatThePageStatesAboutTheReport() throws {
        let document = HTMLDocument(.form2021, .consistent, .none, seed: 1)
        let transcript = try HTMLFormat.transcript(of: Array(document.page.utf8), path: "a.html")
        #expect(
            transcript.facts
                == PageFacts(title: HTMLDocument.title, breadcrumbs: ["当前位置", "首页", "政府信息公开", "年报"]))
        let read = try #require(document.read().document)
        #expect(read.issuer?.value == "样例县甲镇人民政府")
        #expect(read.indexNumber?.value == "000014349/2024-00001")
        #expect(read.documentNumber == nil)
        #expect(read.issuedOn?.value == CalendarDay(year: 2024, month: 1, day: 17))
        #expect(read.publishedOn?.value == CalendarDay(year: 2024, month: 1, day: 18))
        // What the page prints leads back to its place there.
        let place = try #require(read.indexNumber?.place)
        #expect(read.source.origins.origin(of: place) == .cell(table: 1, row: 1, cell: 2))
    }

    @Test func takesFromTheTagsOfTheHeadWhatThePageDoesNotPrint() throws {
        let page = HTMLDocument(.form2021, .small, .none, seed: 1).page
            .replacing("发布机构：", with: "").replacing("来源：甲镇", with: "").replacing("发布日期：2024-01-18 09:30", with: "")
            .replacing("<style>", with: "<link rel=canonical href=https://a.invalid/1.html><style>")
        let facts = try HTMLFormat.transcript(of: Array(page.utf8), path: "a.html").facts
        #expect(facts.issuer == "样例县甲镇人民政府")
        #expect(facts.publishedOn == CalendarDay(year: 2024, month: 1, day: 18))
        #expect(facts.address == "https://a.invalid/1.html")
    }

    @Test func saysWhatOfThePageIsLeftOutAndWhichEncodingItHas() throws {
        let page =
            "<meta charset=gb2312><div class=nav>首页</div>" + HTMLDocument(.form2021, .small, .justTables, seed: 1).page
        let transcript = try HTMLFormat.transcript(of: Array(page.utf8), path: "a.html")
        #expect(transcript.explanation.first?.zh.hasSuffix("其余 1 行（导航、页脚等）未收录") == true)
        #expect(transcript.explanation.last?.zh == "网页声明的编码是 gb2312，实际是 UTF-8，按实际读取")
    }
}
