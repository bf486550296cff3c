import Testing

@testable import HypertextParsing

/// The tree is the one browsers make.
struct HypertextTreeTests {
    /// Unclosed, misnested and misplaced tags; each outline is what the HTML standard prescribes.
    @Test(arguments: [
        ("<p>甲<p>乙", #"p("甲") p("乙")"#),
        ("<table><tr><td>1<td>2<tr><td>3</table>x", #"table(tbody(tr(td("1") td("2")) tr(td("3")))) "x""#),
        ("<table><td>1</table>", #"table(tbody(tr(td("1"))))"#),
        ("<table><tr><td><table><tr><td>1</table>2</table>", #"table(tbody(tr(td(table(tbody(tr(td("1")))) "2"))))"#),
        ("<table><table><tr><td>1</table>", #"table table(tbody(tr(td("1"))))"#),
        ("<table>甲<tr><td>1</table>", #""甲" table(tbody(tr(td("1"))))"#),
        ("<table><tr><p>甲</p><td>1</table>", #"p("甲") table(tbody(tr(td("1"))))"#),
        ("<table><tr><td>1</th><td>2</div></table>", #"table(tbody(tr(td("1") td("2"))))"#),
        ("<table><caption>甲<tr><td>1</table>", #"table(caption("甲") tbody(tr(td("1"))))"#),
        ("<table><col><col><tr><td>1</table>", #"table(colgroup(col col) tbody(tr(td("1"))))"#),
        ("<table><form><tr><td>1</td></form></tr></table>", #"table(tbody(tr(td("1"))))"#),
        ("<b><p>甲</b>乙</p>丙", #"b(p("甲乙")) "丙""#),
        ("<div><span>甲</div>乙", #"div(span("甲")) "乙""#),
        ("<ul><li>甲<li>乙</ul>", #"ul(li("甲") li("乙"))"#),
        ("<h1>甲<h2>乙</h2>", #"h1("甲") h2("乙")"#),
        ("<p><table><tr><td>1</table>", #"p table(tbody(tr(td("1"))))"#),
        ("<tr><td>1</td></tr>", #""1""#),
        ("<a>甲<a>乙</a>", #"a("甲") a("乙")"#),
        ("甲<!--乙-->丙<!-->丁", #""甲丙丁""#),
        ("甲<![if !vml]>乙<![endif]>丙<!--[if gte mso 9]><xml>丁</xml><![endif]-->", #""甲乙丙""#),
        ("<o:p>甲</o:p><st1:x year=\"2024\">乙</st1:x>", #"?("甲") ?("乙")"#),
        ("甲<中华>乙", #""甲<中华>乙""#),
        ("甲<p title=\"1>2\">乙", #""甲" p("乙")"#),
        ("<script>if (a<b) document.write('<td>5</td>')</script>甲", #"-script "甲""#),
        ("<script><!-- <script> </script> <p>乙 --></script>甲", #"-script "甲""#),
        ("<textarea><td>5</td></textarea>甲", ##"-textarea("<td>5</td>") "甲""##),
        ("<select><option>甲<option>乙</select>丙", #"-select(-option -option) "丙""#),
        ("<svg><path/><text>甲</text><p>乙", #"-svg(-? -?(-"甲")) p("乙")"#),
    ])
    func makesOfEveryPageWhatBrowsersMakeOfIt(page: String, expected: String) throws {
        // The outline marks hidden elements, not hidden runs.
        #expect(try outline(page) == expected.replacing("-\"", with: "\""))
    }

    @Test(arguments: [
        ("<p style=\"color:red; DISPLAY : none !important\">甲</p>", "-p(\"甲\")"),
        ("<p style=\"display:none;display:block\">甲</p>", "p(\"甲\")"),
        ("<p hidden>甲</p>乙", "-p(\"甲\") \"乙\""),
        ("<p style='visibility:hidden'>甲</p>", "-p(\"甲\")"),
        ("<font style='display:none'><p>甲</font>乙</p>丙", "-font(-p(\"甲\" \"乙\")) \"丙\""),
    ])
    func knowsWhatAPageHides(page: String, expected: String) throws {
        #expect(try outline(page) == expected)
    }

    @Test(arguments: [
        ("&nbsp;1&nbsp;", "\u{A0}1\u{A0}"), ("&#65296;&#x31;", "０1"), ("&ldquo;甲&rdquo;&hellip;&mdash;", "“甲”…—"),
        ("&amp;lt; &lt &copy2024", "&lt; < ©2024"), ("&unknown; & &;", "&unknown; & &;"),
        ("&#0;&#xD800;", "\u{FFFD}\u{FFFD}"),
        ("&#150;", "–"), ("1\u{0}2", "1\u{FFFD}2"), ("&notit;", "¬it;"),
    ])
    func resolvesCharacterReferences(text: String, expected: String) throws {
        #expect(try outline(text) == "\"\(expected)\"")
    }

    @Test func keepsTheFirstOfEqualAttributes() throws {
        let tree = try HypertextBuilder.tree(
            of: Array("<td x><table><tr><td ColSpan=2 colspan='3' rowspan=\"&#52;\">".utf8))
        let cell = try #require(tree.nodes.indices.first { tree.nodes[$0].tag == .td })
        #expect(tree.attribute(.colspan, of: cell) == Array("2".utf8))
        #expect(tree.attribute(.rowspan, of: cell) == Array("4".utf8))
    }

    /// A page of one repeated piece, of which a builder without limits would run out of stack, memory or time.
    @Test(arguments: [
        "<div>", "<span>", "<b>", "<font a=1>", "<table><tr><td>", "<table>", "<ul><li>", "<dd><li>", "<a><p></a>",
        "<b></p>",
        "<p x", "<!--", "&amp", "&#9999999999", "<select>", "<svg>", "<form>", "</p>", "</div>", "<![if ",
        "<script><!--",
        "<table><tr>甲<td>", "<template>", "<button><p>",
    ])
    func takesAnyAmountOfAnything(piece: String) {
        let page = Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8)
        do throws(HypertextFailure) {
            let tree = try HypertextBuilder.tree(of: page)
            #expect(tree.nodes.count <= page.count + 1)
        } catch {
            #expect(error == .tooDeep)
        }
    }

    @Test func refusesMoreNodesThanAPageHas() {
        #expect(throws: HypertextFailure.tooManyNodes) {
            try HypertextBuilder.tree(of: Array(String(repeating: "<p>", count: HypertextBuilder.nodeLimit + 2).utf8))
        }
    }
}
