package import Diagnostics

/// Compiles a template with all it includes into operations, with every name looked up.
///
/// Partials and layouts are put in place, constants become bytes. What is wrong is reported with the place in the file it
/// stands in, and compiling goes on, so that one run reports everything.
package struct TemplateCompiler {
    private let library: TemplateLibrary
    private let withheld: [String]
    private var scopes: [TemplateScope]
    private var program = TemplateProgram()
    private var pageFrames = 1
    /// Above zero inside the section of an empty constant: checked, but nothing is emitted.
    private var hidden = 0
    /// The files being compiled, outermost first; the last is where the nodes at hand come from.
    private var path: [ParsedTemplate] = []
    private var indentation: [UInt8] = []
    /// The replacements given for blocks, by name; those of the outermost child win.
    private var replacements: [String: Replacement] = [:]
    private var diagnostics: [Diagnostic] = []

    private struct Replacement {
        let block: TemplateBlock
        let origin: ParsedTemplate
    }

    /// Compiles the template that carries the schema's name.
    ///
    /// - Returns: The template, or `nil` with at least one error.
    /// - Complexity: O(bytes of all templates it includes, as often as it includes them).
    package static func compile(
        _ schema: TemplateSchema, from library: TemplateLibrary, constants: TemplateConstants = .none
    ) -> (Template?, [Diagnostic]) {
        var compiler = TemplateCompiler(library: library, schema: schema, constants: constants)
        guard let parsed = library.template(schema.name) else {
            let nearest = NearestName.of(schema.name, among: library.names)
            return (nil, [TemplateFault.unknownPartial(schema.name, nearest: nearest).diagnostic(at: nil)])
        }
        compiler.path = [parsed]
        compiler.compile(parsed.nodes)
        let faults = compiler.diagnostics
        if !faults.isEmpty || library.hasErrors { return (nil, faults) }
        return (compiler.program.template(for: schema), [])
    }

    private init(library: TemplateLibrary, schema: TemplateSchema, constants: TemplateConstants) {
        self.library = library
        withheld = constants.withheld
        scopes = [
            TemplateScope(schema: constants.schema, origin: .constant(constants.record)),
            TemplateScope(schema: schema, origin: .page(frame: 0)),
        ]
    }

    private mutating func compile(_ nodes: [TemplateNode]) {
        for node in nodes {
            switch node {
            case .lineStart: emit(literal: indentation[...])
            case .literal(let range): emit(literal: source.bytes[range])
            case .text(let name): compileText(name)
            case .markup(let name): compileMarkup(name)
            case .section(let name, let isInverted, let body):
                if isInverted { compileInverted(name, body) } else { compileSection(name, body) }
            case .partial(let name, let blanks):
                include(name, indentation: blanks) { $0.compile($1.nodes) }
            case .parent(let name, let blanks, let blocks): compileParent(name, blanks, blocks)
            case .block(let block): compileBlock(block)
            }
        }
    }

    // MARK: Values

    private mutating func compileText(_ name: TemplateName) {
        guard let found = resolve(name) else { return }
        guard case .text = found.type else { return reportWrongUse(of: name, found.type, as: .text) }
        switch found.value {
        case .slot(let slot): emit(.text(slot))
        case .constant(.text(let string)?):
            var writer = MarkupWriter(reserving: string.utf8.count)
            writer.text(string)
            emit(literal: writer.finish().bytes[...])
        case .constant: break
        }
    }

    private mutating func compileMarkup(_ name: TemplateName) {
        guard let found = resolve(name) else { return }
        guard case .markup = found.type else { return reportWrongUse(of: name, found.type, as: .markup) }
        switch found.value {
        case .slot(let slot): emit(.markup(slot))
        case .constant(.markup(let markup)?): emit(literal: markup.bytes[...])
        case .constant: break
        }
    }

    // MARK: Sections

    private mutating func compileSection(_ name: TemplateName, _ body: [TemplateNode]) {
        guard let found = resolve(name) else { return }
        switch (found.type, found.value) {
        case (.text, _), (.markup, _): reportWrongUse(of: name, found.type, as: .section)
        case (.flag, .slot(let slot)): emitting(body) { .ifSet(slot, end: $0) }
        case (.flag, .constant(let value)): compile(body, shown: value?.isShown == true)
        case (.list(let schema), .slot(let slot)):
            within(schema, .page(frame: pageFrames)) { $0.emitting(body) { .forEach(slot, end: $0) } }
        case (.record(let schema), .slot(let slot)):
            within(schema, .page(frame: pageFrames)) { $0.emitting(body) { .with(slot, end: $0) } }
        case (.list(let schema), .constant(let value)):
            guard case .list(let elements)? = value, !elements.isEmpty else {
                return within(schema, .constant(nil)) { $0.compile(body, shown: false) }
            }
            for element in elements { within(schema, .constant(element)) { $0.compile(body) } }
        case (.record(let schema), .constant(let value)):
            var record: TemplateRecord?
            if case .record(let inner)? = value { record = inner }
            within(schema, .constant(record)) { $0.compile(body, shown: record != nil) }
        }
    }

    private mutating func compileInverted(_ name: TemplateName, _ body: [TemplateNode]) {
        guard let found = resolve(name) else { return }
        switch (found.type, found.value) {
        case (.text, _), (.markup, _), (.record, _): reportWrongUse(of: name, found.type, as: .section)
        case (.flag, .slot(let slot)): emitting(body) { .ifNotSet(slot, end: $0) }
        case (.list, .slot(let slot)): emitting(body) { .ifEmpty(slot, end: $0) }
        case (_, .constant(let value)): compile(body, shown: value?.isShown == false)
        }
    }

    private mutating func emitting(_ body: [TemplateNode], as operation: (_ end: Int) -> Template.Operation) {
        let start = program.beginSection()
        compile(body)
        program.endSection(start, with: operation)
    }

    private mutating func compile(_ body: [TemplateNode], shown: Bool) {
        if !shown { hidden += 1 }
        compile(body)
        if !shown { hidden -= 1 }
    }

    private mutating func within(
        _ schema: TemplateSchema, _ origin: TemplateScope.Origin, _ work: (inout TemplateCompiler) -> Void
    ) {
        let frames = pageFrames
        if case .page = origin { pageFrames += 1 }
        scopes.append(TemplateScope(schema: schema, origin: origin))
        work(&self)
        scopes.removeLast()
        pageFrames = frames
    }

    // MARK: Partials, layouts, blocks

    private mutating func include(
        _ name: TemplateName, indentation blanks: Range<Int>,
        _ work: (inout TemplateCompiler, ParsedTemplate) -> Void
    ) {
        guard let parsed = library.template(name.text) else {
            let nearest = NearestName.of(name.text, among: library.names)
            return report(.unknownPartial(name.text, nearest: nearest), at: name.offset)
        }
        if let first = path.firstIndex(where: { $0.source.name == name.text }) {
            return report(.recursion(path[first...].map(\.source.name) + [name.text]), at: name.offset)
        }
        let outer = indentation
        indentation += source.bytes[blanks]
        path.append(parsed)
        work(&self, parsed)
        path.removeLast()
        indentation = outer
    }

    private mutating func compileParent(_ name: TemplateName, _ blanks: Range<Int>, _ blocks: [TemplateBlock]) {
        let outer = replacements
        if let layout = library.template(name.text) {
            let known = blockNames(of: layout, depth: 0)
            for block in blocks {
                if !known.contains(block.name.text) {
                    let nearest = NearestName.of(block.name.text, among: known)
                    let fault = TemplateFault.unknownBlock(block.name.text, layout: name.text, nearest: nearest)
                    report(fault, at: block.name.offset)
                }
                if replacements[block.name.text] == nil, let origin = path.last {
                    replacements[block.name.text] = Replacement(block: block, origin: origin)
                }
            }
        }
        include(name, indentation: blanks) { $0.compile($1.nodes) }
        replacements = outer
    }

    private mutating func compileBlock(_ block: TemplateBlock) {
        guard let replacement = replacements[block.name.text] else { return compile(block.body) }
        // The replacement's names are looked up where the layout puts it, its places lie in the file it was written in.
        let outer = path
        let replaced = replacements
        replacements[block.name.text] = nil  // a block of the same name inside the replacement is its own
        path.append(replacement.origin)
        compile(replacement.block.body)
        path = outer
        replacements = replaced
    }

    /// The names of all blocks a layout offers, its partials and its own layout included.
    private func blockNames(of template: ParsedTemplate, depth: Int) -> [String] {
        guard depth < 16 else { return [] }  // a circle, reported when it is compiled
        func names(in nodes: [TemplateNode]) -> [String] {
            nodes.flatMap { node -> [String] in
                switch node {
                case .lineStart, .literal, .text, .markup: []
                case .section(_, _, let body): names(in: body)
                case .block(let block): [block.name.text] + names(in: block.body)
                case .partial(let name, _): namesInside(name)
                case .parent(let name, _, let blocks):
                    namesInside(name) + blocks.flatMap { names(in: $0.body) }
                }
            }
        }
        func namesInside(_ name: TemplateName) -> [String] {
            library.template(name.text).map { blockNames(of: $0, depth: depth + 1) } ?? []
        }
        return names(in: template.nodes)
    }

    // MARK: Names, output, faults

    private var source: TemplateSource { path[path.count - 1].source }

    private mutating func resolve(_ name: TemplateName) -> ResolvedName? {
        do throws(UnresolvedName) {
            return try scopes.resolve(name)
        } catch {
            switch error {
            case .unknown where withheld.contains(name.text): report(.withheldName(name.text), at: name.offset)
            case .unknown(let part, let place, let visible):
                let nearest = NearestName.of(part, among: visible)
                report(.unknownName(name.text, nearest: nearest, where: place), at: name.offset)
            case .reachesInto(let part, let type): report(.reachesInto(name: part, is: type), at: name.offset)
            }
            return nil
        }
    }

    private mutating func emit(_ operation: Template.Operation) {
        if hidden == 0 { program.append(operation) }
    }

    private mutating func emit(literal bytes: ArraySlice<UInt8>) {
        if hidden == 0, !bytes.isEmpty { program.append(literal: bytes) }
    }

    private mutating func reportWrongUse(
        of name: TemplateName, _ type: TemplateSchema.FieldType, as use: TemplateFault.Use
    ) {
        report(.wrongUse(name: name.text, is: type, use: use), at: name.offset)
    }

    private mutating func report(_ fault: TemplateFault, at offset: Int) {
        let diagnostic = fault.diagnostic(at: source.location(of: offset))
        // A partial used twice, or a constant list, would report the same place again.
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
}

extension TemplateValue {
    /// Whether a section of the value is shown.
    fileprivate var isShown: Bool {
        switch self {
        case .flag(let isSet): isSet
        case .list(let elements): !elements.isEmpty
        case .text, .markup, .record: true
        }
    }
}
