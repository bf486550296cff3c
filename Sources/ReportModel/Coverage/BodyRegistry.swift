package import Diagnostics

/// A body of the registry (`Site/bodies.csv`): who it is and from which year to which it owed a report.
package struct RegisteredBody: Sendable, Codable, Hashable {
    package let body: ReportingBody
    /// The first and the last report year of the body; `nil` where the registry names none.
    package let validFrom: ReportYear?
    package let validTo: ReportYear?
    /// The keys of the bodies it took over from and of those that took over from it.
    package let predecessors: [String]
    package let successors: [String]
    /// The number of residents, as the owner gives it.
    package let population: Int?
    /// The line of the registry.
    package let location: SourceLocation

    package init(
        body: ReportingBody, validFrom: ReportYear? = nil, validTo: ReportYear? = nil, predecessors: [String] = [],
        successors: [String] = [], population: Int? = nil, location: SourceLocation
    ) {
        self.body = body
        self.validFrom = validFrom
        self.validTo = validTo
        self.predecessors = predecessors
        self.successors = successors
        self.population = population
        self.location = location
    }

    /// A Boolean value indicating whether the body existed in a year, as far as the registry says.
    package func existed(in year: ReportYear) -> Bool {
        validFrom.map { $0 <= year } ?? true && validTo.map { year <= $0 } ?? true
    }

    /// The years as a text: `2008—2020`, `2021—`, `—2020`; `nil` where the registry names none.
    package var validity: String? {
        guard validFrom != nil || validTo != nil else { return nil }
        return "\(validFrom?.description ?? "")—\(validTo?.description ?? "")"
    }
}

/// The bodies a portal is about, as its owner lists them.
package struct BodyRegistry: Sendable, Hashable {
    package let bodies: [RegisteredBody]
    private let positions: [String: Int]

    /// Creates a registry; of two rows with one key the first counts.
    package init(_ bodies: [RegisteredBody]) {
        self.bodies = bodies
        positions = Dictionary(bodies.enumerated().map { ($1.body.key, $0) }) { first, _ in first }
    }

    /// The row of a body, by the names of its whole path.
    package func entry(_ key: String) -> RegisteredBody? { positions[key].map { bodies[$0] } }
}
