/// The names a template of some kind may use: the documented context of a page kind.
///
/// Templates are compiled against a schema, so an unknown name is an error with file, line, column and the nearest name,
/// never an empty spot on a page.
package struct TemplateSchema: Sendable {
    package indirect enum FieldType: Sendable {
        /// Foreign text: `{{name}}` escapes it, `{{{name}}}` is refused.
        case text
        /// Markup a writer made: `{{{name}}}` inserts it, `{{name}}` is refused.
        case markup
        /// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
        case flag
        /// A list: the section repeats with the fields of the schema.
        case list(TemplateSchema)
        /// A nested record: the section opens it, `{{name.field}}` reaches into it.
        case record(TemplateSchema)
    }

    package struct Field: Sendable {
        package let name: String
        package let type: FieldType

        package init(_ name: String, _ type: FieldType) {
            self.name = name
            self.type = type
        }
    }

    package let name: String
    package let fields: [Field]

    package init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
    }
}

/// The value of a field of a schema.
package enum TemplateValue: Sendable {
    case text(String)
    case markup(Markup)
    case flag(Bool)
    case list([TemplateRecord])
    case record(TemplateRecord)
}

/// The values of a schema's fields, in the order of the schema: no dictionary a page.
package struct TemplateRecord: Sendable {
    package let values: [TemplateValue]

    package init(_ values: [TemplateValue]) { self.values = values }
}
