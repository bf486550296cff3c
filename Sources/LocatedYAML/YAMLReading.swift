package import Diagnostics
import Yams

/// A YAML file that could not be read, with the message for its author.
package struct YAMLFailure: Error, Sendable, Hashable {
    package let diagnostic: Diagnostic
}

extension YAMLNode {
    /// The most bytes a file may have; settings and side files are a thousandth of it.
    package static let sizeLimit = 4 << 20
    /// The most values a file may have once its aliases are resolved, against documents that multiply themselves.
    package static let nodeLimit = 200_000

    /// Reads one YAML document.
    ///
    /// An empty file is a null at line 1, column 1.
    /// - Parameters:
    ///   - bytes: the file, UTF-8 with or without byte order mark
    ///   - file: its path as the user knows it, for the locations
    /// - Throws: `YAMLFailure` with file, line and column if the text is not one YAML document with unique scalar keys.
    package static func parse(_ bytes: [UInt8], file: String) throws(YAMLFailure) -> YAMLNode {
        let start = SourceLocation(file: file, line: 1, column: 1)
        guard bytes.count <= sizeLimit else { throw tooLarge(start) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard let text = String(validating: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        else {
            throw failure(
                YAMLRule.syntax, start, Wording(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8"),
                advice: Wording(zh: "请以 UTF-8 编码另存", en: "save it as UTF-8"))
        }
        do {
            guard let root = try Parser(yaml: text).singleRoot() else {
                return YAMLNode(.scalar("", isPlain: true), at: start)
            }
            var count = 0
            return try convert(root, file: file, parent: start, count: &count)
        } catch let failure as YAMLFailure {
            throw failure
        } catch {
            throw explain(error, file: file)
        }
    }

    private static func convert(
        _ node: Node, file: String, parent: SourceLocation, count: inout Int
    ) throws(YAMLFailure) -> YAMLNode {
        count += 1
        let place = node.mark.map { SourceLocation(file: file, line: $0.line, column: $0.column) } ?? parent
        guard count <= nodeLimit else { throw tooLarge(place) }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(.scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any), at: place)
        case .sequence(let sequence):
            var nodes: [YAMLNode] = []
            for child in sequence { nodes.append(try convert(child, file: file, parent: place, count: &count)) }
            return YAMLNode(.sequence(nodes), at: place)
        case .mapping(let mapping):
            var entries: [Entry] = []
            var seen: Set<String> = []
            for (key, value) in mapping {
                let keyNode = try convert(key, file: file, parent: place, count: &count)
                guard case .scalar(let name, _) = keyNode.value else {
                    throw failure(
                        YAMLRule.wrongType, keyNode.location,
                        Wording(zh: "键必须是文字", en: "a key has to be a single word or text"))
                }
                // Yams compares keys with their types; `1` and `"1"` are one key for us.
                guard seen.insert(name).inserted else { throw duplicate([name], keyNode.location) }
                let valueNode = try convert(value, file: file, parent: keyNode.location, count: &count)
                entries.append(Entry(key: name, location: keyNode.location, value: valueNode))
            }
            return YAMLNode(.mapping(entries), at: place)
        case .alias:
            throw failure(
                YAMLRule.syntax, place, Wording(zh: "无法解析的别名", en: "an alias that refers to nothing"))
        }
    }

    private static func explain(_ error: any Error, file: String) -> YAMLFailure {
        func at(_ mark: Mark) -> SourceLocation { SourceLocation(file: file, line: mark.line, column: mark.column) }
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            let detail = context.map { "\($0.text) (\($0.mark.line):\($0.mark.column)): \(problem)" } ?? problem
            return syntax(at(mark), detail)
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            return duplicate(keys, at(context.mark))
        case YamlError.reader(let problem, _, _, _):
            return syntax(SourceLocation(file: file), problem)
        default:
            return syntax(SourceLocation(file: file), "\(error)")
        }
    }

    private static func syntax(_ place: SourceLocation, _ detail: String) -> YAMLFailure {
        failure(
            YAMLRule.syntax, place, Wording(zh: "不是有效的 YAML：\(detail)", en: "not valid YAML: \(detail)"),
            advice: Wording(zh: "检查缩进、冒号后的空格和引号", en: "check indentation, the space after colons, and quotes"))
    }

    private static func duplicate(_ keys: [String], _ place: SourceLocation) -> YAMLFailure {
        let names = keys.map { "“\($0)”" }.joined(separator: ", ")
        return failure(
            YAMLRule.duplicateKey, place,
            Wording(zh: "键 \(names) 出现了不止一次", en: "the key \(names) stands more than once"),
            advice: Wording(zh: "只保留一个", en: "keep one of them"))
    }

    private static func tooLarge(_ place: SourceLocation) -> YAMLFailure {
        failure(YAMLRule.tooLarge, place, Wording(zh: "文件过大", en: "the file is too large"))
    }

    private static func failure(
        _ rule: RuleID, _ place: SourceLocation, _ message: Wording, advice: Wording? = nil
    ) -> YAMLFailure {
        YAMLFailure(diagnostic: Diagnostic(rule: rule, severity: .error, at: place, message, advice: advice))
    }
}
