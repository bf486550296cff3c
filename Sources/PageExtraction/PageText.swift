/// The words of a document with their boxes and the lines drawn between them, page by page, as they lie in the file: no order is promised.
package struct PageText: Sendable, Hashable {
    /// A word: characters without white space between them, and the box around them.
    ///
    /// Lengths are hundredths of a point (1/7200 inch) from the upper left corner of the upright page.
    package struct Word: Sendable, Hashable {
        package let text: [UInt8]
        package let left: Int
        package let top: Int
        package let right: Int
        package let bottom: Int

        package init(_ text: [UInt8], left: Int, top: Int, right: Int, bottom: Int) {
            (self.text, self.left, self.top, self.right, self.bottom) = (text, left, top, right, bottom)
        }
    }

    /// A straight line along an axis, as tables are ruled with; lengths as of words.
    package struct Rule: Sendable, Hashable {
        package let isVertical: Bool
        /// How far from the left edge of the page, or from its top if it is horizontal.
        package let place: Int
        package let start: Int
        package let end: Int

        package init(isVertical: Bool, place: Int, start: Int, end: Int) {
            (self.isVertical, self.place, self.start, self.end) = (isVertical, place, start, end)
        }
    }

    package struct Page: Sendable, Hashable {
        package let width: Int
        package let height: Int
        package var words: [Word]
        /// Empty where nothing is ruled, and where lines cannot be had.
        package var rules: [Rule] = []

        package init(width: Int, height: Int, words: [Word] = []) {
            (self.width, self.height, self.words) = (width, height, words)
        }
    }

    package var pages: [Page]

    package init(pages: [Page] = []) { self.pages = pages }

    /// The number of words on all pages.
    package var wordCount: Int { pages.reduce(0) { $0 + $1.words.count } }
}
