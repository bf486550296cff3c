package import Diagnostics

/// What the methods page says of how well one layout is read.
package struct AccuracyNote: Sendable {
    /// The layout in words.
    package let layout: Wording
    package let documents: Int
    package let right: Int
    package let unread: Int
    package let wrong: Int
    package let invented: Int

    package init(layout: Wording, documents: Int, right: Int, unread: Int, wrong: Int, invented: Int) {
        (self.layout, self.documents) = (layout, documents)
        (self.right, self.unread, self.wrong, self.invented) = (right, unread, wrong, invented)
    }

    /// The share of readable figures that were read, in hundredths of a percent, rounded down so that 100 % means all.
    var share: Int { right + unread == 0 ? 0 : right * 10_000 / (right + unread) }
}
