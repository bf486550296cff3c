package import Diagnostics

/// How the site looks and speaks: compiled templates, words and assets of one theme folder over the default theme.
///
/// A theme folder holds `theme.yml`, `templates/<page kind>.mustache` and partials beside them, `assets/`, and
/// `words/zh.yml`, `words/en.yml`. Every file it does not have is taken from the default theme; of the words, every key.
package struct Theme: Sendable {
    package let name: String
    package let licence: String
    package let words: Words
    package let assets: [ThemeAsset]
    private let templates: [String: Template]

    /// The compiled template of a page kind; `nil` if the kind was not among those the theme was loaded for.
    package func template(_ pageKind: String) -> Template? { templates[pageKind] }

    /// The assets as files of the site.
    package var files: [OutputFile] { assets.map(\.file) }

    /// Where an asset lies in the site, such as `assets/search.0123456789ab.js`; `nil` if the theme has none of the name.
    package func assetPath(_ name: String) -> String? { assets.first { $0.name == name }?.path }

    /// Reads a theme and compiles the template of every page kind.
    ///
    /// Besides the fields of its page kind every template may name `words.…`, `assets.…` and `site.…`.
    /// - Parameters:
    ///   - folder: the theme's folder
    ///   - fallback: the default theme's folder, for what the theme does not have; may be the same
    ///   - settings: the language of the words and the values of `site.…`
    ///   - pages: the context of each page kind; the schema's name is the template's
    /// - Returns: The theme, or `nil` with at least one error.
    /// - Complexity: O(bytes of the folders × page kinds).
    package static func load(
        folder: String, fallback: String, settings: SiteSettings, pages: [TemplateSchema]
    ) -> (Theme?, [Diagnostic]) {
        let own = ThemeFolder(folder)
        let layers = folder == fallback ? [own] : [own, ThemeFolder(fallback)]
        var diagnostics = layers.flatMap(\.diagnostics)

        var files: [Language: [WordsReading.File]] = [:]
        for language in Language.allCases { files[language] = layers.reversed().compactMap { $0.words[language] } }
        let (words, wordFaults) = WordsReading.words(in: settings.language, from: files)
        diagnostics += wordFaults

        let assets = merge(layers.map(\.assets), by: \.name)
        for (first, second) in zip(assets, assets.dropFirst()) where first.field == second.field {
            diagnostics.append(nameClash(first, second, in: folder))
        }
        let library = TemplateLibrary(merge(layers.map(\.templates), by: \.name))
        diagnostics += library.diagnostics

        // Without words every `words.…` would be reported as unknown, which is noise.
        guard let words else { return (nil, diagnostics) }
        let constants = TemplateConstants.combining([words.constants, assets.constants, settings.constants])
        var templates: [String: Template] = [:]
        for schema in pages {
            let (template, faults) = TemplateCompiler.compile(schema, from: library, constants: constants)
            templates[schema.name] = template
            // A partial is compiled once for every page kind; its faults count once.
            diagnostics += faults.filter { !diagnostics.contains($0) }
        }
        if diagnostics.contains(where: { $0.severity == .error }) { return (nil, diagnostics) }
        let theme = Theme(name: own.name, licence: own.licence, words: words, assets: assets, templates: templates)
        return (theme, diagnostics)
    }

    /// The files of all layers, sorted by name; of two with one name the one of the earlier layer.
    private static func merge<File>(_ layers: [[File]], by name: (File) -> String) -> [File] {
        var files: [String: File] = [:]
        for layer in layers.reversed() { for file in layer { files[name(file)] = file } }
        return files.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func nameClash(_ first: ThemeAsset, _ second: ThemeAsset, in folder: String) -> Diagnostic {
        Diagnostic(
            rule: "TH-10", severity: .error, at: SourceLocation(file: "\(folder)/assets/\(second.name)"),
            Wording(
                zh: "“\(first.name)”与“\(second.name)”在模板中同名：assets.\(first.field)",
                en: "“\(first.name)” and “\(second.name)” have the same name in templates: assets.\(first.field)"))
    }
}
