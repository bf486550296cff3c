import OutputValidation

extension PlantedFault {
    /// Faults of our dialect of HTML, at least one for every rule.
    static let dialect: [PlantedFault] = [
        // The form of the document
        .init("no doctype", "<!DOCTYPE html>\n", "", .polyglotForm),
        .init("XML declaration", "<!DOCTYPE html>", "<?xml version=\"1.0\"?><!DOCTYPE html>", .polyglotForm),
        .init("no namespace", " xmlns=\"http://www.w3.org/1999/xhtml\" lang", " lang", .polyglotForm),
        .init(
            "graphic without namespace", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"",
            "<svg viewBox=\"0 0 4 4\"", .polyglotForm),
        .init("CDATA", "<small>样例", "<small><![CDATA[x]]>样例", .polyglotForm),
        .init("processing instruction", "<small>样例", "<small><?x y?>样例", .polyglotForm),
        .init("comment with --", "<small>样例", "<small><!-- a -- b -->样例", .wellFormed),
        .init("line break after pre", "<pre>甲", "<pre>\n甲", .polyglotForm),
        .init("carriage return", "<small>样例", "<small>\r\n样例", .controlCharacter),
        .init("control character of Latin 1", "<small>样例", "<small>\u{85}样例", .controlCharacter),
        .init("upper-case element", "<pre>甲  乙\n丙</pre>", "<PRE>甲</PRE>", .knownElement),
        .init("attribute without quotes", "id=\"query\"", "id=query", .wellFormed),
        .init("bare boolean attribute", "defer=\"defer\"", "defer", .wellFormed),
        .init("void element with end tag", "<br/>第二行", "<br></br>第二行", .voidElement),
        .init("self-closed script", "defer=\"defer\"></script>", "defer=\"defer\"/>", .selfClosed),
        .init("self-closed cell", "<td id=\"t3.partial.total\"></td>", "<td id=\"t3.partial.total\"/>", .selfClosed),
        // Vocabulary
        .init("attribute of another element", "<p>全年", "<p colspan=\"2\">全年", .knownAttribute),
        .init(
            "attribute of another type of input", "type=\"search\" name=\"q\"",
            "type=\"checkbox\" autocomplete=\"off\"", .knownAttribute),
        .init("unknown type of input", "type=\"search\" name=\"q\"", "type=\"seek\"", .attributeValue),
        .init("unknown aria attribute", "aria-current=\"page\"", "aria-currant=\"page\"", .knownAttribute),
        .init("unknown SVG element", "<circle cx=\"3\" cy=\"3\" r=\"2\"/>", "<circel cx=\"3\"/>", .knownElement),
        .init("HTML attribute in SVG", "<path d=\"M0 0L10 10\"/>", "<path d=\"M0 0\" alt=\"x\"/>", .knownAttribute),
        .init("unknown word", "aria-current=\"page\"", "aria-current=\"here\"", .attributeValue),
        .init("unknown role", "role=\"search\"", "role=\"seek\"", .attributeValue),
        .init("unknown scope", "scope=\"rowgroup\"", "scope=\"group\"", .attributeValue),
        .init("boolean with another value", "selected=\"selected\"", "selected=\"true\"", .attributeValue),
        .init("positive tab order", "<h3>", "<h3 tabindex=\"3\">", .attributeValue),
        .init("id with a blank", "id=\"L2\"", "id=\"L 2\"", .attributeValue),
        .init("language that is none", "<h3>", "<h3 lang=\"中文\">", .attributeValue),
        .init(
            "colspan 0", "<th scope=\"row\" colspan=\"2\">", "<th scope=\"row\" colspan=\"0\">", .attributeValue,
            .rectangularTable),
        .init(
            "image set from elsewhere", "alt=\"样例徽标\"", "alt=\"样例徽标\" srcset=\"a.png 1x, //b.example/c.png 2x\"",
            .externalRequest),
        // Nesting
        .init("groups and terms mixed in dl", "<dl><div>", "<dl><dt>总</dt><dd>10</dd><div>", .nesting),
        .init(
            "terms after groups in dl", "<dd>0</dd></div>", "<dd>0</dd></div><dt>总</dt><dd>10</dd>", .nesting),
        .init("li outside a list", "<blockquote><p>摘要</p></blockquote>", "<li>摘要</li>", .nesting),
        .init("text in ul", "<ul><li>", "<ul>文<li>", .nesting),
        .init("text in tr", "<tr><th scope=\"row\">（二）", "<tr>文<th scope=\"row\">（二）", .nesting),
        .init("td without tr", "<tbody>\n", "<tbody>\n<td>行</td>\n", .nesting),
        .init(
            "tr without tbody", "<tbody>\n", "<tbody></tbody>\n<tr><td colspan=\"4\">行</td></tr>\n<tbody>\n", .nesting),
        .init("dt outside dl", "<blockquote><p>摘要</p></blockquote>", "<dt>摘要</dt>", .nesting),
        .init("dd without dt", "<dl><dt>机构</dt>", "<dl>", .nesting),
        .init("dt without dd", "<dd>2024</dd>", "", .nesting),
        .init("p in dl", "<dl><dt>机构", "<dl><p>行</p><dt>机构", .nesting),
        .init(
            "caption not first",
            "<caption>收到和处理政府信息公开申请情况</caption>\n<colgroup><col span=\"2\"/><col/><col/></colgroup>",
            "<colgroup><col span=\"2\"/><col/><col/></colgroup>\n<caption>收到</caption>", .nesting),
        .init(
            "thead after tbody", "</tbody>\n</table>",
            "</tbody>\n<thead><tr><th scope=\"col\" colspan=\"4\">尾</th></tr></thead></table>", .nesting, .nesting),
        .init(
            "summary not first", "<details><summary>核对记录</summary>", "<details><p>行</p><summary>核对记录</summary>",
            .nesting),
        .init("details without summary", "<summary>核对记录</summary>", "", .nesting),
        .init(
            "figcaption outside figure", "<blockquote><p>摘要</p></blockquote>", "<figcaption>摘要</figcaption>", .nesting),
        .init("button in a link", ">首页</a>", "><button type=\"button\">首页</button></a>", .nesting),
        .init("block in a heading", "<h3>办理结果</h3>", "<h3><p>办理结果</p></h3>", .nesting),
        .init(
            "form in a form", "<form action=\"../../../search/index.html\" role=\"search\">",
            "<form action=\"../../../search/index.html\" role=\"search\"><form></form>", .nesting),
        .init(
            "main in article", "<article aria-labelledby=\"title\">",
            "<article aria-labelledby=\"title\"><main></main>", .nesting, .oneMain),
        .init("heading in th", "<th scope=\"row\">（二）部分公开</th>", "<th scope=\"row\"><h4>（二）部分公开</h4></th>", .nesting),
        .init("div in ul", "<ul><li>", "<ul><div></div><li>", .nesting),
        .init("p in head", "<link rel=\"stylesheet\"", "<p>行</p><link rel=\"stylesheet\"", .nesting),
        .init("link in body", "<blockquote><p>摘要</p></blockquote>", "<link rel=\"icon\" href=\"a.png\"/>", .nesting),
        .init("HTML in SVG", "<circle cx=\"3\" cy=\"3\" r=\"2\"/>", "<p>圆</p>", .knownElement),
        .init("content after body", "</body>", "</body><p>行</p>", .nesting, .nesting),
        // References
        .init("headers to nowhere", "headers=\"person\"", "headers=\"nobody\"", .reference),
        .init("aria-controls to nowhere", "aria-controls=\"s1_overview\"", "aria-controls=\"s9\"", .reference),
        .init("gradient to nowhere", "fill=\"url(#fade)\"", "fill=\"url(#shade)\"", .reference),
        .init("label for nothing", "<label for=\"query\">", "<label for=\"answer\">", .reference, .controlLabel),
        .init("bare #", "href=\"#main\"", "href=\"#\"", .emptyAddress),
        .init("blank href", "href=\"#main\"", "href=\" \"", .emptyAddress),
        .init("address from the root", "href=\"../../../index.html\"", "href=\"/index.html\"", .relativeAddress),
        // The head
        .init("empty title", "<title>甲镇2024年政府信息公开工作年度报告</title>", "<title> </title>", .title),
        .init("no title", "<title>甲镇2024年政府信息公开工作年度报告</title>", "", .title),
        .init(
            "no description", "<meta name=\"description\" content=\"样例省样例市样例县甲镇2024年政府信息公开工作年度报告，全部200项数据。\"/>", "",
            .metaDescription),
        .init("empty description", "样例省样例市样例县甲镇2024年政府信息公开工作年度报告，全部200项数据。", "　", .metaDescription),
        .init("no charset", "<meta charset=\"utf-8\"/>", "", .charset),
        .init(
            "charset late",
            "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>",
            "<meta name=\"viewport\" content=\"width=device-width\"/>\n<meta charset=\"utf-8\"/>", .charset),
        .init("other charset", "charset=\"utf-8\"", "charset=\"gbk\"", .charset),
        .init(
            "no viewport", "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>", "", .viewport),
        .init("two languages", "xml:lang=\"zh-CN\"", "xml:lang=\"en\"", .language),
        // Headings
        .init("no h1", "<h1 id=\"title\">甲镇2024年政府信息公开工作年度报告</h1>", "<p id=\"title\">甲镇</p>", .oneH1, .headingOrder),
        .init("two h1", "<h3>办理结果</h3>", "<h1>办理结果</h1>", .oneH1),
        .init("level left out", "<h3>办理结果</h3>", "<h4>办理结果</h4>", .headingOrder),
        .init("empty heading", "<h3>办理结果</h3>", "<h3></h3>", .emptyName),
        .init("no main", "<main id=\"main\">", "<div id=\"main\">", .wellFormed),
        // Tables
        .init("row one cell long", "<td id=\"t3.partial.total\"></td>", "<td></td><td></td>", .rectangularTable),
        .init("rowspan beyond the body", "rowspan=\"2\">三、", "rowspan=\"3\">三、", .rectangularTable),
        .init("rowspan too short", "rowspan=\"2\">三、", "rowspan=\"1\">三、", .rectangularTable),
        .init(
            "colspan too small", "colspan=\"2\" rowspan=\"2\"", "colspan=\"1\" rowspan=\"2\"", .rectangularTable,
            .rectangularTable, .rectangularTable, .rectangularTable),
        .init("too few columns declared", "<col span=\"2\"/>", "<col/>", .rectangularTable),
        .init("no caption", "<caption>收到和处理政府信息公开申请情况</caption>", "", .tableCaption),
        .init("empty caption", "<caption>收到和处理政府信息公开申请情况</caption>", "<caption></caption>", .emptyName),
        .init("th without scope", "<th scope=\"row\">（二）", "<th>（二）", .headerScope),
        // Names
        .init("graphic without title", "<title>查找</title>", "", .graphicName, .emptyName),
        .init(
            "graphic without role", " viewBox=\"0 0 4 4\" aria-hidden=\"true\"", " viewBox=\"0 0 4 4\"", .graphicName),
        .init("control without label", "<label for=\"query\">搜索</label>", "", .controlLabel),
        .init("button without name", "aria-label=\"复制\"", "", .emptyName),
        .init("link without text", ">首页</a>", "></a>", .emptyName),
        // Code and requests
        .init(
            "inline script", "<script src=\"../../../assets/site.0a1b2c.js\" defer=\"defer\">", "<script>run()",
            .inlineCode),
        .init(
            "inline style element", "<link rel=\"stylesheet\"", "<style>p{}</style><link rel=\"stylesheet\"",
            .inlineCode),
        .init("style attribute", "<h3>", "<h3 style=\"color:red\">", .inlineCode),
        .init("event handler", "<h3>", "<h3 onclick=\"run()\">", .inlineCode),
        .init("javascript link", "href=\"report.csv\"", "href=\"JavaScript:run()\"", .inlineCode),
        .init("escaped character in a data block", "\\u003c2024\\u003e", "&lt;2024\\u003e", .dataBlock),
        .init("raw > in a data block", "\\u003c2024\\u003e", "\\u003c2024>", .dataBlock),
        .init(
            "script from elsewhere", "src=\"../../../assets/site.0a1b2c.js\"", "src=\"https://cdn.example/a.js\"",
            .externalRequest),
        .init(
            "style sheet from elsewhere", "href=\"../../../assets/site.0a1b2c.css\"", "href=\"//cdn.example/a.css\"",
            .externalRequest),
        .init(
            "image from elsewhere", "src=\"../../../assets/seal.png\"", "src=\"http://cdn.example/a.png\"",
            .externalRequest),
        .init(
            "image as data", "src=\"../../../assets/seal.png\"", "src=\"data:image/png;base64,AAAA\"", .externalRequest),
        .init("paint from elsewhere", "fill=\"url(#fade)\"", "fill=\"url(a.svg#fade)\"", .externalRequest),
        .init(
            "form to elsewhere", "action=\"../../../search/index.html\"", "action=\"https://other.example/\"",
            .externalRequest),
        .init("new window without noopener", " rel=\"noopener\"", "", .opener),
        .init("iframe", "<blockquote><p>摘要</p></blockquote>", "<iframe src=\"a.html\"></iframe>", .embedded),
        .init("base", "<link rel=\"stylesheet\"", "<base href=\"../\"/><link rel=\"stylesheet\"", .embedded),
        .init(
            "refresh", "<meta name=\"SiteName\" content=\"样例门户\"/>", "<meta http-equiv=\"refresh\" content=\"5\"/>",
            .embedded),
    ]
}
