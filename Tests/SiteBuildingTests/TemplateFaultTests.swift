import Testing

@testable import SiteBuilding

@Suite struct TemplateFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let page: String
        var partials: [String: String] = [:]
        let faults: [String]
        var testDescription: String { id }
    }

    static let cases = [
        Case(
            id: "unknown name", page: "<h1>\n  甲{{titel}}",
            faults: ["TH-01 | page.mustache:2:6 | there is no variable “titel” here (page) | did you mean “title”?"]),
        Case(
            id: "unknown name, nothing near", page: "{{publisher}}",
            faults: ["TH-01 | page.mustache:1:3 | there is no variable “publisher” here (page)"]),
        Case(
            id: "unknown field", page: "{{body.nam}}",
            faults: ["TH-01 | page.mustache:1:3 | there is no variable “body.nam” here (body) | did you mean “name”?"]),
        Case(
            id: "unknown word", page: "{{words.hom}}",
            faults: ["TH-01 | page.mustache:1:3 | there is no variable “words.hom” here (words) | did you mean “home”?"]
        ),
        Case(
            id: "name of a row outside the row", page: "{{#rows}}{{label}}{{/rows}}{{label}}",
            faults: ["TH-01 | page.mustache:1:30 | there is no variable “label” here (page)"]),
        Case(
            id: "unknown name in an empty constant list", page: "{{#no_places}}{{nam}}{{/no_places}}",
            faults: ["TH-01 | page.mustache:1:17 | there is no variable “nam” here (county) | did you mean “name”?"]),
        Case(
            id: "unknown name in a constant list, once", page: "{{#places}}{{nam}}{{/places}}",
            faults: ["TH-01 | page.mustache:1:14 | there is no variable “nam” here (county) | did you mean “name”?"]),
        Case(
            id: "unknown name in a hidden section", page: "{{^is_open}}{{titel}}{{/is_open}}",
            faults: ["TH-01 | page.mustache:1:15 | there is no variable “titel” here (page) | did you mean “title”?"]),
        Case(
            id: "unknown section", page: "{{#row}}{{/row}}",
            faults: ["TH-01 | page.mustache:1:4 | there is no variable “row” here (page) | did you mean “rows”?"]),
        Case(
            id: "unknown name in a partial", page: "{{>part}}{{>part}}", partials: ["part": "\n{{titel}}"],
            faults: ["TH-01 | part.mustache:2:3 | there is no variable “titel” here (page) | did you mean “title”?"]),
        Case(
            id: "unknown name in a replacement", page: "{{<frame}}\n{{$main}}{{titel}}{{/main}}{{/frame}}",
            partials: ["frame": "{{$main}}{{/main}}"],
            faults: ["TH-01 | page.mustache:2:12 | there is no variable “titel” here (page) | did you mean “title”?"]),
        Case(
            id: "unknown partial", page: "\n {{>fram}}", partials: ["frame": ""],
            faults: ["TH-02 | page.mustache:2:5 | there is no template “fram.mustache” | did you mean “frame”?"]),
        Case(
            id: "unknown layout", page: "{{<fram}}{{/fram}}", partials: ["frame": ""],
            faults: ["TH-02 | page.mustache:1:4 | there is no template “fram.mustache” | did you mean “frame”?"]),
        Case(
            id: "unclosed tag", page: "a\n{{title",
            faults: ["TH-03 | page.mustache:2:1 | the tag is not closed: “}}” is missing"]),
        Case(
            id: "unclosed tag before another", page: "{{title <b> {{title}}",
            faults: ["TH-03 | page.mustache:1:1 | the tag is not closed: “}}” is missing"]),
        Case(
            id: "braces at the end", page: "a{{",
            faults: ["TH-03 | page.mustache:1:2 | the tag is not closed: “}}” is missing"]),
        Case(
            id: "unclosed section", page: "\n\n{{#rows}}\n{{label}}",
            faults: ["TH-03 | page.mustache:3:1 | “rows” is never closed with “{{/rows}}”"]),
        Case(
            id: "crossed sections", page: "{{#rows}}\n{{#is_sample}}{{/rows}}{{/is_sample}}",
            faults: [
                "TH-03 | page.mustache:2:15 | “{{/rows}}” stands where “is_sample”, opened in line 2, must be closed first",
                "TH-03 | page.mustache:2:24 | “{{/is_sample}}” closes nothing",
            ]),
        Case(
            id: "closes nothing", page: "a{{/rows}}", faults: ["TH-03 | page.mustache:1:2 | “{{/rows}}” closes nothing"]
        ),
        Case(
            id: "text as markup", page: "{{{title}}}",
            faults: [
                "TH-04 | page.mustache:1:4 | “title” is text and cannot be used as markup {{{…}}} | write “{{title}}”"
            ]),
        Case(
            id: "markup as text", page: "{{table}}",
            faults: [
                "TH-04 | page.mustache:1:3 | “table” is ready markup and cannot be used as text {{…}} | write “{{{table}}}”"
            ]),
        Case(
            id: "text as section", page: "{{#title}}{{/title}}",
            faults: [
                "TH-04 | page.mustache:1:4 | “title” is text and cannot be used as a section {{#…}} | write “{{title}}”"
            ]),
        Case(
            id: "list as text", page: "{{rows}}",
            faults: [
                "TH-04 | page.mustache:1:3 | “rows” is a list and cannot be used as text {{…}} | write “{{#rows}}…{{/rows}}”"
            ]),
        Case(
            id: "record inverted", page: "{{^body}}{{/body}}",
            faults: [
                "TH-04 | page.mustache:1:4 | “body” is a record and cannot be used as a section {{#…}} | name one of its fields: “{{body.…}}”"
            ]),
        Case(
            id: "into a list", page: "{{rows.label}}",
            faults: ["TH-04 | page.mustache:1:3 | “rows” is a list and has no fields to reach"]),
        Case(
            id: "partial includes itself", page: "{{>part}}", partials: ["part": "a{{>other}}", "other": "{{>part}}"],
            faults: ["TH-05 | other.mustache:1:4 | templates include each other in a circle: part → other → part"]),
        Case(
            id: "layout includes itself", page: "{{<page}}{{/page}}",
            faults: ["TH-05 | page.mustache:1:4 | templates include each other in a circle: page → page"]),
        Case(
            id: "new delimiters", page: "{{=<% %>=}}",
            faults: ["TH-06 | page.mustache:1:1 | tags that begin with “{{=” are not supported"]),
        Case(
            id: "impossible name", page: "{{上年}}",
            faults: [
                "TH-06 | page.mustache:1:3 | “上年” cannot be a name | names consist of letters, digits, “_” and “-”, with “.” between their parts"
            ]),
        Case(
            id: "implicit iterator", page: "{{#rows}}{{.}}{{/rows}}",
            faults: [
                "TH-06 | page.mustache:1:12 | “.” cannot be a name | names consist of letters, digits, “_” and “-”, with “.” between their parts"
            ]),
        Case(
            id: "text outside a block", page: "{{<frame}}\n  甲{{$main}}{{/main}}{{title}}{{/frame}}",
            partials: ["frame": "{{$main}}{{/main}}"],
            faults: [
                "TH-07 | page.mustache:2:3 | what stands inside “{{<frame}}” but outside its “{{$…}}” blocks would never appear on a page",
                "TH-07 | page.mustache:2:24 | what stands inside “{{<frame}}” but outside its “{{$…}}” blocks would never appear on a page",
            ]),
        Case(
            id: "unknown block", page: "{{<frame}}{{$mian}}{{/mian}}{{/frame}}",
            partials: ["frame": "{{$main}}{{/main}}"],
            faults: ["TH-07 | page.mustache:1:14 | the layout “frame” has no block “mian” | did you mean “main”?"]),
        Case(
            id: "syntax of an unused partial", page: "a", partials: ["unused": "{{#a}}"],
            faults: ["TH-03 | unused.mustache:1:1 | “a” is never closed with “{{/a}}”"]),
        Case(
            id: "several at once", page: "{{titel}}\n{{{title}}}\n{{>part}}",
            faults: [
                "TH-01 | page.mustache:1:3 | there is no variable “titel” here (page) | did you mean “title”?",
                "TH-04 | page.mustache:2:4 | “title” is text and cannot be used as markup {{{…}}} | write “{{title}}”",
                "TH-02 | page.mustache:3:4 | there is no template “part.mustache”",
            ]),
    ]

    @Test(arguments: cases) func isReportedWithItsPlace(_ example: Case) {
        let (template, faults) = TemplateFixture.compile(example.page, example.partials)
        #expect(template == nil)
        #expect(faults == example.faults)
    }

    @Test func aMissingPageTemplateIsAnError() {
        let schema = TemplateSchema("township", [])
        let source = TemplateSource(name: "townships", file: "townships.mustache", bytes: [])
        let (template, faults) = TemplateCompiler.compile(schema, from: TemplateLibrary([source]))
        #expect(template == nil)
        #expect(
            faults.map(\.summary) == [
                "TH-02 | - | there is no template “township.mustache” | did you mean “townships”?"
            ])
    }
}
