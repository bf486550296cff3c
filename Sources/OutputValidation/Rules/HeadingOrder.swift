/// Follows the headings of a page: one h1, and no level left out on the way down.
struct HeadingOrder {
    private var last = 0
    private(set) var firstLevelCount = 0

    /// Takes the next heading; returns the level it may have at most if it is deeper than that.
    mutating func add(level: Int) -> Int? {
        if level == 1 { firstLevelCount += 1 }
        let deepest = last + 1
        last = level
        return level > deepest ? deepest : nil
    }
}
