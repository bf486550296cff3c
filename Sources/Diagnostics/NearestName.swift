/// Finds the known name a misspelt one probably means.
package enum NearestName {
    /// The candidate with the smallest edit distance to `name`, if it is near enough to be worth suggesting.
    ///
    /// - Complexity: O(candidates × name length × candidate length); meant for keys typed by people.
    package static func of(_ name: String, among candidates: [String]) -> String? {
        let limit = max(1, name.unicodeScalars.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates.sorted() {
            let distance = editDistance(Array(name.unicodeScalars), Array(candidate.unicodeScalars))
            if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swapped neighbours, one each.
    private static func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...second.count)
        for (row, left) in first.enumerated() {
            var current = [row + 1]
            for (column, right) in second.enumerated() {
                let substitution = previous[column] + (left == right ? 0 : 1)
                var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left == second[column - 1], first[row - 1] == right {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[second.count]
    }
}
