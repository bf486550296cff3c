/// A level of names a template can see: the page, an opened section, or what is the same for the whole site.
struct TemplateScope {
    enum Origin {
        /// Known when a page is rendered: a frame, and the position of the record inside it.
        case page(frame: Int)
        /// Known now; `nil` inside the section of an empty constant list, which is checked but never shown.
        case constant(TemplateRecord?)
    }

    let schema: TemplateSchema
    let origin: Origin
}

/// What a name stands for.
struct ResolvedName {
    enum Value {
        case slot(Template.Slot)
        case constant(TemplateValue?)
    }

    let type: TemplateSchema.FieldType
    let value: Value
}

/// Why a name stands for nothing.
enum UnresolvedName: Error {
    /// `visible` are the names that could have stood there, `place` says of what.
    case unknown(part: String, place: String, visible: [String])
    case reachesInto(part: String, TemplateSchema.FieldType)
}

extension [TemplateScope] {
    /// Looks a dotted name up: the first part in the innermost level that knows it, the others inside what was found.
    ///
    /// - Throws: `UnresolvedName`.
    func resolve(_ name: TemplateName) throws(UnresolvedName) -> ResolvedName {
        let parts = name.parts
        for scope in reversed() {
            guard let position = scope.schema.position(of: parts[0]) else { continue }
            var found = scope.value(at: position)
            for (before, part) in zip(parts, parts.dropFirst()) { found = try found.field(part, of: before) }
            return found
        }
        let visible = Set(flatMap { scope in scope.schema.fields.map(\.name) })
        throw .unknown(part: parts[0], place: last?.schema.name ?? "", visible: visible.sorted())
    }
}

extension TemplateScope {
    fileprivate func value(at position: Int) -> ResolvedName {
        let type = schema.fields[position].type
        return switch origin {
        case .page(let frame): ResolvedName(type: type, value: .slot(Template.Slot(frame: frame, path: [position])))
        case .constant(let record): ResolvedName(type: type, value: .constant(record?.values[position]))
        }
    }
}

extension ResolvedName {
    fileprivate func field(_ part: String, of owner: String) throws(UnresolvedName) -> ResolvedName {
        guard case .record(let schema) = type else { throw .reachesInto(part: owner, type) }
        guard let position = schema.position(of: part) else {
            throw .unknown(part: part, place: owner, visible: schema.fields.map(\.name))
        }
        let field = schema.fields[position]
        switch value {
        case .slot(let slot):
            let inner = Template.Slot(frame: slot.frame, path: slot.path + [position])
            return ResolvedName(type: field.type, value: .slot(inner))
        case .constant(.record(let record)?):
            return ResolvedName(type: field.type, value: .constant(record.values[position]))
        case .constant:
            return ResolvedName(type: field.type, value: .constant(nil))
        }
    }
}

extension TemplateSchema {
    fileprivate func position(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
