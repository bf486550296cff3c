/// What every template of a build may name besides its page: the words, the assets, the site.
///
/// Their values are known when the templates are compiled, so they become bytes of the template and cost a page nothing.
package struct TemplateConstants: Sendable {
    package let schema: TemplateSchema
    package let record: TemplateRecord

    /// Creates constants from a schema and a record of its shape.
    package init(schema: TemplateSchema, record: TemplateRecord) {
        self.schema = schema
        self.record = record
    }

    package static let none = TemplateConstants(schema: TemplateSchema("site", []), record: TemplateRecord([]))
}
