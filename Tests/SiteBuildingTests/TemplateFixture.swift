@testable import SiteBuilding

/// A schema with every type of field, and a record of it.
enum TemplateFixture {
    static let row = TemplateSchema("row", [.init("label", .text), .init("is_last", .flag), .init("value", .text)])

    static let page = TemplateSchema(
        "page",
        [
            .init("title", .text),
            .init("table", .markup),
            .init("is_sample", .flag),
            .init("is_digest", .flag),
            .init("rows", .list(row)),
            .init("empty", .list(row)),
            .init("body", .record(TemplateSchema("body", [.init("name", .text), .init("county", .record(place))]))),
        ])

    static let place = TemplateSchema("county", [.init("name", .text), .init("code", .text)])

    static var record: TemplateRecord {
        TemplateRecord([
            .text("甲镇 & <乙>"),
            .markup(table),
            .flag(true),
            .flag(false),
            .list([
                TemplateRecord([.text("一"), .flag(false), .text("1")]),
                TemplateRecord([.text("二"), .flag(true), .text("2")]),
            ]),
            .list([]),
            .record(
                TemplateRecord([.text("甲镇"), .record(TemplateRecord([.text("样例县"), .text("000000")]))])),
        ])
    }

    static var table: Markup {
        var writer = MarkupWriter()
        writer.element("b", text: "3 < 4")
        return writer.finish()
    }

    static let constants = TemplateConstants(
        schema: TemplateSchema(
            "site",
            [
                .init("words", .record(TemplateSchema("words", [.init("home", .text), .init("search", .text)]))),
                .init("places", .list(place)),
                .init("no_places", .list(place)),
                .init("is_open", .flag),
            ]),
        record: TemplateRecord([
            .record(TemplateRecord([.text("首页 <1>"), .text("检索")])),
            .list([
                TemplateRecord([.text("样例县"), .text("1")]), TemplateRecord([.text("例样县"), .text("2")]),
            ]),
            .list([]),
            .flag(true),
        ]))

    /// Compiles `page` with partials, by name.
    static func compile(_ page: String, _ partials: [String: String] = [:]) -> (Template?, [String]) {
        var sources = [TemplateSource(name: "page", file: "page.mustache", bytes: Array(page.utf8))]
        for (name, text) in partials.sorted(by: { $0.key < $1.key }) {
            sources.append(TemplateSource(name: name, file: "\(name).mustache", bytes: Array(text.utf8)))
        }
        let library = TemplateLibrary(sources)
        let (template, diagnostics) = TemplateCompiler.compile(Self.page, from: library, constants: constants)
        return (template, (library.diagnostics + diagnostics).sorted().map(\.summary))
    }

    /// The page, or what is wrong with the template.
    static func render(_ page: String, _ partials: [String: String] = [:]) -> String {
        let (template, faults) = compile(page, partials)
        guard let template else { return faults.joined(separator: "\n") }
        var writer = MarkupWriter()
        template.render(record, into: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
