import OutputValidation
import Testing

/// One fault, as an edit of the good page, and the rules it breaks.
struct PlantedFault: Sendable, CustomTestStringConvertible {
    let name: String
    let piece: String
    let replacement: String
    let rules: [PageRule]

    init(_ name: String, _ piece: String, _ replacement: String, _ rules: PageRule...) {
        self.name = name
        self.piece = piece
        self.replacement = replacement
        self.rules = rules
    }

    var testDescription: String { name }

    /// The faults every way of checking pages was compared with; the numbers are those of that comparison.
    static let classic: [PlantedFault] = [
        .init(
            "01 unclosed section", "</section>\n<section id=\"s3_requests\">", "<section id=\"s3_requests\">",
            .wellFormed),
        .init("02 crossed tags", "<strong>相符</strong>，", "<strong><em>相符</strong></em>，", .wellFormed),
        .init("03 duplicate id", "id=\"t3.partial.total\"", "id=\"t3.partial.person\"", .uniqueID),
        .init("04 unknown attribute", "<h3>", "<h3 colour=\"red\">", .knownAttribute),
        .init("05 bare ampersand", "&amp; &lt;说明&gt;", "& 说明", .wellFormed),
        .init("07 row one cell short", "<td id=\"t3.partial.total\"></td>", "", .rectangularTable),
        .init("08 image without alt in a figure", " alt=\"样例徽标\"", "", .imageText),
        .init("09 nested links", ">首页</a>", ">首<a href=\"report.csv\">页</a></a>", .nesting),
        .init("10 div in p", "<p>两项<strong>相符</strong>", "<p>两项<div>相符</div>", .nesting),
        .init("11 no lang", " lang=\"zh-CN\" xml:lang", " xml:lang", .language),
        .init("12 broken attribute quote", "<h1 id=\"title\">", "<h1 id=\"title>", .wellFormed),
        .init("13 p in tbody", "<tbody>\n", "<tbody>\n<p>行</p>\n", .nesting),
        .init("14 reference to nowhere", "href=\"#s3_requests\"", "href=\"#nope\"", .reference),
        .init("15 p in ol", "<ol><li id=\"L1\">", "<ol><p>行</p><li id=\"L1\">", .nesting),
        .init("16 bare < in text", "<small>样例", "<small>1 < 2 样例", .wellFormed),
        .init("18 label to nowhere", "aria-labelledby=\"s1_title\"", "aria-labelledby=\"nope\"", .reference),
        .init("19 control character", "<small>样例", "<small>\u{1}样例", .controlCharacter),
        .init("20 unknown element", "<small>样例，非真实数据。</small>", "<tiny>样例，非真实数据。</tiny>", .knownElement),
        .init(
            "21 raw < in an inline script", "<script src=\"../../../assets/site.0a1b2c.js\" defer=\"defer\">",
            "<script>if (a<b && c) d()", .wellFormed),
        .init("22 named entity", "&#160;", "&nbsp;", .wellFormed),
        .init("23 self-closed span", "<br/>第二行", "<span/>第二行", .selfClosed),
        .init("24 empty href", "href=\"report.csv\"", "href=\"\"", .emptyAddress),
        .init("25 attribute twice", "<dl><dt>", "<dl class=\"a\" class=\"b\"><dt>", .duplicateAttribute),
    ]
}
