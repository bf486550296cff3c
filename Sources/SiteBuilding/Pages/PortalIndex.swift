package import ReportModel

/// A division above the townships: a province, prefecture or county that at least one body's path names.
package struct DivisionNode: Sendable, Hashable {
    /// From the highest known level down to the division itself.
    package let path: [Division]
    /// The readable part of its address.
    package let slug: String
    /// The positions of the divisions right below, in `PortalIndex.divisions`.
    package fileprivate(set) var children: [Int] = []
    /// The positions of the bodies right below, in `PortalIndex.bodies`.
    package fileprivate(set) var ownBodies: [Int] = []
    /// Every body below, however deep: bodies are ordered so that they stand together.
    package fileprivate(set) var bodies: Range<Int>
    package let parent: Int?

    package var name: String { path.last?.name ?? "" }
    package var level: DivisionLevel { path.last?.level ?? .province }
}

/// Everything the site is about, as small rows: bodies, the tree of divisions above them, years.
///
/// Made of the rows pass 1 leaves; pages that list things are rendered from it alone.
package struct PortalIndex: Sendable {
    /// All bodies, ordered by the pinyin of their paths.
    package let bodies: [BodySummary]
    package let divisions: [DivisionNode]
    /// The divisions no other stands above, provinces first.
    package let roots: [Int]
    /// The bodies whose path names nothing above them.
    package let rootBodies: [Int]
    private let positions: [String: Int]
    private let bodyPositions: [String: Int]

    /// Builds the tree.
    ///
    /// The order of the argument has no influence on the result.
    ///
    /// - Complexity: O(*n* log *n*) in the number of bodies.
    package init(bodies unordered: [BodySummary]) {
        var slugs: [String: String] = [:]
        func slug(_ name: String) -> String {
            if let known = slugs[name] { return known }
            let slug = Slug.of(name)
            slugs[name] = slug
            return slug
        }
        let keyed = unordered.map { summary in
            (key: summary.body.path.map { "\($0.level.rawValue)\(slug($0.name)) \($0.name)" }, summary: summary)
        }
        let ordered = keyed.sorted {
            $0.key.lexicographicallyPrecedes($1.key) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }

        var divisions: [DivisionNode] = []
        var positions: [String: Int] = [:]
        var roots: [Int] = []
        var rootBodies: [Int] = []
        for (position, (_, summary)) in ordered.enumerated() {
            var parent: Int?
            let path = summary.body.path
            for depth in path.indices.dropLast() {
                let prefix = Self.key(path[...depth])
                let node: Int
                if let known = positions[prefix] {
                    node = known
                } else {
                    node = divisions.count
                    positions[prefix] = node
                    divisions.append(
                        DivisionNode(
                            path: Array(path[...depth]),
                            slug: path[...depth].map { slug($0.name) }.joined(separator: "-"),
                            bodies: position..<position, parent: parent))
                    if let parent { divisions[parent].children.append(node) } else { roots.append(node) }
                }
                divisions[node].bodies = divisions[node].bodies.lowerBound..<(position + 1)
                parent = node
            }
            if let parent { divisions[parent].ownBodies.append(position) } else { rootBodies.append(position) }
        }
        self.bodies = ordered.map(\.summary)
        self.divisions = divisions
        self.roots = roots
        self.rootBodies = rootBodies
        self.positions = positions
        bodyPositions = Dictionary(ordered.enumerated().map { ($1.summary.body.key, $0) }) { first, _ in first }
    }

    /// The body of a key; `nil` if the portal has none.
    func body(_ key: String) -> BodySummary? { bodyPositions[key].map { bodies[$0] } }

    /// The provinces.
    package var provinces: [Int] { roots.filter { divisions[$0].level == .province } }

    /// The divisions whose province nothing says (上级区划未标明).
    package var unplaced: [Int] { roots.filter { divisions[$0].level != .province } }

    /// The years with a report that is no sample, ascending.
    package var realYears: [ReportYear] {
        Set(bodies.lazy.filter { !$0.body.isSample }.flatMap(\.years)).sorted()
    }

    /// The bodies below a division, samples included.
    package func bodies(in division: Int) -> ArraySlice<BodySummary> { bodies[divisions[division].bodies] }

    /// The townships below a division: what sums and counts are about, since the report of a county counts them a second time.
    package func townships(in division: Int) -> [BodySummary] {
        bodies(in: division).filter { $0.body.kind.group == .township }
    }

    /// The years a county has a page for: those with at least one report of a township right below it, ascending.
    ///
    /// A prefecture without counties counts as one: what matters is that townships stand right below.
    package func countyYears(_ division: Int) -> [ReportYear] {
        Set(ownBodies(of: division, townships: true).flatMap(\.years)).sorted()
    }

    /// The government of a division, if it reports itself: its own report stands beside those of its townships.
    ///
    /// - Complexity: O(bodies right below the division above).
    package func government(of division: Int) -> BodySummary? {
        let node = divisions[division]
        let beside = node.parent.map { divisions[$0].ownBodies } ?? rootBodies
        return beside.lazy.map { bodies[$0] }.first { $0.body.path.map(\.name) == node.path.map(\.name) }
    }

    /// The bodies right below a division of one group or of the others; governments with a page of their own division are on that.
    package func ownBodies(of division: Int, townships: Bool) -> [BodySummary] {
        divisions[division].ownBodies.map { bodies[$0] }.filter { summary in
            (summary.body.kind.group == .township) == townships && self.division(at: summary.body.path[...]) == nil
        }
    }

    /// A Boolean value indicating whether every body below is an invented sample.
    package func isSample(_ division: Int) -> Bool { bodies(in: division).allSatisfy(\.body.isSample) }

    /// The position of the division with the given path; `nil` if no body names it.
    ///
    /// - Complexity: O(path).
    package func division(at path: ArraySlice<Division>) -> Int? { positions[Self.key(path)] }

    private static func key(_ path: ArraySlice<Division>) -> String {
        path.map { "\($0.level.rawValue)\($0.name)" }.joined(separator: "/")
    }
}
