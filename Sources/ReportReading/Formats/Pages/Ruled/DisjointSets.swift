/// Numbers that belong together, directly or through others.
struct DisjointSets {
    /// A smaller member of the same set; the smallest stands for itself.
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func join(_ first: Int, _ second: Int) {
        let (first, second) = (root(first), root(second))
        parents[max(first, second)] = min(first, second)
    }

    private mutating func root(_ member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    /// The sets in the order of their smallest members, each in order.
    ///
    /// - Complexity: O(*n* log *n*).
    mutating func sets() -> [[Int]] {
        var sets: [Int: [Int]] = [:]
        for member in parents.indices { sets[root(member), default: []].append(member) }
        return sets.sorted { $0.key < $1.key }.map(\.value)
    }
}
