import XMLReading

/// An element of a small part of an office document with everything in it: styles, numbering, relations.
///
/// Large parts are read event by event; these are small and are asked in many directions.
struct MarkupElement {
    let name: XMLName
    let attributes: [XMLAttribute]
    private(set) var children: [MarkupElement] = []
    /// The text directly in the element.
    private(set) var text: [UInt8] = []

    /// More elements than any such part has.
    private static let elementLimit = 300_000

    private init(_ name: XMLName, _ attributes: [XMLAttribute]) {
        self.name = name
        self.attributes = attributes
    }

    /// Reads a part.
    ///
    /// - Complexity: O(bytes).
    /// - Throws: `XMLFailure` for a part that is not well-formed or too large.
    static func read(_ bytes: [UInt8]) throws(XMLFailure) -> MarkupElement {
        var limits = XMLLimits()
        limits.elements = elementLimit
        var open = [MarkupElement(XMLName("", ""), [])]
        try XMLEventReader.read(bytes, limits: limits) { event in
            switch event {
            case .start(let name, let attributes): open.append(MarkupElement(name, attributes))
            case .text(let text): open[open.count - 1].text += text
            case .end:
                if let last = open.popLast(), !open.isEmpty { open[open.count - 1].children.append(last) }
            }
            return true
        }
        return open[0].children.first ?? open[0]
    }

    /// The children of a local name, whichever of its namespaces it is in.
    func all(_ local: String) -> [MarkupElement] { children.filter { $0.name.local == local } }

    /// The first child of a local name; of alternatives the one every reader understands.
    func first(_ local: String) -> MarkupElement? {
        children.first { $0.name.local == local }
            ?? children.first { $0.name.local == "AlternateContent" }?.children
            .first { $0.name.local == "Fallback" }?.first(local)
    }

    /// The element at the end of a path of local names.
    func first(_ path: String...) -> MarkupElement? {
        var element: MarkupElement? = self
        for step in path { element = element?.first(step) }
        return element
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    /// The attribute `val`.
    var value: String? { attributes["val"] }
    /// The attribute `val` as a whole number.
    var number: Int? { value.flatMap { Int($0) } }
    /// The state of an on-off property: on without `val`.
    var isOn: Bool { attributes.isOn }
}

extension [XMLAttribute] {
    /// The value of the attribute with a local name; those of office markup are told apart by it, but for `id`.
    subscript(local: String) -> String? { first { $0.name.local == local }?.value }

    /// The state of an on-off property: on without `val`.
    var isOn: Bool { !["0", "false", "off"].contains(self["val"] ?? "1") }

    /// The value of `r:id`, the name of a relation.
    var relation: String? { first { $0.name.local == "id" && $0.name.namespace.hasSuffix("relationships") }?.value }
}
