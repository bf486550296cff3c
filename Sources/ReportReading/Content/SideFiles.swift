import Diagnostics
import LocatedYAML
import ReportModel

/// What a folder's `body.yml` says: about the body itself in its own folder, about the division in a higher one.
struct BodyFile: Hashable {
    static let fileName = "body.yml"
    static let keys = ["name", "kind", "code", "code_scheme", "former_names", "slug", "sample"]

    var name: String?
    var kind: BodyKind?
    var code: String?
    var codeScheme: String?
    var formerNames: [String] = []
    var slug: String?
    var isSample: Bool?

    /// Reads the file; what is wrong with it is reported and left out.
    static func read(_ root: YAMLNode) -> (BodyFile, [Diagnostic]) {
        var map = StrictMapping(root, keys: keys)
        var file = BodyFile()
        file.name = map.string("name")
        if let word = map.choice("kind", among: BodyKind.allCases.map(\.label)) {
            file.kind = BodyKind.allCases.first { $0.label == word }
        }
        file.code = map.string("code")
        file.codeScheme = map.string("code_scheme")
        file.formerNames = map.strings("former_names") ?? []
        file.slug = map.string("slug")
        file.isSample = map.bool("sample")
        var diagnostics = map.diagnostics
        if let slug = file.slug, !isSlug(slug) {
            diagnostics.append(
                Diagnostic(
                    rule: YAMLRule.wrongType, severity: .error, at: map.location(of: "slug"),
                    Wording(
                        zh: "slug “\(slug)” 只能用小写字母、数字和连字符",
                        en: "the slug “\(slug)” may have lower-case letters, digits and hyphens only")))
            file.slug = nil
        }
        return (file, diagnostics)
    }

    private static func isSlug(_ text: String) -> Bool {
        guard text.utf8.first != UInt8(ascii: "-"), text.utf8.last != UInt8(ascii: "-"), !text.isEmpty else {
            return false
        }
        return text.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
    }
}

/// What a folder's `report.yml` says about the files beside it.
enum ReportFile {
    static let fileName = "report.yml"
    static let keys = ["text", "source_address", "published", "source_note", "year"]

    /// Reads the file; `files` are the names of the report files beside it, and a name that is none of them is a mistake.
    static func read(_ root: YAMLNode, files: [String]) -> ([String: ReportFacts], [Diagnostic]) {
        var map = StrictMapping(root, keys: files)
        var facts: [String: ReportFacts] = [:]
        var diagnostics: [Diagnostic] = []
        for name in map.presentKeys where files.contains(name) {
            guard let node = map.mapping(name) else { continue }
            let (fact, found) = read(one: node)
            facts[name] = fact
            diagnostics += found
        }
        return (facts, map.diagnostics + diagnostics)
    }

    /// Reads what is said about one file.
    static func read(one node: YAMLNode) -> (ReportFacts, [Diagnostic]) {
        var map = StrictMapping(node, keys: keys)
        var facts = ReportFacts()
        if let word = map.choice("text", among: ["full", "digest"]) {
            facts.textKind = word == "digest" ? .digest : .full
        }
        facts.sourceAddress = map.string("source_address")
        facts.sourceNote = map.string("source_note")
        facts.published = map.string("published").flatMap(SideFileDay.day)
        facts.year = map.integer("year").flatMap(ReportYear.init)
        var diagnostics = map.diagnostics
        for (key, isMissing) in [("published", facts.published == nil), ("year", facts.year == nil)] {
            guard isMissing, let value = map.node(key)?.string,
                !diagnostics.contains(where: { $0.location == map.node(key)?.location })
            else { continue }
            diagnostics.append(
                Diagnostic(
                    rule: YAMLRule.wrongType, severity: .error, at: map.node(key)?.location,
                    Wording(
                        zh: "“\(key)” 的值 “\(value)” 不是有效的\(key == "year" ? "报告年度（2008—2099）" : "日期（YYYY-MM-DD）")",
                        en:
                            "“\(value)” is no \(key == "year" ? "report year (2008 to 2099)" : "day (YYYY-MM-DD)") for “\(key)”"
                    )))
        }
        return (facts, diagnostics)
    }
}
