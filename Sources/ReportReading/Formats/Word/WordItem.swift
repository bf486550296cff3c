/// What stands one below the other in a document, a cell or a text box.
enum WordItem {
    case paragraph(WordParagraph)
    case table(WordTable)
}

/// A paragraph as it is shown: tracked changes accepted, hidden text and field codes left out.
struct WordParagraph {
    /// The lines, parted where the author put a line break.
    var lines: [[UInt8]] = [[]]
    var style: String?
    /// The list the paragraph names itself; `0` takes it out of the list of its style.
    var list: String?
    var level: Int?
    /// The depth of a heading the paragraph states itself, counted from 0; 9 is body text.
    var outline: Int?
    /// A Boolean value indicating whether a picture stands in it, in which a figure could be.
    var holdsPicture = false

    var isEmpty: Bool { lines.allSatisfy { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
}

/// A table with its rows as they are written, columns not yet counted.
struct WordTable {
    var rows: [WordRow] = []
}

/// A row of a table.
struct WordRow {
    /// The columns left out in front of the first cell.
    var before = 0
    var cells: [WordCell] = []
}

/// A cell of a row.
struct WordCell {
    /// How a cell belongs to its neighbour above or in front.
    enum Merge: Hashable {
        case none, start, goesOn
    }

    /// The number of columns it takes.
    var span = 1
    var vertical = Merge.none
    /// The older way to take several columns.
    var horizontal = Merge.none
    var items: [WordItem] = []
}
