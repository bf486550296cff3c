package import ReportModel

/// A value about a report with who states it and, where that is the document, the place.
package struct Stated<Value: Sendable & Hashable>: Sendable, Hashable {
    package let value: Value
    package let origin: ValueOrigin
    package let place: SourcePlace?

    package init(_ value: Value, _ origin: ValueOrigin, at place: SourcePlace? = nil) {
        (self.value, self.origin, self.place) = (value, origin, place)
    }
}
