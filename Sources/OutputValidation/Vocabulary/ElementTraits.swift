/// What an element is, seen from the element around it; and what an element may hold.
struct Contents: OptionSet {
    let rawValue: UInt32

    static let text = Contents(rawValue: 1 << 0)
    static let phrasing = Contents(rawValue: 1 << 1)
    static let flow = Contents(rawValue: 1 << 2)
    static let heading = Contents(rawValue: 1 << 3)
    static let metadata = Contents(rawValue: 1 << 4)
    static let documentPart = Contents(rawValue: 1 << 5)
    static let listItem = Contents(rawValue: 1 << 6)
    static let term = Contents(rawValue: 1 << 7)
    static let tablePart = Contents(rawValue: 1 << 8)
    static let tableColumn = Contents(rawValue: 1 << 9)
    static let tableRow = Contents(rawValue: 1 << 10)
    static let tableCell = Contents(rawValue: 1 << 11)
    static let figureCaption = Contents(rawValue: 1 << 12)
    static let summary = Contents(rawValue: 1 << 13)
    static let legend = Contents(rawValue: 1 << 14)
    static let option = Contents(rawValue: 1 << 15)
    static let ruby = Contents(rawValue: 1 << 16)
    static let mediaSource = Contents(rawValue: 1 << 17)
    static let paragraph = Contents(rawValue: 1 << 18)
    /// `div` as a group of terms within `dl`.
    static let termGroup = Contents(rawValue: 1 << 19)
    /// `script` and `template`, which are allowed nearly everywhere.
    static let support = Contents(rawValue: 1 << 20)
    static let graphic = Contents(rawValue: 1 << 21)
    static let graphicText = Contents(rawValue: 1 << 22)
    static let graphicName = Contents(rawValue: 1 << 23)
    static let gradientStop = Contents(rawValue: 1 << 24)
    /// What the element around this one may hold: `a`, `ins`, `del`, `noscript`.
    static let inherited = Contents(rawValue: 1 << 25)
}

/// What surrounds a place of the page, at any depth; some elements are forbidden inside some others.
struct Surroundings: OptionSet {
    let rawValue: UInt16

    static let link = Surroundings(rawValue: 1 << 0)
    static let button = Surroundings(rawValue: 1 << 1)
    static let label = Surroundings(rawValue: 1 << 2)
    static let form = Surroundings(rawValue: 1 << 3)
    /// `header` and `footer`.
    static let edge = Surroundings(rawValue: 1 << 4)
    /// `article`, `aside`, `nav`, `section`.
    static let section = Surroundings(rawValue: 1 << 5)
    static let caption = Surroundings(rawValue: 1 << 6)
    /// `address`, `dt`, `th`: no sections, headings, headers or footers inside.
    static let plain = Surroundings(rawValue: 1 << 7)
    static let definition = Surroundings(rawValue: 1 << 8)
    static let progress = Surroundings(rawValue: 1 << 9)
    static let meter = Surroundings(rawValue: 1 << 10)
    /// `template`: its content is not part of the page.
    static let template = Surroundings(rawValue: 1 << 11)

    static let interactive: Surroundings = [.link, .button]
}

/// The elements a rule asks for by name.
enum ElementKind: UInt8 {
    case other, html, head, body, main, title, meta, link, script, heading, summary, details, image, svg, anchor
    case button, form, input, field, label, table, caption, rowGroup, row, headerCell, cell, column, columnGroup
    case term, description, list, termGroup, figure, figureCaption, raw, style, forbidden, graphicTitle, source
}

/// The properties of an element that are looked up for every tag: plain bits, no references.
struct ElementTraits {
    let kind: ElementKind
    /// The level of a heading, else 0.
    var level: UInt8 = 0
    let isGraphic: Bool
    let isVoid: Bool
    /// What the element is for the one around it.
    let belongs: Contents
    let holds: Contents
    /// What the element adds to the surroundings of its content.
    let surrounds: Surroundings
    let neverInside: Surroundings
    /// The place among the children where their order is fixed: they may not go down; 0 where it is free.
    let rank: UInt8
    /// Not more than one of the kind within its parent.
    let once: Bool
    /// Nothing but white space before it within its parent.
    let first: Bool
    var attributes = AttributeSet()
}

/// A set of attributes that belong to particular elements.
struct AttributeSet {
    private var low: UInt64
    private var high: UInt64

    init() { self.init(low: 0, high: 0) }

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    func contains(_ bit: Int) -> Bool {
        (bit < 64 ? low >> UInt64(bit) : high >> UInt64(bit - 64)) & 1 == 1
    }

    /// Those of the set that another does not have.
    func subtracting(_ other: AttributeSet) -> AttributeSet {
        var result = self
        result.low &= ~other.low
        result.high &= ~other.high
        return result
    }

    func intersection(_ other: AttributeSet) -> AttributeSet {
        subtracting(AttributeSet(low: ~other.low, high: ~other.high))
    }

    /// The smallest place in the set.
    var first: Int? {
        if low != 0 { return low.trailingZeroBitCount }
        return high != 0 ? 64 + high.trailingZeroBitCount : nil
    }

    mutating func insert(_ bit: Int) {
        if bit < 64 { low |= 1 << UInt64(bit) } else { high |= 1 << UInt64(bit - 64) }
    }
}
