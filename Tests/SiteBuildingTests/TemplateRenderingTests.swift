import Testing

@testable import SiteBuilding

@Suite struct TemplateRenderingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let page: String
        var partials: [String: String] = [:]
        let expected: String
        var testDescription: String { id }
    }

    static let cases = [
        Case(id: "text is escaped", page: "<h1>{{title}}</h1>", expected: "<h1>甲镇 &amp; &lt;乙&gt;</h1>"),
        Case(id: "markup is inserted", page: "{{{table}}}|{{& table }}", expected: "<b>3 &lt; 4</b>|<b>3 &lt; 4</b>"),
        Case(id: "blanks in a tag do not matter", page: "{{  body.name\t}}", expected: "甲镇"),
        Case(id: "dotted names", page: "{{body.county.name}}", expected: "样例县"),
        Case(id: "flag", page: "{{#is_sample}}a{{/is_sample}}{{#is_digest}}b{{/is_digest}}", expected: "a"),
        Case(id: "flag inverted", page: "{{^is_sample}}a{{/is_sample}}{{^is_digest}}b{{/is_digest}}", expected: "b"),
        Case(id: "list", page: "{{#rows}}{{label}}={{value}};{{/rows}}", expected: "一=1;二=2;"),
        Case(
            id: "flag in a list", page: "{{#rows}}{{label}}{{^is_last}}、{{/is_last}}{{/rows}}", expected: "一、二"),
        Case(id: "empty list", page: "{{#empty}}{{label}}{{/empty}}{{^empty}}无{{/empty}}", expected: "无"),
        Case(id: "inverted full list", page: "{{^rows}}无{{/rows}}", expected: ""),
        Case(
            id: "record opens its names", page: "{{#body}}{{name}}/{{#county}}{{name}}{{/county}}{{/body}}",
            expected: "甲镇/样例县"),
        Case(
            id: "outer names stay visible", page: "{{#rows}}{{#body}}{{label}}{{name}} {{/body}}{{/rows}}",
            expected: "一甲镇 二甲镇 "),
        Case(id: "dotted section", page: "{{#body.county}}{{code}}{{/body.county}}", expected: "000000"),
        Case(id: "constant text is escaped", page: "{{words.home}}", expected: "首页 &lt;1&gt;"),
        Case(id: "constant record", page: "{{#words}}{{search}}{{/words}}", expected: "检索"),
        Case(
            id: "constant list with page names",
            page: "{{#places}}{{name}}{{code}}{{#is_sample}}!{{/is_sample}} {{/places}}",
            expected: "样例县1! 例样县2! "),
        Case(id: "constant flag", page: "{{#is_open}}a{{/is_open}}{{^is_open}}b{{/is_open}}", expected: "a"),
        Case(
            id: "constant empty list", page: "{{#no_places}}{{name}}{{/no_places}}{{^no_places}}无{{/no_places}}",
            expected: "无"),
        Case(id: "comment", page: "a{{! {b} \n c }}d", expected: "ad"),
        Case(id: "partial", page: "[{{>part}}]", partials: ["part": "{{title}}"], expected: "[甲镇 &amp; &lt;乙&gt;]"),
        Case(
            id: "partial sees the row", page: "{{#rows}}{{>part}}{{/rows}}", partials: ["part": "{{label}}"],
            expected: "一二"),
        // By the Mustache specification; swift-mustache 2.1 indents the first row only.
        Case(
            id: "every line of an indented partial is indented", page: "<div>\n  {{>part}}\n</div>\n",
            partials: ["part": "<p>\n{{#rows}}\n{{label}}\n{{/rows}}\n</p>\n"],
            expected: "<div>\n  <p>\n  一\n  二\n  </p>\n</div>\n"),
        Case(
            id: "values are not indented", page: "  {{>part}}\n", partials: ["part": "{{{table}}}\n"],
            expected: "  <b>3 &lt; 4</b>\n"),
        Case(id: "single braces", page: "a { b } {c", expected: "a { b } {c"),
        Case(
            id: "layout as it is", page: "{{<frame}} {{/frame}}", partials: ["frame": "<{{$main}}default{{/main}}>"],
            expected: "<default>"),
        Case(
            id: "block replaced", page: "{{<frame}}{{$main}}{{body.name}}{{/main}}{{/frame}}",
            partials: ["frame": "<{{$main}}default{{/main}}|{{$foot}}foot{{/foot}}>"], expected: "<甲镇|foot>"),
        Case(
            id: "the outermost child wins", page: "{{<inner}}{{$main}}child{{/main}}{{/inner}}",
            partials: [
                "inner": "{{<frame}}{{$main}}middle{{/main}}{{$foot}}middle{{/foot}}{{/frame}}",
                "frame": "{{$main}}{{/main}}-{{$foot}}{{/foot}}",
            ], expected: "child-middle"),
        Case(
            id: "block in a row of the layout", page: "{{<frame}}{{$row}}{{label}}{{/row}}{{/frame}}",
            partials: ["frame": "{{#rows}}({{$row}}{{/row}}){{/rows}}"], expected: "(一)(二)"),
        Case(
            id: "block of the same name inside its replacement",
            page: "{{<frame}}{{$main}}{{$main}}inner{{/main}}{{/main}}{{/frame}}",
            partials: ["frame": "{{$main}}{{/main}}"], expected: "inner"),
    ]

    @Test(arguments: cases) func rendersAs(_ example: Case) {
        #expect(TemplateFixture.render(example.page, example.partials) == example.expected)
    }

    /// Foreign text of the kind that slips through escaping by `Character`.
    @Test(arguments: [
        ("<\u{301}script>", "&lt;\u{301}script&gt;"),
        ("\"\u{301} onload=\"x", "&quot;\u{301} onload=&quot;x"),
        ("<\u{200D}b", "&lt;\u{200D}b"),
        ("{{title}} &amp;", "{{title}} &amp;amp;"),
        ("甲\u{FFFE}乙\u{FFFF}丙\u{FFFD}ｱ", "甲\u{FFFD}乙\u{FFFD}丙\u{FFFD}ｱ"),
        ("", ""),
        ("甲&", "甲&amp;"),
        ("a\u{0}b\u{1}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ])
    func foreignTextIsEscapedByteByByte(_ text: String, _ expected: String) throws {
        let schema = TemplateSchema("page", [.init("text", .text)])
        let source = TemplateSource(name: "page", file: "page.mustache", bytes: Array("{{text}}".utf8))
        let (template, _) = TemplateCompiler.compile(schema, from: TemplateLibrary([source]))
        var writer = MarkupWriter()
        try #require(template).render(TemplateRecord([.text(text)]), into: &writer)
        // By bytes: as `String`s, canonically equivalent texts would count as equal.
        #expect(writer.bytes == Array(expected.utf8))
    }

    @Test func aWriterServesManyPages() throws {
        let template = try #require(TemplateFixture.compile("{{body.name}}").0)
        var writer = MarkupWriter()
        template.render(TemplateFixture.record, into: &writer)
        writer.removeAll()
        template.render(TemplateFixture.record, into: &writer)
        #expect(writer.bytes == Array("甲镇".utf8))
    }

    @Test func constantsAndTextBecomeOneOperation() throws {
        let template = try #require(TemplateFixture.compile("<a>{{words.search}}</a>{{#is_open}}\n{{/is_open}}").0)
        #expect(template.operations.count == 1)
    }
}
