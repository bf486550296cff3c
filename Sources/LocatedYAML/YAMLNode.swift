package import Diagnostics

/// A value of a YAML file together with the place where it stands.
package struct YAMLNode: Sendable, Hashable {
    /// What stands there.
    package enum Value: Sendable, Hashable {
        /// A single value as written; `isPlain` is false for quoted text, which is always words.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// The entries in the order of the file; keys are unique.
        case mapping([Entry])
    }

    /// One `key: value` of a mapping.
    package struct Entry: Sendable, Hashable {
        package let key: String
        /// Where the key stands.
        package let location: SourceLocation
        package let value: YAMLNode
    }

    package let value: Value
    package let location: SourceLocation

    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension YAMLNode {
    /// A Boolean value indicating whether nothing stands there: `~`, `null` or an empty value.
    package var isNull: Bool {
        if case .scalar(let text, isPlain: true) = value {
            ["", "~", "null", "Null", "NULL"].contains(text)
        } else {
            false
        }
    }

    /// The text of a scalar; `nil` for null, sequences and mappings.
    package var string: String? {
        if case .scalar(let text, _) = value, !isNull { text } else { nil }
    }

    /// The truth value of a plain `true` or `false`.
    ///
    /// The further words of YAML 1.1 (`yes`, `on`, …) are not accepted: `no` is also the code of a country.
    package var bool: Bool? {
        guard case .scalar(let text, isPlain: true) = value else { return nil }
        switch text {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: return nil
        }
    }

    /// The whole number of a plain scalar in decimal digits.
    package var integer: Int? {
        if case .scalar(let text, isPlain: true) = value { Int(text) } else { nil }
    }

    package var sequence: [YAMLNode]? {
        if case .sequence(let nodes) = value { nodes } else { nil }
    }

    package var mapping: [Entry]? {
        if case .mapping(let entries) = value { entries } else { nil }
    }

    /// The value of a key; `nil` if this is no mapping or has no such key.
    ///
    /// - Complexity: O(entries).
    package subscript(key: String) -> YAMLNode? { mapping?.first { $0.key == key }?.value }

    /// What kind of value it is, in words for messages.
    package var kindWording: Wording {
        switch value {
        case .scalar where isNull: Wording(zh: "空值", en: "nothing")
        case .scalar where bool != nil: Wording(zh: "真假值", en: "a truth value")
        case .scalar where integer != nil: Wording(zh: "整数", en: "a whole number")
        case .scalar: Wording(zh: "文字", en: "text")
        case .sequence: Wording(zh: "列表", en: "a list")
        case .mapping: Wording(zh: "键值表", en: "a mapping")
        }
    }
}
