import Diagnostics
import LocatedYAML

/// The files of a theme folder as they lie there; what they mean is `Theme`'s business.
struct ThemeFolder {
    let path: String
    private(set) var name = ""
    private(set) var licence = ""
    private(set) var templates: [TemplateSource] = []
    private(set) var assets: [ThemeAsset] = []
    private(set) var words: [Language: WordsReading.File] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads `theme.yml`, `templates/*.mustache`, `assets/*` and `words/*.yml`.
    ///
    /// - Complexity: O(bytes of the folder).
    init(_ path: String) {
        self.path = path
        let folder = InputFolder(path: path)
        do throws(InputFailure) {
            try readDescription(folder)
            try readTemplates(folder)
            try readAssets(folder)
            for language in Language.allCases {
                let name = "words/\(language.rawValue).yml"
                guard let bytes = try folder.bytes(of: name) else { continue }
                words[language] = WordsReading.File(path: folder.file(name), bytes: bytes)
            }
        } catch {
            diagnostics.append(error.diagnostic("TH-08"))
        }
    }

    private mutating func readDescription(_ folder: InputFolder) throws(InputFailure) {
        let file = folder.file("theme.yml")
        guard let bytes = try folder.bytes(of: "theme.yml") else {
            let wording = Wording(zh: "不是主题文件夹：缺少 theme.yml", en: "not a theme folder: theme.yml is missing")
            diagnostics.append(Diagnostic(rule: "TH-08", severity: .error, at: SourceLocation(file: path), wording))
            return
        }
        do throws(YAMLFailure) {
            var mapping = StrictMapping(try YAMLNode.parse(bytes, file: file), keys: ["name", "licence"])
            mapping.require(["name", "licence"])
            name = mapping.string("name") ?? ""
            licence = mapping.string("licence") ?? ""
            diagnostics += mapping.diagnostics
        } catch {
            diagnostics.append(error.diagnostic)
        }
    }

    private mutating func readTemplates(_ folder: InputFolder) throws(InputFailure) {
        let suffix = ".mustache"
        for name in try folder.names(in: "templates") where name.hasSuffix(suffix) {
            let path = "templates/\(name)"
            guard let bytes = try folder.bytes(of: path) else { continue }
            let source = TemplateSource(
                name: String(name.dropLast(suffix.count)), file: folder.file(path), bytes: bytes)
            guard String(validating: bytes, as: UTF8.self) != nil else {
                report("TH-08", source.file, Wording(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8"))
                continue
            }
            templates.append(source)
        }
    }

    private mutating func readAssets(_ folder: InputFolder) throws(InputFailure) {
        for name in try folder.names(in: "assets") {
            let path = "assets/\(name)"
            guard ThemeAsset.isUsable(name), !folder.isFolder(path) else {
                let wording = Wording(
                    zh: "assets/ 中只能有以小写字母、数字、“-”、“_”和“.”命名的文件",
                    en: "assets/ holds files named with lower-case letters, digits, “-”, “_” and “.” only")
                report("TH-09", folder.file(path), wording)
                continue
            }
            if let content = try folder.bytes(of: path) { assets.append(ThemeAsset(name: name, content: content)) }
        }
    }

    private mutating func report(_ rule: RuleID, _ file: String, _ message: Wording) {
        diagnostics.append(Diagnostic(rule: rule, severity: .error, at: SourceLocation(file: file), message))
    }
}
