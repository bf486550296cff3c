/// What every format makes of a file: headings, lines of text and table rows in reading order, each with its place.
///
/// The later steps see only these; a new format is a new way to make them.
struct DocumentBlock: Hashable {
    enum Kind: Hashable {
        /// Nothing but white space.
        case blank
        /// A heading marked as one by the format, with its depth.
        case heading(depth: Int)
        /// A line of text.
        case text
        /// A row of a table grid: fields include the empty ones.
        case row
        /// A line that only separates, such as the rule of a Markdown table.
        case rule
    }

    let kind: Kind
    /// The line in the source, counted from 1.
    let line: Int
    /// The trimmed text of the block (one field), or the fields of a row, empty ones with their place.
    let fields: [Stretch]
    /// For a row of a table whose cells are known, which columns and rows each field takes; empty for every other block.
    var cells: [GridCell] = []
    /// The bars in front of the only cell of a line, in the layouts that close every cell with a bar.
    var barsBefore = 0
    /// The bars behind it.
    var barsBehind = 0

    /// The fields with something in them.
    var filled: [Stretch] { fields.filter { !$0.isEmpty } }

    /// The first field with something in it.
    var firstFilled: Stretch? { fields.first { !$0.isEmpty } }

    /// The only field with something in it; `nil` if there are several.
    var onlyFilled: Stretch? { fields.count { !$0.isEmpty } == 1 ? firstFilled : nil }
}
