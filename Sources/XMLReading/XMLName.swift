/// The name of an element or attribute: its namespace and its local part, never its prefix.
package struct XMLName: Sendable, Hashable {
    /// The namespace; empty for a name without one, as attributes without a prefix are.
    package let namespace: String
    package let local: String

    package init(_ namespace: String, _ local: String) {
        self.namespace = namespace
        self.local = local
    }
}

/// An attribute of a start tag.
package struct XMLAttribute: Sendable, Hashable {
    package let name: XMLName
    package let value: String

    package init(_ name: XMLName, _ value: String) {
        self.name = name
        self.value = value
    }
}
