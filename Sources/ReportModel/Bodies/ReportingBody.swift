/// The body that reports: a township-level government or office, named by its whole division path.
///
/// A name alone is never a key: 太平镇 exists in many counties. Levels may be missing (municipalities have no prefecture;
/// a document may not say its province), and a missing level is left out, not guessed.
package struct ReportingBody: Sendable, Codable, Hashable {
    /// From the highest known level down to the body itself; never empty, levels ascending.
    package let path: [Division]
    package let kind: BodyKind
    package let formerNames: [String]
    /// The readable part of its address given by the site's owner; `nil` to derive it from the names.
    package let slug: String?
    /// A Boolean value indicating whether the body is invented: shown with a notice and left out of every total.
    package let isSample: Bool

    package init(
        path: [Division], kind: BodyKind, formerNames: [String] = [], slug: String? = nil, isSample: Bool = false
    ) {
        self.path = path
        self.kind = kind
        self.formerNames = formerNames
        self.slug = slug
        self.isSample = isSample
    }

    /// The name of the body itself, such as 柏香镇.
    package var name: String { path.last?.name ?? "" }

    /// The names of the whole path joined, the key of the body: `河南省/焦作市/沁阳市/柏香镇`.
    package var key: String { path.map(\.name).joined(separator: "/") }

    package func division(at level: DivisionLevel) -> Division? { path.first { $0.level == level } }

    /// A Boolean value indicating whether the path says more than a province: without a county or a prefecture a township cannot
    /// be told from another of its name.
    package var isPlaced: Bool {
        kind.group != .township || parents.contains { $0.level == .county || $0.level == .prefecture }
    }

    /// The path without the body itself.
    package var parents: [Division] { Array(path.dropLast()) }
}
