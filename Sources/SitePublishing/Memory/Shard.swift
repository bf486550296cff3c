/// A part of the work of a build, for those who read a country on several machines: the first of four is `1/4`.
package struct Shard: Sendable, Hashable, CustomStringConvertible {
    package let number: Int
    package let count: Int

    /// Reads `k/n`; `nil` unless 1 ≤ k ≤ n ≤ 1000.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1], (1...1000).contains(count),
            (1...count).contains(number)
        else { return nil }
        (self.number, self.count) = (number, count)
    }

    package var description: String { "\(number)/\(count)" }

    /// The name of the file the shard leaves.
    package var fileName: String { "\(number)-of-\(count).share" }

    /// Whether the shard has to do with a unit of work; every unit belongs to one shard.
    func owns(_ unit: Int) -> Bool { unit % count == number - 1 }
}
