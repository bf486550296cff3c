package import Diagnostics

/// All templates and partials of a theme, parsed, by name.
package struct TemplateLibrary: Sendable {
    private let templates: [String: ParsedTemplate]
    let names: [String]
    /// What is wrong with the syntax of the sources, used or not.
    package let diagnostics: [Diagnostic]

    /// Parses every source; of two with one name the first counts.
    ///
    /// - Complexity: O(bytes of the sources).
    package init(_ sources: [TemplateSource]) {
        var templates: [String: ParsedTemplate] = [:]
        var diagnostics: [Diagnostic] = []
        for source in sources where templates[source.name] == nil {
            let (parsed, found) = TemplateParser.parse(source)
            templates[source.name] = parsed
            diagnostics += found
        }
        self.templates = templates
        names = templates.keys.sorted()
        self.diagnostics = diagnostics
    }

    var hasErrors: Bool { !diagnostics.isEmpty }

    func template(_ name: String) -> ParsedTemplate? { templates[name] }
}
