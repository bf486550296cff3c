/// What every template of a build may name besides its page: the words, the assets, the site.
///
/// Their values are known when the templates are compiled, so they become bytes of the template and cost a page nothing.
package struct TemplateConstants: Sendable {
    package let schema: TemplateSchema
    package let record: TemplateRecord
    /// Names that exist but need values only Swift can give, so that a template may not use them.
    let withheld: [String]

    /// Creates constants from a schema and a record of its shape.
    package init(schema: TemplateSchema, record: TemplateRecord, withheld: [String] = []) {
        self.schema = schema
        self.record = record
        self.withheld = withheld
    }

    package static let none = TemplateConstants(schema: TemplateSchema("site", []), record: TemplateRecord([]))

    /// Constants that hold others as records, each under the name of its schema.
    static func combining(_ parts: [TemplateConstants]) -> TemplateConstants {
        TemplateConstants(
            schema: TemplateSchema("site", parts.map { TemplateSchema.Field($0.schema.name, .record($0.schema)) }),
            record: TemplateRecord(parts.map { .record($0.record) }),
            withheld: parts.flatMap { part in part.withheld.map { "\(part.schema.name).\($0)" } })
    }
}
