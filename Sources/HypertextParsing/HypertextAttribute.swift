/// An attribute a reader of text has a use for, with its value.
package struct HypertextAttribute: Sendable, Hashable {
    /// The attributes that are kept; all others are passed over.
    package enum Name: String, Sendable, Hashable, CaseIterable {
        case colspan, rowspan, style, hidden, name, content, property, charset, href, rel, type, value, id, width,
            height
        case open
        case httpEquiv = "http-equiv"
        case className = "class"
    }

    package let name: Name
    /// The value with its character references resolved.
    package let value: [UInt8]

    private static let byName: [[UInt8]: Name] = Dictionary(
        uniqueKeysWithValues: Name.allCases.map { (Array($0.rawValue.utf8), $0) })

    static func name(_ bytes: [UInt8]) -> Name? { byName[bytes] }
}
