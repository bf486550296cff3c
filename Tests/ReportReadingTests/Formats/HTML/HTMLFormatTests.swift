import Diagnostics
import ReportModel
import Testing

@testable import ReportReading

/// The transcript of small pages, and pages that are refused.
struct HTMLFormatTests {
    private func lines(_ page: String) throws -> [String] {
        let transcript = try HTMLFormat.transcript(of: Array(page.utf8), path: "a.html")
        return String(decoding: transcript.source.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        ("<p>甲<b>乙</b><span>2</span><span>0</span></p><p>丙", ["甲乙20", "丙"]),
        ("<p>甲<br>乙<br/></p>", ["甲", "乙"]),
        ("<p>甲\n乙 a\nb</p>", ["甲乙 a b"]),
        ("<table><tr><td>1<td>&nbsp;<td>3</table>", ["1\t\t3"]),
        ("<table><tr><td>12<sup>3</sup><td>4<br>5<td>6<del>7</del></table>", ["12 3\t4 5\t6 7"]),
        ("<table><tr><td>甲<p>乙</p><td>丙</table>", ["甲 乙\t丙"]),
        (
            "<table><tr><td>1<td><img src=a.png><td><input value=5><td><script>w(5)</script></table>",
            ["1\t\u{FFFC}\t5\t\u{FFFC}"]
        ),
        ("<table><tr><td>1<td><img src=a.png width=1 height=1><input type=hidden value=5></table>", ["1\t"]),
        ("<table><tr><td colspan=2>甲<td>乙</table>", ["甲\t乙"]),
        ("<table><tr><td rowspan=2>甲<td>1<tr><td>2</table>", ["甲\t1", "\t2"]),
        ("<table><tr><td>1<tr><td>2</table>", ["1", "2"]),
        ("<table><tr><td><table><tr><td>1<td>2</table><td>丙</table>", ["1\t2", "丙"]),
        ("<ol><li>甲<li>乙</ol>", ["甲", "乙"]),
        ("<ruby>甲<rp>(</rp><rt>jia</rt><rp>)</rp></ruby>乙", ["甲乙"]),
        ("<pre>甲\t1\t2\n乙</pre>", ["甲\t1\t2", "乙"]),
        ("<pre>甲<table><tr><td>1<td>2</table></pre>", ["甲", "1\t2"]),
        ("<p>甲<span style='display:none'>9</span>乙</p><textarea>丙</textarea><noscript>丁</noscript>", ["甲乙"]),
        ("<p>甲<st1:chsdate year=\"2024\">2024年</st1:chsdate><o:p></o:p></p>", ["甲2024年"]),
        ("<table><caption>甲</caption><tr><td>1<td>2</table>", ["甲", "1\t2"]),
    ])
    func writesAPageOutLineByLine(page: String, expected: [String]) throws {
        #expect(try lines(page) == expected)
    }

    @Test func aRowWithAWrongSpanHasNoColumns() throws {
        let page =
            "<table><tr><td>甲<td>1<td>2<tr><td>乙<td colspan=2>3<tr><td>丙<td colspan=3>4<tr><td>丁<td>5<td>6</table>"
        let blocks = try HTMLFormat.transcript(of: Array(page.utf8), path: "a.html").blocks.filter { $0.kind == .row }
        #expect(
            blocks.map { $0.cells.map(\.columns) } == [
                [0..<1, 1..<2, 2..<3], [0..<1, 1..<3], [], [0..<1, 1..<2, 2..<3],
            ])
    }

    @Test func cellsThatOverlapLeaveNoRowItsColumns() throws {
        let page = "<table><tr><td>甲<td rowspan=2>1<tr><td colspan=2>乙</table>"
        let blocks = try HTMLFormat.transcript(of: Array(page.utf8), path: "a.html").blocks.filter { $0.kind == .row }
        #expect(blocks.map(\.cells) == [[], []])
    }

    @Test func aFigureOverTwoRowsSaysSo() throws {
        let page = "<table><tr><td>甲<td rowspan=2>1<tr><td>乙<tr><td>丙<td>2</table>"
        let blocks = try HTMLFormat.transcript(of: Array(page.utf8), path: "a.html").blocks.filter { $0.kind == .row }
        #expect(blocks.map { $0.cells.map(\.isTall) } == [[false, true], [false, true], [false, false]])
    }

    @Test(arguments: ["%PDF-1.7", "PK\u{3}\u{4}", "MIME-Version: 1.0\r\n", "", "  \n", "只有文字，没有标签。"])
    func refusesWhatIsNoPage(content: String) {
        #expect(throws: FormatRefusal.self) { try HTMLFormat.transcript(of: Array(content.utf8), path: "a.html") }
    }

    @Test func refusesAPageUnderTheNameOfAText() {
        let result = InventedDocument.read("\n<!doctype HTML><html><body>甲</body></html>")
        #expect(result.status == .unreadable)
        #expect(result.diagnostics.first?.advice?.zh == "请把扩展名改为 .html")
    }

    @Test(arguments: ["html", "htm", "shtml", "XHTML"])
    func knowsTheExtensionsOfPages(suffix: String) {
        #expect(SourceFormat(fileExtension: suffix) == .html)
    }

    @Test func tellsHowToSaveAWebArchive() {
        #expect(SourceFormat(fileExtension: "mht") == nil)
        #expect(SourceFormat.advice(forExtension: "mht") == SourceFormat.archiveAdvice)
    }

    @Test func damagedBytesAreAFinding() throws {
        var bytes = Array(HTMLDocument(.form2021, .small, .none, seed: 2).page.utf8)
        let place = try #require(bytes.lastIndex(of: Array("虚".utf8)[0]))
        bytes[place] = 0xFF
        let result = HTMLDocument.read(bytes)
        #expect(result.status == .report)
        #expect(result.findings.contains { $0.rule == ReadingRule.damage.id })
    }

    /// Pages made to take all memory or time.
    @Test(arguments: [
        "<table><tr><td colspan=1000 rowspan=65534>1", "<td rowspan=0 colspan=500>", "<table><tr><td>", "<div>", "<p>甲",
        "<table><tr><td rowspan=65534>1<td rowspan=65534>2", "<tr><td rowspan=9>", "&ctdot;", "<font color=1>",
        "<li>一、总体情况",
    ])
    func takesHostilePagesWithinItsLimits(piece: String) {
        let start = "<table><tr>"
        let page = Array((start + String(repeating: piece, count: 200_000 / piece.utf8.count)).utf8)
        _ = HTMLDocument.read(page)
    }
}
