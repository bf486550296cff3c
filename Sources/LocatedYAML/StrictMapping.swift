package import Diagnostics

/// A mapping whose keys are all known, read key by key; whatever is wrong with it becomes a diagnostic.
///
/// Make one, ask it for its values, then take its `diagnostics`. A key that is there with nothing after the colon counts
/// as not given.
package struct StrictMapping: Sendable {
    /// Where the mapping starts.
    package let location: SourceLocation
    /// What was found so far: unknown keys at once, wrong types as values are asked for.
    package private(set) var diagnostics: [Diagnostic] = []
    private let entries: [YAMLNode.Entry]
    private let severity: Severity

    /// Takes a node apart.
    ///
    /// - Parameters:
    ///   - node: a mapping; null counts as an empty one, anything else is a diagnostic and an empty mapping
    ///   - keys: every key that may stand there
    ///   - severity: how much a mistake weighs
    /// - Complexity: O(entries × keys).
    package init(_ node: YAMLNode, keys: [String], severity: Severity = .error) {
        location = node.location
        self.severity = severity
        entries = node.mapping ?? []
        if node.mapping == nil, !node.isNull {
            diagnostics.append(mismatch(node, nil, Wording(zh: "键值表", en: "a mapping")))
        }
        for entry in entries where !keys.contains(entry.key) {
            diagnostics.append(unknown(entry, among: keys))
        }
    }

    /// The keys that stand there, in the order of the file.
    package var presentKeys: [String] { entries.map(\.key) }

    /// The value of a key as it stands; `nil` if the key is missing or empty.
    package func node(_ key: String) -> YAMLNode? {
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else { return nil }
        return value
    }

    /// Where a key stands, for messages about its value.
    package func location(of key: String) -> SourceLocation {
        entries.first { $0.key == key }?.location ?? location
    }

    /// The text of a key; numbers and truth values count as the text they are written with.
    package mutating func string(_ key: String) -> String? {
        read(key, Wording(zh: "文字", en: "text"), \.string)
    }

    package mutating func bool(_ key: String) -> Bool? {
        read(key, Wording(zh: "true 或 false", en: "true or false"), \.bool)
    }

    package mutating func integer(_ key: String) -> Int? {
        read(key, Wording(zh: "整数", en: "a whole number"), \.integer)
    }

    /// A list of texts; a single text counts as a list of one.
    package mutating func strings(_ key: String) -> [String]? {
        read(key, Wording(zh: "文字列表", en: "a list of texts")) { node in
            if let single = node.string { return [single] }
            guard let nodes = node.sequence else { return nil }
            let texts = nodes.compactMap(\.string)
            return texts.count == nodes.count ? texts : nil
        }
    }

    package mutating func sequence(_ key: String) -> [YAMLNode]? {
        read(key, Wording(zh: "列表", en: "a list"), \.sequence)
    }

    /// A mapping below this one, as a node to make another `StrictMapping` from.
    package mutating func mapping(_ key: String) -> YAMLNode? {
        read(key, Wording(zh: "键值表", en: "a mapping")) { $0.mapping == nil ? nil : $0 }
    }

    /// One word out of a fixed list; another word is a diagnostic that names the nearest one.
    package mutating func choice(_ key: String, among choices: [String]) -> String? {
        guard let node = node(key) else { return nil }
        if let word = node.string, choices.contains(word) { return word }
        let list = choices.joined(separator: ", ")
        let nearest = node.string.flatMap { NearestName.of($0, among: choices) }
        diagnostics.append(
            Diagnostic(
                rule: YAMLRule.wrongType, severity: severity, at: node.location,
                Wording(
                    zh: "“\(key)” 的值应为以下之一：\(list)", en: "“\(key)” has to be one of: \(list)"),
                advice: nearest.map { Wording(zh: "是否指 “\($0)”？", en: "did you mean “\($0)”?") }))
        return nil
    }

    /// Adds a diagnostic for every key of the list that is missing or empty.
    package mutating func require(_ keys: [String]) {
        for key in keys where node(key) == nil {
            diagnostics.append(
                Diagnostic(
                    rule: YAMLRule.missingKey, severity: severity, at: location(of: key),
                    Wording(zh: "缺少键 “\(key)”", en: "the key “\(key)” is missing")))
        }
    }

    /// Takes over what was found in a mapping below this one.
    package mutating func add(contentsOf others: [Diagnostic]) { diagnostics.append(contentsOf: others) }

    private mutating func read<Value>(_ key: String, _ expected: Wording, _ value: (YAMLNode) -> Value?) -> Value? {
        guard let node = node(key) else { return nil }
        if let value = value(node) { return value }
        diagnostics.append(mismatch(node, key, expected))
        return nil
    }

    private func mismatch(_ node: YAMLNode, _ key: String?, _ expected: Wording) -> Diagnostic {
        let found = node.kindWording
        return Diagnostic(
            rule: YAMLRule.wrongType, severity: severity, at: node.location,
            Wording(
                zh: "\(key.map { "“\($0)” " } ?? "此处")应为\(expected.zh)，实为\(found.zh)",
                en: "\(key.map { "“\($0)”" } ?? "this") has to be \(expected.en), not \(found.en)"))
    }

    private func unknown(_ entry: YAMLNode.Entry, among keys: [String]) -> Diagnostic {
        let nearest = NearestName.of(entry.key, among: keys)
        let list = keys.sorted().joined(separator: ", ")
        return Diagnostic(
            rule: YAMLRule.unknownKey, severity: severity, at: entry.location,
            Wording(zh: "未知的键 “\(entry.key)”", en: "unknown key “\(entry.key)”"),
            advice: nearest.map { Wording(zh: "是否指 “\($0)”？", en: "did you mean “\($0)”?") }
                ?? Wording(zh: "可用的键：\(list)", en: "known keys: \(list)"))
    }
}
