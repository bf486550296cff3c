package import Diagnostics

/// Why a document was not read to its end.
package struct XMLFailure: Error, Hashable {
    package enum Reason: Hashable, Sendable {
        /// Not well-formed; what the parser says.
        case syntax(String)
        /// Declarations of its own, or a document type where none is allowed.
        case doctype
        /// A reference to something that is not defined.
        case entity
        /// More than a limit.
        case tooLarge
        /// Elements nested more deeply than a limit.
        case tooDeep
        /// No memory for a parser.
        case memory
    }

    package let reason: Reason
    /// The line of the document, counted from 1.
    package let line: Int
    /// The column in its line in bytes, counted from 1.
    package let column: Int

    /// The failure in words, without the name of the document.
    package var wording: Wording {
        let place = (zh: "（第 \(line) 行第 \(column) 列）", en: " (line \(line), column \(column))")
        return switch reason {
        case .syntax(let text):
            Wording(zh: "XML 有错误：\(text)\(place.zh)", en: "the XML is broken: \(text)\(place.en)")
        case .doctype:
            Wording(zh: "XML 带有文档类型声明\(place.zh)", en: "the XML has declarations of its own\(place.en)")
        case .entity:
            Wording(zh: "XML 引用了未定义的实体\(place.zh)", en: "the XML refers to an undefined entity\(place.en)")
        case .tooLarge: Wording(zh: "XML 过大\(place.zh)", en: "the XML is too large\(place.en)")
        case .tooDeep: Wording(zh: "XML 嵌套过深\(place.zh)", en: "the XML is nested too deeply\(place.en)")
        case .memory: Wording(zh: "内存不足", en: "not enough memory")
        }
    }
}
