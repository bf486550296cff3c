import Mustache
import Testing

@testable import SiteBuilding

/// Our compiler against swift-mustache, on templates whose meaning both must agree on.
@Suite struct TemplateOracleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let page: String
        var partials: [String: String] = [:]
        var testDescription: String { id }
    }

    static let cases = [
        Case(id: "inline", page: "<h1>{{title}}</h1> {{{table}}} {{body.county.name}}\n"),
        Case(id: "standalone section", page: "<ul>\n{{#rows}}\n  <li>{{label}}</li>\n{{/rows}}\n</ul>\n"),
        Case(
            id: "indented standalone section", page: "<ul>\n  {{#rows}}  \n  <li>{{label}}</li>\n\t{{/rows}}\n</ul>\n"),
        Case(id: "section on one line", page: "a {{#is_sample}}b{{/is_sample}} c\n {{#is_digest}}d{{/is_digest}}\n"),
        Case(id: "inverted standalone", page: "{{^empty}}\nnone\n{{/empty}}\n{{^rows}}\nsome\n{{/rows}}\n"),
        Case(id: "nested standalone", page: "{{#rows}}\n{{#is_last}}\n{{label}}\n{{/is_last}}\n{{/rows}}\nend\n"),
        Case(id: "standalone comment", page: "a\n  {{! note }}\nb {{! note }} c\n"),
        Case(id: "comment of several lines", page: "a\n{{! one\n two }}\nb\n"),
        Case(id: "section at the end without newline", page: "a\n{{#is_sample}}\nb\n{{/is_sample}}"),
        Case(id: "carriage returns", page: "a\r\n{{#is_sample}}\r\nb\r\n{{/is_sample}}\r\nc\r\n"),
        Case(id: "standalone partial", page: "a\n{{>part}}\nb\n", partials: ["part": "{{body.name}}\n"]),
        Case(id: "partial in a line", page: "a {{>part}} b\n", partials: ["part": "{{body.name}}"]),
        Case(
            id: "indented partial", page: "<div>\n  {{>part}}\n</div>\n",
            partials: ["part": "<p>\n{{body.name}}\n</p>\n"]),
        Case(
            id: "layout", page: "{{<frame}}{{$main}}<p>{{title}}</p>{{/main}}{{/frame}}",
            partials: ["frame": "<main>{{$main}}default{{/main}}</main>{{$foot}}foot{{/foot}}"]),
        Case(
            id: "layout on lines", page: "{{<frame}}\n{{$main}}\n<p>{{title}}</p>\n{{/main}}\n{{/frame}}\n",
            partials: ["frame": "<main>\n{{$main}}\ndefault\n{{/main}}\n</main>\n"]),
        Case(
            id: "layout of a layout", page: "{{<inner}}{{$main}}child{{/main}}{{/inner}}",
            partials: [
                "inner": "{{<frame}}{{$main}}middle{{/main}}{{$foot}}middle{{/foot}}{{/frame}}",
                "frame": "{{$main}}{{/main}}-{{$foot}}{{/foot}}",
            ]),
        Case(id: "outer names", page: "{{#rows}}{{body.name}} {{#body}}{{label}} {{name}}{{/body}};{{/rows}}"),
    ]

    @Test(arguments: cases) func agreesWithSwiftMustache(_ example: Case) throws {
        var library = MustacheLibrary()
        try library.register(example.page, named: "page")
        for (name, text) in example.partials { try library.register(text, named: name) }
        let expected = library.render(
            Self.object(TemplateFixture.record, TemplateFixture.page), withTemplate: "page")
        #expect(TemplateFixture.render(example.page, example.partials) == expected)
    }

    private static func object(_ record: TemplateRecord, _ schema: TemplateSchema) -> [String: Any] {
        var object: [String: Any] = [:]
        for (field, value) in zip(schema.fields, record.values) {
            switch (value, field.type) {
            case (.text(let text), _): object[field.name] = text
            case (.markup(let markup), _): object[field.name] = String(decoding: markup.bytes, as: UTF8.self)
            case (.flag(let isSet), _): object[field.name] = isSet
            case (.list(let records), .list(let inner)): object[field.name] = records.map { Self.object($0, inner) }
            case (.record(let record), .record(let inner)): object[field.name] = Self.object(record, inner)
            default: Issue.record("the fixture's record does not fit its schema at \(field.name)")
            }
        }
        return object
    }
}
