/// One thing a search can find: a page with its names, its texts and its facets.
///
/// The index knows nothing of what a document is about; it is handed texts and gives back addresses.
package struct SearchDocument: Sendable, Codable, Hashable {
    /// A stretch of text of the page that a result can link to.
    package struct Passage: Sendable, Codable, Hashable {
        /// The id on the page, without `#`; empty for the page itself.
        package let anchor: String
        /// The heading the text stands under; empty where there is none.
        package let heading: String
        /// The text as shown; line ends between paragraphs.
        package let text: String

        package init(anchor: String, heading: String = "", text: String) {
            self.anchor = anchor
            self.heading = heading
            self.text = text
        }
    }

    /// A property results can be narrowed by, such as `year` = `2024`.
    package struct Facet: Sendable, Codable, Hashable, Comparable {
        /// A short ASCII name without `:`.
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }

        package static func < (left: Facet, right: Facet) -> Bool {
            left.name.utf8.elementsEqual(right.name.utf8)
                ? left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
                : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
    }

    /// A figure results can be compared by, such as `penalties` = `12`; what states none has none.
    package struct Figure: Sendable, Codable, Hashable {
        /// A short name of ASCII letters, digits and `_`.
        package let name: String
        package let value: ExactFigure

        package init(_ name: String, _ value: ExactFigure) {
            self.name = name
            self.value = value
        }
    }

    /// The path of the page inside the site, such as `u/some-town/2024/index.html`; the key of the document.
    package var address: String
    package var title: String
    /// The place, from the highest division down to the body itself.
    package var path: [String]
    /// The year the document is about; `nil` sorts before all years.
    package var year: Int?
    /// Further names it is looked for by: former names, the issuer as printed, the document number.
    package var otherNames: [String]
    package var sections: [Passage]
    /// What was found while checking; weighs less than the document's own words.
    package var findings: [Passage]
    package var facets: [Facet]
    /// At most one of each name; cards do not show them.
    package var figures: [Figure]

    package init(
        address: String, title: String, path: [String], year: Int?, otherNames: [String] = [],
        sections: [Passage] = [], findings: [Passage] = [], facets: [Facet] = [], figures: [Figure] = []
    ) {
        self.address = address
        self.title = title
        self.path = path
        self.year = year
        self.otherNames = otherNames
        self.sections = sections
        self.findings = findings
        self.facets = facets
        self.figures = figures
    }

    /// The order of documents in the index and of equally good results: without a year first, then the newest year, then by
    /// address.
    static func precedes(_ leftYear: Int?, _ left: String, _ rightYear: Int?, _ right: String) -> Bool {
        if leftYear != rightYear { return (leftYear ?? .max) > (rightYear ?? .max) }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
