/// The stable name of a rule, such as `T3-01`; it never changes its meaning once published.
package struct RuleID: Sendable, Codable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let name: String

    package init(_ name: String) { self.name = name }
    package init(stringLiteral value: String) { self.name = value }

    package var description: String { name }
    package static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}
