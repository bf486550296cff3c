/// An element the reader is inside of.
struct OpenElement {
    /// Its number in the vocabulary, or ``InternedNames/unknown``.
    let number: Int16
    let kind: ElementKind
    let isGraphic: Bool
    /// What its children may be, with inherited content resolved.
    var holds: Contents
    let surroundings: Surroundings
    /// The byte after its start tag, without the closing bracket.
    let offset: Int
    /// Has a name from an attribute (`aria-label`, `alt`, …) or is hidden from readers.
    var isNamed = false
    /// Holds text, or an image with a text.
    var hasText = false
    var highestRank: UInt8 = 0
    /// The kinds of children that may stand only once and were seen, by the number of the element modulo 64.
    var seenOnce: UInt64 = 0
    var children = 0
    var lastChild = ElementKind.other
    /// The position of `figcaption` among the children.
    var captionPosition: Int?
    /// Text that is not white space came directly before any child.
    var beganWithText = false
}
