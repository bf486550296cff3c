package import ReportModel

/// Sections of one kind that are each largely the text of another of them.
package struct TextCluster: Sendable, Hashable {
    package let kind: SectionKind
    /// The positions of the reports, ascending; at least two.
    package let members: [Int]

    package init(kind: SectionKind, members: [Int]) { (self.kind, self.members) = (kind, members) }

    /// The clusters that striking overlaps form, in the order of their first members.
    ///
    /// Two sections belong together if a chain of striking overlaps leads from one to the other.
    /// - Complexity: O(*n* log *n*) in the overlaps.
    package static func of(_ overlaps: [SectionOverlap]) -> [TextCluster] {
        SectionKind.compared.flatMap { kind in
            var parents: [Int: Int] = [:]
            func root(_ member: Int) -> Int {
                var root = member
                while let parent = parents[root], parent != root { root = parent }
                var next = member
                while let parent = parents[next], parent != root {
                    parents[next] = root
                    next = parent
                }
                return root
            }
            for overlap in overlaps where overlap.pair.kind == kind && overlap.isStriking {
                let (first, second) = (root(overlap.pair.first), root(overlap.pair.second))
                // The smallest member stands for its cluster.
                parents[max(first, second)] = min(first, second)
                parents[min(first, second)] = min(first, second)
            }
            let groups = Dictionary(grouping: parents.keys.sorted(), by: root)
            return groups.values.map { TextCluster(kind: kind, members: $0) }
        }.sorted { ($0.members[0], $0.kind.rawValue) < ($1.members[0], $1.kind.rawValue) }
    }
}
